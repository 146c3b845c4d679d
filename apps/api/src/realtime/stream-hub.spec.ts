import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AppSnapshot, SettingsView } from '@coterie/contracts';
import { type SpecConsole, startConsole } from '../testing/spec-console.js';
import { connect, type SpecSocket, until } from '../testing/spec-socket.js';
import { share, type Story, tellStory } from '../testing/spec-story.js';

let console: SpecConsole;
const sockets: SpecSocket[] = [];
const socketOf = async (person: Parameters<typeof connect>[1]): Promise<SpecSocket> => {
  const socket = await connect(console.url, person);
  sockets.push(socket);
  return socket;
};

beforeAll(async () => {
  console = await startConsole({ rateLimitScale: 1000 });
});
afterAll(async () => {
  sockets.forEach((socket) => socket.stop());
  await console.stop();
});

const tagline = (value: string, base: number) => [{ op: 'set' as const, path: 'general.tagline', value, base }];

describe('opening a stream', () => {
  let story: Story;
  beforeAll(async () => {
    story = await tellStory(console);
  });

  it('[EVT-3] answers a snapshot with the number it stands at, and then every event once', async () => {
    const { ada, app, stream } = story;
    const [writer, watcher] = [await socketOf(ada), await socketOf(ada)];
    const opened = await watcher.open(stream);
    if (!opened.ok || !('snapshot' in opened)) throw new Error('no snapshot');
    const snapshot = opened.snapshot as AppSnapshot;
    expect(snapshot.app).toMatchObject({ id: app, access: 'owner', shared: false });
    expect(snapshot.settings.head).toBe(opened.head);
    const first = await writer.edit(app, 'm1', tagline('one', 0));
    expect(first).toEqual({ ok: true, number: opened.head + 1 });
    await writer.edit(app, 'm2', tagline('two', opened.head + 1));
    await until('both seen', () => watcher.events(stream).length === 2);
    expect(watcher.events(stream).map((event) => event.number)).toEqual([opened.head + 1, opened.head + 2]);
    expect(watcher.events(stream)[0]).toMatchObject({ type: 'settings.edited', actor: { id: ada.id, name: ada.name }, data: { before: { 'general.tagline': '' } } });
  });

  it('[EVT-3] answers whoever was away with exactly what they missed', async () => {
    const { ada, app, stream } = story;
    const writer = await socketOf(ada);
    const { head } = (await ada.get(`/apps/${app}/settings`)).body as SettingsView;
    for (const item of ['a', 'b', 'c']) await writer.edit(app, `away-${item}`, [{ op: 'add', path: 'oauth.scopes', item }]);
    const back = await (await socketOf(ada)).open(stream, head + 1);
    if (!back.ok || !('events' in back)) throw new Error('no events');
    expect(back.head).toBe(head + 3);
    expect(back.events.map((event) => event.number)).toEqual([head + 2, head + 3]);
    expect(back.events[0]?.mutationId).toBe('away-b');
    const ahead = await (await socketOf(ada)).open(stream, head + 900);
    expect(ahead).toMatchObject({ ok: true, head: head + 3, snapshot: expect.anything() });
  });

  it('gives the mutation id to its author alone', async () => {
    const { ada, eve, app, stream } = story;
    await share(console, ada, app, eve);
    const [author, other] = [await socketOf(ada), await socketOf(eve)];
    await author.open(stream);
    await other.open(stream);
    await author.edit(app, 'mine', [{ op: 'add', path: 'oauth.scopes', item: 'mine' }]);
    await until('seen by both', () => author.events(stream).length === 1 && other.events(stream).length === 1);
    expect(author.events(stream)[0]?.mutationId).toBe('mine');
    expect(other.events(stream)[0]).not.toHaveProperty('mutationId');
    const replay = await (await socketOf(eve)).open(stream, (author.events(stream)[0]?.number ?? 1) - 1);
    expect(replay).toMatchObject({ ok: true, events: [expect.not.objectContaining({ mutationId: expect.anything() })] });
  });

  it('[ORG-1] of somebody else answers like one that does not exist', async () => {
    const stranger = await socketOf((await tellStory(console)).ada);
    const nothing = await stranger.open('app:app_01jd4xnothing');
    expect(nothing).toMatchObject({ ok: false, error: { code: 'not_found' } });
    for (const stream of [story.stream, `org:${story.org}`, `oversight:${story.org}`, `user:${story.ada.id}`]) {
      expect(await stranger.open(stream)).toEqual(nothing);
      expect(await stranger.open(stream, 1)).toEqual(nothing);
    }
    expect(await stranger.edit(story.app, 'x', tagline('x', 0))).toEqual(nothing);
    expect(await stranger.move(story.app, null)).toEqual(nothing);
  });

  it('[EVT-3] repairs nothing when many open at once: one consistent state, few queries', async () => {
    const { ada, app, stream } = story;
    const many = await Promise.all(Array.from({ length: 30 }, () => socketOf(ada)));
    const writer = await socketOf(ada);
    const edits = Promise.all(Array.from({ length: 20 }, (_, n) => writer.edit(app, `storm-${n}`, [{ op: 'add', path: 'oauth.scopes', item: `s${n}` }])));
    const opened = await Promise.all(many.map((socket) => socket.open(stream)));
    await edits;
    const { head } = (await ada.get(`/apps/${app}/settings`)).body as SettingsView;
    await until('all caught up', () => many.every((socket, n) => {
      const at = opened[n]?.ok ? opened[n].head : 0;
      return at + socket.events(stream).length >= head;
    }));
    many.forEach((socket, n) => {
      const start = opened[n]?.ok ? opened[n].head : 0;
      expect(socket.events(stream).map((event) => event.number)).toEqual(Array.from({ length: head - start }, (_, k) => start + 1 + k));
    });
  });
});

