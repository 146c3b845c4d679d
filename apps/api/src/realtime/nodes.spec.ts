import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../database/postgres-cluster.js';
import { type SpecConsole, startConsole } from '../testing/spec-console.js';
import { connect, type SpecSocket, until } from '../testing/spec-socket.js';
import { share, tellStory } from '../testing/spec-story.js';

const sockets: SpecSocket[] = [];
const redisServer = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path));
let redis: ChildProcess | undefined;
let redisUrl: string | undefined;

// A console of many nodes may run without Redis at any moment; on a machine that has none the spec begins there.
beforeAll(async () => {
  if (!redisServer) return;
  const port = await freePort();
  redis = spawn(redisServer, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
  redisUrl = `redis://127.0.0.1:${port}`;
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.stop()));
afterAll(() => void redis?.kill());

const open = async (url: string, person: Parameters<typeof connect>[1]): Promise<SpecSocket> => {
  const socket = await connect(url, person);
  sockets.push(socket);
  return socket;
};

/** What two nodes of one console must do, whatever carries their messages. */
async function twoNodes(first: SpecConsole, second: SpecConsole): Promise<void> {
  const { ada, eve, app, stream } = await tellStory(first);
  const id = await share(first, ada, app, eve);
  const [here, there] = [await open(first.url, ada), await open(second.url, eve)];
  await here.open(stream);
  await there.open(stream);
  await there.move(app, 'general.tagline');
  await until('seen across nodes', () => here.presence.at(-1)?.people.some((person) => person.path === 'general.tagline') ?? false);
  await here.move(app, null);
  await until('both seen there', () => there.presence.at(-1)?.people.length === 2);
  for (let n = 0; n < 10; n += 1) await here.edit(app, `n${n}`, [{ op: 'add', path: 'oauth.scopes', item: `n${n}` }]);
  await until('edits seen there', () => there.events(stream).filter((event) => event.type === 'settings.edited').length === 10);
  expect(there.events(stream).map((event) => event.number)).toEqual(there.events(stream).map((_, n) => (there.events(stream)[0]?.number ?? 0) + n));
  await ada.post(`/apps/${app}/collaborators/${id}/revoke`);
  await here.edit(app, 'after', [{ op: 'add', path: 'oauth.scopes', item: 'after' }]);
  await until('put out there', () => there.closed.length === 1);
  await until('gone from presence', () => here.presence.at(-1)?.people.length === 1);
  expect(there.events(stream).at(-1)?.type).toBe('access.ended');
}

async function withNodes(given: { redisUrl?: string }, run: typeof twoNodes): Promise<void> {
  const first = await startConsole({ rateLimitScale: 1000, ...given });
  const second = await startConsole({ rateLimitScale: 1000, ...given }, first);
  try {
    await run(first, second);
  } finally {
    sockets.splice(0).forEach((socket) => socket.stop());
    await second.stop();
    await first.stop();
  }
}

describe('several nodes', () => {
  it('[EVT-3, COL-6, SET-9] on one PostgreSQL hear of each other through it', () => withNodes({}, twoNodes));

  it('[EVT-3] with REDIS_URL hear of each other through Redis where one runs, and from the log where none does', () =>
    withNodes({ redisUrl: redisUrl ?? 'redis://127.0.0.1:1' }, async (first, second) => {
      if (redis) await twoNodes(first, second);
      redis?.kill();
      const { ada, app, stream } = await tellStory(first);
      const watcher = await open(second.url, ada);
      await watcher.open(stream);
      await ada.post(`/apps/${app}/settings/edits`, { mutationId: 'alone', ops: [{ op: 'add', path: 'oauth.scopes', item: 'alone' }] });
      await until('read from the log', () => watcher.events(stream).length === 1, 8_000);
    }));
});
