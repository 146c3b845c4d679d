import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LoggedEvent, Page, RevisionListItem, RevisionView, SettingsView } from '@coterie/contracts';
import type { Operation } from '@coterie/domain';
import { type SpecConsole, startConsole } from '../../testing/spec-console.js';
import type { SpecPerson } from '../../testing/spec-person.js';
import { share, type Story, tellStory } from '../../testing/spec-story.js';

let console: SpecConsole;
let story: Story;
let mutations = 0;

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 1000 });
});
afterAll(() => console.stop());
beforeEach(async () => {
  story = await tellStory(console);
  await share(console, story.ada, story.app, story.eve);
});

const edit = (who: SpecPerson, ops: unknown, mutationId = `m${(mutations += 1)}`) => who.post(`/apps/${story.app}/settings/edits`, { mutationId, ops });
const settings = async (who = story.ada) => (await who.get(`/apps/${story.app}/settings`)).body as SettingsView;
const set = (path: string, value: unknown, base: number) => ({ op: 'set', path, value, base });
const numberOf = (reply: { body: unknown }) => (reply.body as { number: number }).number;

describe('editing', () => {
  it('[SET-1, SET-2] is of one draft, for everyone, committed before it is answered', async () => {
    const first = await edit(story.eve, [set('general.tagline', 'Ours', 0)]);
    expect(first.status).toBe(200);
    const seen = await settings();
    expect(seen.head).toBe(numberOf(first));
    expect(seen.draft['general.tagline']).toMatchObject({ value: 'Ours', by: { id: story.eve.id, name: story.eve.name }, authors: [{ id: story.eve.id }] });
    expect(seen.applied['general.tagline']).toBe('');
    expect(seen.revs['general.tagline']).toBe(numberOf(first));
  });

  it('[SET-3] refuses a set that was based on an older value, with theirs, their name and time', async () => {
    const theirs = await edit(story.eve, [set('oauth.accessTokenTtl', 1800, 0)]);
    const refused = await edit(story.ada, [set('oauth.accessTokenTtl', 2700, 0)]);
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: 'conflict', details: { path: 'oauth.accessTokenTtl', theirs: { value: 1800, by: { id: story.eve.id, name: story.eve.name }, rev: numberOf(theirs), at: expect.any(String) } } } },
    });
    expect((await edit(story.ada, [set('oauth.accessTokenTtl', 2700, numberOf(theirs) + 50)])).status).toBe(409);
    expect((await edit(story.ada, [set('oauth.accessTokenTtl', 1800, 0)])).status).toBe(200);
    expect((await edit(story.ada, [set('oauth.accessTokenTtl', 2700, numberOf(theirs))])).status).toBe(200);
  });

  it('[SET-3] of one list by ten people at once loses nothing', async () => {
    const items = Array.from({ length: 10 }, (_, n) => `https://a${n}.example/cb`);
    const replies = await Promise.all(items.map((item, n) => edit(n % 2 ? story.ada : story.eve, [{ op: 'add', path: 'oauth.redirectUris', item }])));
    expect(replies.map((reply) => reply.status)).toEqual(items.map(() => 200));
    expect(((await settings()).draft['oauth.redirectUris']?.value as string[]).toSorted()).toEqual(items);
    const eleventh = await edit(story.ada, [{ op: 'add', path: 'oauth.redirectUris', item: 'https://b.example/cb' }]);
    expect(eleventh).toMatchObject({ status: 400, body: { error: { details: [{ path: 'oauth.redirectUris' }] } } });
    const gone = await edit(story.ada, [{ op: 'replace', path: 'oauth.redirectUris', item: 'https://nowhere.example', with: 'https://c.example' }]);
    expect(gone).toMatchObject({ status: 409, body: { error: { code: 'conflict', details: { path: 'oauth.redirectUris' } } } });
  });

  it('[SET-3] of one value by many at once accepts exactly one per base', async () => {
    const replies = await Promise.all(Array.from({ length: 12 }, (_, n) => edit(n % 2 ? story.ada : story.eve, [set('limits.burst', 200 + n, 0)])));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect(replies.filter((reply) => reply.status === 409)).toHaveLength(11);
  });

  it('[SET-5] sent twice changes nothing the second time and answers the same', async () => {
    const ops = [{ op: 'add', path: 'oauth.scopes', item: 'twice' }];
    const [first, again] = [await edit(story.ada, ops, 'twice'), await edit(story.ada, ops, 'twice')];
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await settings()).head).toBe(numberOf(first));
    const atOnce = await Promise.all(Array.from({ length: 8 }, () => edit(story.ada, [{ op: 'add', path: 'oauth.scopes', item: 'eight' }], 'eight')));
    expect(new Set(atOnce.map(numberOf))).toEqual(new Set([numberOf(first) + 1]));
    expect(await edit(story.ada, [{ op: 'add', path: 'oauth.scopes', item: 'other' }], 'twice')).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
    expect((await edit(story.eve, ops, 'twice')).status).toBe(200);
  });

  it('[SET-5] decides a refused edit anew', async () => {
    const other = await edit(story.eve, [set('limits.burst', 300, 0)]);
    expect((await edit(story.ada, [set('limits.burst', 400, 0)], 'again')).status).toBe(409);
    await story.eve.post(`/apps/${story.app}/settings/discard`, {});
    const { revs } = await settings();
    expect(revs['limits.burst']).toBeGreaterThan(numberOf(other));
    expect((await edit(story.ada, [set('limits.burst', 400, revs['limits.burst'] ?? 0)], 'again')).status).toBe(200);
  });

  it('[SET-6] refuses what is not valid with path and sentence, all or none', async () => {
    const bad: [unknown, string][] = [
      [[{ op: 'add', path: 'oauth.redirectUris', item: 'http://example.com' }], 'oauth.redirectUris'],
      [[set('general.tagline', 'fine', 0), set('oauth.accessTokenTtl', 5, 0)], 'oauth.accessTokenTtl'],
      [[set('no.such', 1, 0)], 'no.such'],
      [[set('__proto__', 1, 0)], '__proto__'],
      [[set('env.lower', 'x', 0)], 'env.lower'],
      [[set('oauth.scopes', ['a'], 0)], 'oauth.scopes'],
      [[{ op: 'add', path: 'general.tagline', item: 'a' }], 'general.tagline'],
      [[set('general.tagline', 'a\u0000b', 0)], 'general.tagline'],
    ];
    for (const [ops, path] of bad) {
      expect(await edit(story.ada, ops)).toMatchObject({ status: 400, body: { error: { code: 'invalid', details: [{ path, message: expect.any(String) }] } } });
    }
    for (const ops of [[], 'x', [{ op: 'set', path: 'general.tagline', value: 'x' }], [{ op: 'jump' }], null]) expect((await edit(story.ada, ops)).status).toBe(400);
    expect((await settings()).draft).toEqual({});
  });
});

