import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../embedded-postgres.js';
import { PostgresCluster } from '../postgres-cluster.js';
import { isAlive } from '../postmaster.js';
import { prepareDatabase } from '../prepare-database.js';

const PREFIX = 'coterie-jest-';

/** A PostgreSQL for one run of the tests. `url` is its migrated database, the template of every spec's own. */
export interface TestCluster {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the cluster and migrates its template, and clears away what killed runs left behind. */
export async function startTestCluster(): Promise<TestCluster> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres(dataDir);
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await prepareDatabase({ url: postgres.url, ownerUrl: postgres.url, separateLogin: false });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: postgres.url, stop };
}

/** A killed run leaves its PostgreSQL running; the run's process id in the name tells whether it is still wanted. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    await new PostgresCluster(dataDir).stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