describe('revoking', () => {
  it('[COL-6] puts the person out before anything numbered above it, also under load; [COL-7] granting brings them back', async () => {
    const { ada, eve, app, stream } = await tellStory(console);
    const id = await share(console, ada, app, eve);
    const [writer, watcher] = [await socketOf(ada), await socketOf(eve)];
    await watcher.open(stream);
    await watcher.open(`user:${eve.id}`);
    for (let round = 0; round < 5; round += 1) {
      const edits = Array.from({ length: 40 }, (_, n) => writer.edit(app, `r${round}-${n}`, [{ op: 'add', path: 'oauth.scopes', item: `r${round}x${n % 15}` }]));
      const [revoked] = await Promise.all([ada.post(`/apps/${app}/collaborators/${id}/revoke`), ...edits]);
      expect(revoked.status).toBe(200);
      await until('told', () => watcher.closed.length === round + 1);
      expect(watcher.closed.at(-1)).toEqual({ stream, reason: 'revoked', by: ada.name });
      const end = watcher.events(stream).findLast((event) => event.type === 'access.ended');
      expect(watcher.events(stream).at(-1)).toBe(end);
      expect(await watcher.edit(app, `late-${round}`, [{ op: 'add', path: 'oauth.scopes', item: 'late' }])).toMatchObject({ ok: false, error: { code: 'not_found' } });
      expect(await watcher.open(stream, end?.number)).toMatchObject({ ok: false, error: { code: 'not_found' } });
      expect((await eve.get(`/apps/${app}`)).status).toBe(404);
      await ada.post(`/apps/${app}/collaborators/${id}/grant`);
      await until('listed again', () => watcher.events(`user:${eve.id}`).filter((event) => event.type === 'app.listed').length === round + 1);
      expect(await watcher.open(stream, end?.number)).toMatchObject({ ok: true });
    }
  });

  it('[APP-3] deleting the app moves everybody out, and their lists lose it', async () => {
    const { ada, eve, app, stream } = await tellStory(console);
    await share(console, ada, app, eve);
    const watcher = await socketOf(eve);
    await watcher.open(stream);
    await watcher.open(`user:${eve.id}`);
    const name = ((await ada.get(`/apps/${app}`)).body as { name: string }).name;
    expect((await ada.delete(`/apps/${app}`, { confirm: 'something else' })).status).toBe(400);
    expect((await ada.delete(`/apps/${app}`, { confirm: name })).status).toBeLessThan(300);
    await until('moved out', () => watcher.closed.some((frame) => frame.reason === 'deleted'));
    await until('unlisted', () => watcher.events(`user:${eve.id}`).some((event) => event.type === 'app.unlisted'));
    expect((await eve.get(`/apps/${app}`)).status).toBe(404);
  });
});

describe('sessions', () => {
  it('are refused without a cookie, and for a page of another site', async () => {
    await expect(connect(console.url, { cookie: '' })).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
    const { ada } = await tellStory(console);
    await expect(connect(console.url, ada, { origin: 'https://evil.test' })).rejects.toMatchObject({ data: { code: 'forbidden' } });
  });

  it('that ended everywhere lose their streams and are cut', async () => {
    const { ada, stream } = await tellStory(console);
    const socket = await socketOf(ada);
    await socket.open(stream);
    expect((await ada.post('/me/sessions/end-all')).status).toBeLessThan(300);
    await until('cut', () => socket.raw.disconnected);
    expect(socket.closed).toContainEqual({ stream, reason: 'signed-out' });
  });
});

describe('presence', () => {
  it('[SET-9] counts a person in three tabs once, and forgets one that closes', async () => {
    const { ada, eve, app, stream } = await tellStory(console);
    await share(console, ada, app, eve);
    const watcher = await socketOf(ada);
    await watcher.open(stream);
    const tabs = await Promise.all([socketOf(eve), socketOf(eve), socketOf(eve)]);
    for (const tab of tabs) await tab.move(app, null);
    await tabs[1]!.move(app, 'general.tagline');
    await until('one person', () => watcher.presence.at(-1)?.people.length === 1);
    await until('on the setting', () => watcher.presence.at(-1)?.people[0]?.path === 'general.tagline');
    tabs.forEach((tab) => tab.stop());
    await until('gone', () => watcher.presence.at(-1)?.people.length === 0);
  });
});
