import type { ErrorEnvelope } from '@coterie/contracts';
import type { Person } from '../../support/people.js';
import type { Sent, Writer } from './writer.js';

const REPLAYED = 20;

/** Sends accepted edits once more after everything: the same answer; other operations under the id are invalid. */
export async function replayFaults(writers: readonly Writer[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { person, sent } of writers) {
    const accepted = sent.filter((edit) => edit.outcome.kind === 'accepted');
    const step = Math.max(1, Math.floor(accepted.length / REPLAYED));
    for (const edit of accepted.filter((_, index) => index % step === 0)) faults.push(...(await replay(person, edit)));
  }
  return faults;
}

async function replay(person: Person, { app, mutationId, ops, outcome }: Sent): Promise<string[]> {
  const path = `/apps/${app}/settings/edits`;
  const same = await person.post(path, { mutationId, ops });
  const number = (same.body as { number?: number }).number;
  const other = await person.post(path, { mutationId, ops: [...ops, { op: 'add', path: 'oauth.scopes', item: 'another' }] });
  const code = (other.body as Partial<ErrorEnvelope>).error?.code;
  const faults: string[] = [];
  if (outcome.kind === 'accepted' && number !== outcome.number) faults.push(`${mutationId} of ${person.name} was ${outcome.number} and is answered ${JSON.stringify(same.body)}`);
  if (code !== 'invalid') faults.push(`${mutationId} of ${person.name} with other operations is answered ${JSON.stringify(other.body)}`);
  return faults;
}
