import { addCollaborators, type ManyResults } from '@coterie/contracts';
import type { Actor } from '../../identity/actor.js';
import { answerOf } from '../../platform/answer-of.js';
import { parseInput } from '../../platform/parse-input.js';
import type { CommandRunner } from '../../write-path/command-runner.js';
import { addCollaborator } from './commands/add-collaborator.js';

export const isMany = (body: unknown): boolean => typeof body === 'object' && body !== null && 'invitations' in body;

const addressOf = (line: unknown): string =>
  typeof line === 'object' && line !== null && 'email' in line && typeof line.email === 'string' ? line.email : '';

/** Adds many people, one transaction each: a line that is refused says why and stops no other (INV-7). */
export async function addMany(runner: CommandRunner, actor: Actor, path: { app: string; scale: number }, body: unknown, idempotencyKey?: string): Promise<ManyResults> {
  const { invitations } = parseInput(addCollaborators, body);
  const results: ManyResults['results'] = [];
  for (const [index, line] of invitations.entries()) {
    const email = addressOf(line);
    try {
      const key = idempotencyKey && `${idempotencyKey}#${index}`;
      const { id } = await runner.run(actor, addCollaborator, { ...(line as object), ...path }, { idempotencyKey: key });
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