describe('applying', () => {
  const apply = (who: SpecPerson, body: object) => who.post(`/apps/${story.app}/settings/apply`, body);

  it('[SET-7] makes the next revision, whole and numbered, with authors, note and diff', async () => {
    await edit(story.ada, [set('general.tagline', 'A', 0)]);
    await edit(story.eve, [set('env.MODE', 'fast', 0), { op: 'add', path: 'oauth.scopes', item: 'read' }]);
    const { head, revs } = await settings();
    const applied = await apply(story.eve, { head, note: 'First' });
    expect(applied).toMatchObject({ status: 200, body: { revision: 1, number: head + 1 } });
    const now = await settings();
    expect(now).toMatchObject({ revision: 1, draft: {}, revs });
    expect(now.applied).toMatchObject({ 'general.tagline': 'A', 'env.MODE': 'fast', 'oauth.scopes': ['read'] });
    const list = (await story.ada.get(`/apps/${story.app}/revisions`)).body as Page<RevisionListItem>;
    expect(list.items).toMatchObject([{ number: 1, note: 'First', changes: 3, by: { id: story.eve.id } }]);
    const one = (await story.ada.get(`/apps/${story.app}/revisions/1`)).body as RevisionView;
    expect(one.values).toEqual(now.applied);
    expect(one.diff.map((change) => change.path)).toEqual(['env.MODE', 'general.tagline', 'oauth.scopes']);
    expect((await story.ada.get(`/apps/${story.app}/revisions/2`)).status).toBe(404);
    expect((await story.ada.get(`/apps/${story.app}/revisions/x`)).status).toBe(404);
  });

  it('[SET-7] waits for a review of what came after, and only for that', async () => {
    await edit(story.ada, [set('general.tagline', 'A', 0)]);
    const { head } = await settings();
    await story.ada.patch(`/apps/${story.app}`, { name: 'Renamed meanwhile' });
    await edit(story.eve, [set('limits.burst', 7, 0)]);
    expect(await apply(story.ada, { head })).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
    expect((await apply(story.ada, {})).status).toBe(400);
    expect((await apply(story.ada, { head: (await settings()).head })).status).toBe(200);
    expect((await apply(story.ada, { head: (await settings()).head })).status).toBe(409);
  });

  it('[SET-7] by many at once makes one revision', async () => {
    await edit(story.ada, [set('general.tagline', 'A', 0)]);
    const { head } = await settings();
    const replies = await Promise.all(Array.from({ length: 6 }, () => apply(story.ada, { head })));
    expect(replies.filter((reply) => reply.status === 200)).toHaveLength(1);
    expect((await settings()).revision).toBe(1);
  });

  it('[SET-11] names each broken rule across settings, and editing asked for none of them', async () => {
    await edit(story.ada, [set('oauth.tokenAuthMethod', 'none', 0), set('oauth.requirePkce', false, 0), set('webhooks.enabled', true, 0), { op: 'add', path: 'oauth.grantTypes', item: 'client_credentials' }]);
    const refused = await apply(story.ada, { head: (await settings()).head });
    expect(refused).toMatchObject({ status: 400, body: { error: { code: 'invalid' } } });
    const { details } = (refused.body as { error: { details: { path: string }[] } }).error;
    expect(details.map((problem) => problem.path).toSorted()).toEqual(['oauth.grantTypes', 'oauth.requirePkce', 'webhooks.url']);
    expect((await settings()).revision).toBe(0);
  });

  it('[SET-7] discards some or all changes; the revs move, so nobody overwrites unseen', async () => {
    await edit(story.ada, [set('general.tagline', 'A', 0), set('limits.burst', 7, 0)]);
    const discard = (body: object) => story.eve.post(`/apps/${story.app}/settings/discard`, body);
    expect((await discard({ paths: ['no.such'] })).status).toBe(400);
    const some = await discard({ paths: ['limits.burst'] });
    expect(Object.keys((await settings()).draft)).toEqual(['general.tagline']);
    expect((await settings()).revs['limits.burst']).toBe(numberOf(some));
    await discard({});
    expect((await settings()).draft).toEqual({});
    const { head } = await settings();
    expect(await discard({})).toMatchObject({ status: 200, body: { number: head } });
    expect((await settings()).head).toBe(head);
  });
});

