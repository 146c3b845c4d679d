import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { LoggedEvent, Page, SettingsView } from '@coterie/contracts';
import type { PoolClient } from 'pg';
import { z } from 'zod';
import { StreamHub } from '../realtime/stream-hub.js';
import { type SpecConsole, startConsole } from '../testing/spec-console.js';
import { connect, type SpecSocket, until } from '../testing/spec-socket.js';
import { share, type Story, tellStory } from '../testing/spec-story.js';
import { AfterCommit } from './after-commit.js';
import { EditsPool } from './edits-pool.js';
import { defineCommand } from './define-command.js';
import { asOneself } from './permission.js';
import { SettingsPipeline } from './settings-pipeline.js';
import { appStream, userStream } from './streams.js';

let console: SpecConsole;
let story: Story;
const sockets: SpecSocket[] = [];
const socketOf = async (person: Parameters<typeof connect>[1], at = console): Promise<SpecSocket> => {
  const socket = await connect(at.url, person);
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
beforeEach(async () => {
  story = await tellStory(console);
});

const log = async (): Promise<LoggedEvent[]> => ((await story.ada.get(`/apps/${story.app}/events?limit=200`)).body as Page<LoggedEvent>).items;
const add = (item: string) => [{ op: 'add' as const, path: 'oauth.scopes', item }];

/** A command that renames behind everybody's back, and may break after it did. */
const rename = (breaks: boolean) =>
  defineCommand({
    name: 'spec-rename',
    input: z.object({ app: z.string(), name: z.string() }),
    scope: ({ app }) => ({ app }),
    load: () => Promise.resolve(undefined),
    allow: asOneself,
    decide: (_loaded, { app, name }, tx) => ({
      events: [{ stream: appStream(app), type: 'app.renamed', data: { app, before: '', after: name } }],
      save: async () => void (await tx.manager.query('update apps set name = $2 where id = $1', [app, name])),
      notify: [{ to: 'usr_somebody', kind: 'app-deleted', app: { id: app, name } }],
      jobs: [{ queue: 'spec', name: 'spec', data: { app }, jobId: `spec-${app}` }],
      answer: () => {
        if (breaks) throw new Error('broken after everything was written');
        return name;
      },
    }),
  });

describe('a command', () => {
  it('[EVT-1] that breaks at its very end leaves no row, no event, no job', async () => {
    const before = await log();
    await expect(console.run(story.ada, rename(true), { app: story.app, name: 'Broken' })).rejects.toThrow('broken after');
    expect(await log()).toEqual(before);
    expect((await story.ada.get(`/apps/${story.app}`)).body).not.toMatchObject({ name: 'Broken' });
    const [row] = await console.dataSource.query(`select head from streams where id = $1`, [userStream('usr_somebody')]);
    expect(row).toBeUndefined();
  });

  it('[EVT-3] runs beside others on one row without a gap or a lost write', async () => {
    const names = Array.from({ length: 15 }, (_, n) => `Name ${n}`);
    await Promise.all(names.map((name) => story.ada.patch(`/apps/${story.app}`, { name })));
    const renamed = (await log()).filter((event) => event.type === 'app.renamed');
    expect(renamed.map((event) => event.data['after']).toSorted()).toEqual(names.toSorted());
    renamed.slice(1).forEach((event, n) => expect(event.data['before']).toBe(renamed[n]?.data['after']));
    expect((await log()).map((event) => event.number)).toEqual((await log()).map((_, n) => n + 1));
    expect((await story.ada.get(`/apps/${story.app}`)).body).toMatchObject({ name: renamed.at(-1)?.data['after'] });
  });

  it('sent twice under one Idempotency-Key happens once; another call under it is a conflict', async () => {
    const invite = (email: string) => story.ada.post(`/apps/${story.app}/collaborators`, { email, access: 'full' }, { 'Idempotency-Key': 'one' });
    const [first, again] = await Promise.all([invite('a@once.test'), invite('a@once.test')]);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect((await invite('b@once.test')).status).toBe(409);
    expect((await log()).filter((event) => event.type === 'collaborator.invited')).toHaveLength(1);
  });
});

describe('between commit and watcher', () => {
  it('[EVT-3] a publication that never happened is noticed by number and read from the log', async () => {
    const watcher = await socketOf(story.ada);
    await watcher.open(story.stream);
    const afterCommit = console.app.get(AfterCommit);
    const hub = console.app.get(StreamHub);
    afterCommit.listen({ announced: () => undefined, committed: () => undefined });
    await console.run(story.ada, rename(false), { app: story.app, name: 'Unheard' });
    await watcher.edit(story.app, 'unheard', add('unheard'));
    afterCommit.listen(hub);
    expect(watcher.events(story.stream)).toEqual([]);
    await watcher.edit(story.app, 'heard', add('heard'));
    await until('all three', () => watcher.events(story.stream).length === 3);
    expect(watcher.events(story.stream).map((event) => event.type)).toEqual(['app.renamed', 'settings.edited', 'settings.edited']);
    expect(watcher.events(story.stream)[1]?.mutationId).toBe('unheard');
  });

  it('[EVT-3, COL-6] another node delivers and evicts alike', async () => {
    const other = await startConsole({ rateLimitScale: 1000 }, console);
    try {
      const id = await share(console, story.ada, story.app, story.eve);
      const [here, there] = [await socketOf(story.ada), await socketOf(story.eve, other)];
      await there.open(story.stream);
      for (let n = 0; n < 20; n += 1) await here.edit(story.app, `n${n}`, add(`n${n}`));
      await until('seen on the other node', () => there.events(story.stream).filter((event) => event.type === 'settings.edited').length === 20);
      await story.ada.post(`/apps/${story.app}/collaborators/${id}/revoke`);
      await here.edit(story.app, 'after', add('after'));
      await until('put out there', () => there.closed.length === 1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(there.events(story.stream).at(-1)?.type).toBe('access.ended');
    } finally {
      sockets.forEach((socket) => socket.stop());
      await other.stop();
    }
  });
});

describe('the settings pipeline', () => {
  it('[SET-2] answers by the log when the answer to COMMIT is lost, and tells the watchers', async () => {
    const watcher = await socketOf(story.ada);
    await watcher.open(story.stream);
    const pool = console.app.get(EditsPool);
    const connectPool = pool.connect.bind(pool);
    let lost = 0;
    const failing = async (): Promise<PoolClient> => {
      const client = await connectPool();
      return new Proxy(client, {
        get: (target, key) => {
          if (key !== 'query') return typeof target[key as keyof PoolClient] === 'function' ? (target[key as 'release'] as (...a: unknown[]) => unknown).bind(target) : target[key as keyof PoolClient];
          return async (...query: Parameters<PoolClient['query']>) => {
            const result = await (target.query as (...a: unknown[]) => Promise<unknown>)(...query);
            if (String(query[0]) !== 'commit' || lost > 0) return result;
            lost += 1;
            throw Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
          };
        },
      });
    };
    Object.assign(pool, { connect: failing });
    const answer = await watcher.edit(story.app, 'lost', add('lost'));
    Object.assign(pool, { connect: connectPool });
    expect(lost).toBe(1);
    expect(answer).toMatchObject({ ok: true });
    await until('told', () => watcher.events(story.stream).length === 1);
    expect((await log()).filter((event) => event.mutationId === 'lost')).toHaveLength(1);
  });

  it('[SET-2] under load commits and frames batches: at most one of each for fifteen edits', async () => {
    const { counters } = console.app.get(SettingsPipeline);
    const hub = console.app.get(StreamHub);
    const writers = await Promise.all(Array.from({ length: 20 }, () => socketOf(story.ada)));
    const watcher = await socketOf(story.ada);
    await watcher.open(story.stream);
    const [commits, frames] = [counters.commits, hub.rooms.counters.frames];
    const edits = 2000;
    await Promise.all(
      writers.map(async (writer, w) => {
        const lanes = Array.from({ length: 10 }, async (_, lane) => {
          for (let n = 0; n < edits / 200; n += 1) {
            expect(await writer.edit(story.app, `w${w}-${lane}-${n}`, [{ op: n % 2 ? 'remove' : 'add', path: 'features.none', item: 'x' }])).toMatchObject({ ok: false });
            expect(await writer.edit(story.app, `v${w}-${lane}-${n}`, [{ op: n % 2 ? 'remove' : 'add', path: 'oauth.scopes', item: `s${w}` }])).toMatchObject({ ok: true });
          }
        });
        await Promise.all(lanes);
      }),
    );
    await until('all seen', () => watcher.events(story.stream).length === edits);
    expect(watcher.frames.length).toBeLessThanOrEqual(edits / 15);
    expect(hub.rooms.counters.frames - frames).toBeLessThanOrEqual(edits / 15);
    // Half of what was asked is refused without a write, and shares the commits of the other half.
    expect(counters.commits - commits).toBeLessThanOrEqual((2 * edits) / 15);
    const { head } = (await story.ada.get(`/apps/${story.app}/settings`)).body as SettingsView;
    expect(watcher.events(story.stream).at(-1)?.number).toBe(head);
  }, 60_000);

  it('[SET-2] one bad edit among many fails alone', async () => {
    const socket = await socketOf(story.ada);
    const replies = await Promise.all([
      ...Array.from({ length: 10 }, (_, n) => socket.edit(story.app, `good-${n}`, add(`good-${n}`))),
      socket.edit(story.app, 'bad', [{ op: 'set', path: 'limits.burst', value: 0, base: 0 }]),
      socket.edit('app_01jd4xnothing', 'nowhere', add('x')),
    ]);
    expect(replies.filter((reply) => reply.ok)).toHaveLength(10);
    expect(replies.slice(10)).toMatchObject([{ ok: false, error: { code: 'invalid' } }, { ok: false, error: { code: 'not_found' } }]);
  });
});
