import { addCollaborator as line, addCollaborators, type ManyResults } from '@coterie/contracts';
import type { Actor } from '../../identity/actor.js';
import type { RateLimits } from '../../identity/rate-limits.js';
import { answerOf } from '../../platform/answer-of.js';
import { parseInput } from '../../platform/parse-input.js';
import type { CommandRunner } from '../../write-path/command-runner.js';
import { addCollaboratorIn } from './commands/add-collaborator.js';
import { withRoom } from './invitation-room.js';

export const isMany = (body: unknown): boolean => typeof body === 'object' && body !== null && 'invitations' in body;

const addressOf = (given: unknown): string =>
  typeof given === 'object' && given !== null && 'email' in given && typeof given.email === 'string' ? given.email : '';

/** Adds many people, one transaction each: a line that is refused says why and stops no other (INV-7). */
export async function addMany(
  { runner, limits }: { runner: CommandRunner; limits: RateLimits },
  actor: Actor,
  path: { app: string; scale: number },
  body: unknown,
  idempotencyKey?: string,
): Promise<ManyResults> {
  const { invitations } = parseInput(addCollaborators, body);
  const results: ManyResults['results'] = [];
  for (const [index, given] of invitations.entries()) {
    const email = addressOf(given);
    try {
      const key = idempotencyKey && `${idempotencyKey}#${index}`;
      const { id } = await withRoom(limits, (room) => runner.run(actor, addCollaboratorIn(room), { ...parseInput(line, given), ...path }, { idempotencyKey: key }));
      results.push({ email, ok: true, id });
    } catch (error) {
      const { status, body: refused } = answerOf(error);
      // What all lines would meet alike is the answer to the whole call.
      if (status >= 500 || ((status === 404 || status === 403) && index === 0)) throw error;
      results.push({ email, ok: false, error: refused.error });
    }
  }
  return { results };
}