describe('restoring', () => {
  const restore = (number: number | string, head: number) => story.ada.post(`/apps/${story.app}/revisions/${number}/restore`, { head });
  const apply = async () => story.ada.post(`/apps/${story.app}/settings/apply`, { head: (await settings()).head });

  it('[SET-8] makes draft changes of an earlier revision, to be applied like any other', async () => {
    await edit(story.ada, [set('general.tagline', 'One', 0), set('env.MODE', 'a', 0)]);
    await apply();
    const { applied } = await settings();
    const { revs } = await settings();
    await edit(story.eve, [set('general.tagline', 'Two', revs['general.tagline'] ?? 0), { op: 'reset', path: 'env.MODE' }, { op: 'add', path: 'oauth.scopes', item: 'x' }]);
    await apply();
    const { head } = await settings();
    const restored = await restore(1, head);
    expect(restored).toMatchObject({ status: 200, body: { number: head + 1 } });
    const now = await settings();
    expect(now.draft).toMatchObject({ 'general.tagline': { value: 'One', by: { id: story.ada.id } }, 'env.MODE': { value: 'a' }, 'oauth.scopes': { value: [] } });
    expect(now.revs['general.tagline']).toBe(head + 1);
    await apply();
    expect((await settings()).applied).toEqual(applied);
    expect((await settings()).revision).toBe(3);
    const same = await settings();
    expect(await restore(3, same.head)).toMatchObject({ status: 200, body: { number: same.head } });
  });

  it('[SET-8] refuses an unknown revision, and a restore that did not see the newest edit', async () => {
    expect((await restore(1, 0)).status).toBe(404);
    expect((await restore('x', 0)).status).toBe(404);
    await edit(story.ada, [set('general.tagline', 'One', 0)]);
    await apply();
    await edit(story.eve, [set('limits.burst', 9, 0)]);
    expect((await restore(1, 1)).status).toBe(409);
    expect((await story.ada.post(`/apps/${story.app}/revisions/1/restore`, {})).status).toBe(400);
  });
});

describe('the log', () => {
  it('[EVT-1, EVT-3] holds every accepted mutation exactly once, numbered without a gap, with before and after', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, n) => edit(n % 2 ? story.ada : story.eve, [{ op: n % 3 ? 'add' : 'remove', path: 'oauth.scopes', item: `s${n % 7}` }] satisfies Operation[], `log-${n}`)));
    const events: LoggedEvent[] = [];
    for (let after = '0'; ; ) {
      const page = (await story.ada.get(`/apps/${story.app}/events?limit=25&after=${after}`)).body as Page<LoggedEvent>;
      events.push(...page.items);
      if (!page.next) break;
      after = page.next;
    }
    expect(events.map((event) => event.number)).toEqual(events.map((_, n) => n + 1));
    const edited = events.filter((event) => event.type === 'settings.edited');
    expect(edited).toHaveLength(60);
    expect(edited.every((event) => 'before' in event.data && 'ops' in event.data)).toBe(true);
    expect(edited.filter((event) => event.mutationId).every((event) => event.actor.id === story.ada.id)).toBe(true);
  });
});
