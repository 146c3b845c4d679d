import type { Logger } from 'pino';
import type { Closers } from '../platform/closers.js';
import type { Config } from '../platform/config.js';
import type { DatabaseUrls } from './connections.js';
import { startEmbeddedPostgres } from './embedded-postgres.js';

/** The database the configuration names, or the embedded one, started here and stopped by `closers`. */
export async function openDatabase(config: Config, closers: Closers, logger: Logger): Promise<DatabaseUrls> {
  if (config.databaseUrl) {
    return {
      url: config.databaseUrl,
      ownerUrl: config.databaseOwnerUrl ?? config.databaseUrl,
      separateLogin: config.databaseOwnerUrl !== undefined,
    };
  }
  const postgres = await startEmbeddedPostgres(config.dataDir, (problem) =>
    problem ? logger.error({ err: problem }, 'the embedded PostgreSQL is down') : logger.warn('the embedded PostgreSQL was started again'));
  closers.add('PostgreSQL', () => postgres.stop());
  return { url: postgres.url, ownerUrl: postgres.url, separateLogin: false };
}
