import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CollaboratorView, ManyResults, Page } from '@coterie/contracts';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import { share, tellStory } from '../../testing/spec-story.js';

let console: SpecConsole;
beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 1 });
});
afterAll(() => console.stop());

describe('many addresses at once', () => {
  it('[INV-7] each line gets its own answer, and a refused one stops no other', async () => {
    const { ada, eve, app } = await tellStory(console);
    await share(console, ada, app, eve);
    const lines = ['a@many.test', 'not an address', 'A@MANY.test', eve.email, ada.email, 'b@many.test'].map((email) => ({ email, access: 'collaborator' }));
    const { status, body } = await ada.post(`/apps/${app}/collaborators`, { invitations: [...lines, 'x', null] });
    expect(status).toBe(200);
    const { results } = body as ManyResults;
    expect(results.map((line) => line.error?.code ?? 'ok')).toEqual(['ok', 'invalid', 'conflict', 'conflict', 'conflict', 'ok', 'invalid', 'invalid']);
    expect(results[0]).toMatchObject({ email: 'a@many.test', ok: true, id: expect.stringMatching(/^col_/) });
    const list = (await ada.get(`/apps/${app}/collaborators`)).body as Page<CollaboratorView>;
    expect(list.items.map((row) => row.email)).toEqual([eve.email, 'a@many.test', 'b@many.test']);
  });

  it('[INV-7, INV-11] the day’s quota ends in the middle of a list, not before it', async () => {
    const { ada, app } = await tellStory(console);
    const lines = (from: number, count: number) => Array.from({ length: count }, (_, n) => ({ email: `n${from + n}@quota.test`, access: 'full' }));
    const first = (await ada.post(`/apps/${app}/collaborators`, { invitations: lines(0, 48) })).body as ManyResults;
    expect(first.results.every((line) => line.ok)).toBe(true);
    const second = (await ada.post(`/apps/${app}/collaborators`, { invitations: lines(48, 4) })).body as ManyResults;
    expect(second.results.map((line) => line.error?.code ?? 'ok')).toEqual(['ok', 'ok', 'rate_limited', 'rate_limited']);
  });

  it('[COL-13] is for whoever may add; anybody else is answered as a whole', async () => {
    const { ada, eve, app } = await tellStory(console);
    await share(console, ada, app, eve);
    const invitations = [{ email: 'c@many.test', access: 'collaborator' }];
    expect((await eve.post(`/apps/${app}/collaborators`, { invitations })).status).toBe(403);
    expect((await ada.post('/apps/app_01jd4xnothing/collaborators', { invitations })).status).toBe(404);
    for (const bad of [[], 'x', Array.from({ length: 51 }, () => invitations[0])]) expect((await ada.post(`/apps/${app}/collaborators`, { invitations: bad })).status).toBe(400);
  });
});
