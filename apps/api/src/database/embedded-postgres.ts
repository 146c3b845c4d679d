import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { claimDatabase } from './console-lock.js';
import { PostgresCluster } from './postgres-cluster.js';

/** The PostgreSQL that a console without DATABASE_URL brings along. */
export interface EmbeddedPostgres {
  /** The owner's URL of the console's database; stays the same until `stop`. */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

const DATABASE = 'coterie';

/**
 * Starts PostgreSQL in `dataDir` (making it at the first start), or adopts the one a killed console left running, and
 * claims it. Killed while the console runs, it is started again on the same port. `onRestart` hears of that.
 * Throws StartupRefusal when it can't be started or another console uses the directory.
 */
export async function startEmbeddedPostgres(dataDir: string, onRestart: (problem?: unknown) => void = () => undefined): Promise<EmbeddedPostgres> {
  const cluster = new PostgresCluster(dataDir);
  await cluster.create();
  const port = await cluster.ensureRunning();
  let lock = await claimDatabase(cluster.url(port, 'postgres'), dataDir);
  let stopping = false;
  let reviving = Promise.resolve();

  const watch = (client: pg.Client): void => {
    client.once('end', () => {
      reviving = revive();
    });
  };
  const revive = async (): Promise<void> => {
    while (!stopping) {
      try {
        await cluster.ensureRunning(port);
        lock = await claimDatabase(cluster.url(port, 'postgres'), dataDir);
        watch(lock);
        return onRestart();
      } catch (problem) {
        onRestart(problem);
        await pause(500);
      }
    }
  };

  await createDatabase(lock);
  watch(lock);
  return {
    url: cluster.url(port, DATABASE),
    port,
    // The lock is kept until the server is gone: released earlier, a starting console could adopt what we are stopping.
    stop: async () => {
      stopping = true;
      await reviving;
      await cluster.stop();
      await lock.end().catch(() => undefined);
    },
  };
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await client.query(`create database ${DATABASE}`);
}
