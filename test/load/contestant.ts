import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { Cluster } from './cluster.js';
import { type Crowd, gatherCrowd } from './crowd.js';
import type { Target } from './dialect.js';
import { ServerProcess } from './server-process.js';

const pathOf = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const FLOOR = pathOf('./floor-server.ts');
const CONSOLE = pathOf('../../apps/api/dist/main.js');

/** A server that takes part in a comparison. */
export interface Contestant {
  name: string;
  server: ServerProcess;
  target: Target;
  remove(): Promise<void>;
}

export interface ConsoleContestant extends Contestant {
  crowd: Crowd;
  /** A connection of the owner of its database. */
  owner: pg.Client;
}

export async function startFloor(cluster: Cluster, name: string): Promise<Contestant> {
  const env = { DATABASE_URL: await cluster.database(false) };
  const server = await ServerProcess.start({ args: ['--import', 'tsx', FLOOR], env, readyPath: '/' });
  const apps = Array.from({ length: 100 }, (_, index) => String(index + 1));
  return { name, server, target: { speaks: 'floor', url: server.url, apps, writers: [], watchers: [] }, remove: () => server.stop() };
}

/** A built console as anybody starts it, its rate limits raised. `options` are for node, such as a profiler's. */
export async function startConsole(cluster: Cluster, name: string, options: string[] = []): Promise<ConsoleContestant> {
  if (!existsSync(CONSOLE)) throw new Error('The bench measures a built console: npm run build.');
  const dataDir = mkdtempSync(join(tmpdir(), 'coterie-bench-'));
  const databaseUrl = await cluster.database(true);
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, DEMO: '1', RATE_LIMIT_SCALE: '100000', LOG_LEVEL: 'error' };
  const server = await ServerProcess.start({ args: [...options, CONSOLE], env, readyPath: '/readyz' });
  const remove = async (): Promise<void> => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const owner = await cluster.connectTo(databaseUrl);
  const crowd = await gatherCrowd(`http://localhost:${server.port}`, owner);
  const { apps, writers, watchers } = crowd;
  return { name, server, crowd, owner, target: { speaks: 'console', url: server.url, apps, writers, watchers }, remove };
}

/** The same, with fewer apps in play. */
export const onApps = ({ target }: Contestant, count: number): Target => ({ ...target, apps: target.apps.slice(0, count) });
