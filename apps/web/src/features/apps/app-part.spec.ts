import { describe, expect, it } from '@jest/globals';
import type { AppSnapshot, AppView, EventEnvelope } from '@coterie/contracts';
import { appPart } from './app-part';

const view = (name: string, access: AppView['access']): AppView => ({
  id: 'app_1',
  org: { id: 'org_1', slug: 'acme', name: 'Acme' },
  name,
  owner: { id: 'usr_ada', name: 'Ada' },
  access,
  shared: true,
  createdAt: '2026-11-22T10:00:00.000Z',
  clientId: 'client',
  abilities: [],
  ask: [],
  counts: { collaborators: 0, pending: 0, secrets: 0 },
});
const event = (type: string, data: Record<string, unknown>): EventEnvelope => ({
  number: 8,
  id: 'evt_8',
  type,
  at: '2026-11-22T10:00:00.000Z',
  actor: { id: 'usr_ada', name: 'Ada' },
  data,
});
const snapshot = { app: view('Fleet', 'collaborator') } as AppSnapshot;

/** An app part of Eve whose reads are answered by the test, one after the other. */
function partOfEve() {
  const answers: ((app: AppView) => void)[] = [];
  const part = appPart('usr_eve', () => new Promise((answer) => answers.push(answer)));
  part.load(snapshot, 7);
  const answer = async (app: AppView): Promise<void> => {
    answers.shift()?.(app);
    await new Promise((done) => setTimeout(done));
  };
  return { part, answer, waiting: () => answers.length };
}

describe('the app of a page', () => {
  it('is renamed before one’s eyes', () => {
    const { part, waiting } = partOfEve();
    part.apply([event('app.renamed', { app: 'app_1', before: 'Fleet', after: 'Fleet II' })]);
    expect(part.app.value?.name).toBe('Fleet II');
    expect(waiting()).toBe(0);
  });

  it('is read again when one’s own access changes, not when another’s does', async () => {
    const { part, answer, waiting } = partOfEve();
    part.apply([event('collaborator.access-changed', { id: 'col_1', person: 'usr_ben' })]);
    expect(waiting()).toBe(0);
    part.apply([event('collaborator.access-changed', { id: 'col_2', person: 'usr_eve' })]);
    await answer(view('Fleet', 'full'));
    expect(part.app.value?.access).toBe('full');
  });

  it('never falls back behind an event that came while it was read', async () => {
    const { part, answer } = partOfEve();
    part.apply([event('collaborator.access-changed', { id: 'col_2', person: 'usr_eve' })]);
    part.apply([event('app.renamed', { app: 'app_1', before: 'Fleet', after: 'Fleet II' })]);
    await answer(view('Fleet', 'full'));
    expect(part.app.value?.name).toBe('Fleet II');
    await answer(view('Fleet II', 'full'));
    expect(part.app.value).toMatchObject({ name: 'Fleet II', access: 'full' });
  });

  it('asks nothing once access ended', () => {
    const { part, waiting } = partOfEve();
    part.apply([event('collaborator.revoked', { id: 'col_2', person: 'usr_eve' }), event('access.ended', { person: 'usr_eve', by: 'usr_ada', reason: 'revoked' })]);
    expect(waiting()).toBe(0);
  });
});
