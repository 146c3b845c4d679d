import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { openDatabase } from './database/open-database.js';
import { freePort } from './database/postgres-cluster.js';
import { Closers } from './platform/closers.js';
import type { Config } from './platform/config.js';
import { listen } from './platform/listen.js';
import { createLogger } from './platform/logging.js';

/** A console that listens. */
export interface RunningConsole {
  readonly app: NestExpressApplication;
  readonly config: Config;
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly dataSource: DataSource;
  /** Stops everything in order, the embedded PostgreSQL last. Safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Starts a console: database, migrations, application, port. What was started is stopped again when a later step fails.
 * Throws StartupRefusal with one sentence for its operator.
 */
export async function boot(given: Config): Promise<RunningConsole> {
  const config = await settlePort(given);
  const logger = createLogger(config.logLevel);
  const closers = new Closers();
  const stop = () => closers.closeAll((part, err) => logger.error({ err }, `${part} did not close`));
  const loading = import('./program.js');
  // Looked at below; until then a failure must not pass for a promise nobody waits for.
  loading.catch(() => undefined);
  try {
    const urls = await openDatabase(config, closers, logger);
    const { AppModule, createApp, createDataSource, ENTITIES, prepareDatabase, seedDemo } = await loading;
    await prepareDatabase(urls);
    const dataSource = await createDataSource(urls.url, ENTITIES).initialize();
    closers.add('connections', () => dataSource.destroy());
    const app = await createApp(config, logger, AppModule.forRoot({ config, dataSource, urls }));
    closers.add('application', () => app.close());
    if (config.demo) await seedDemo(app);
    const url = await listen(app.getHttpServer() as Server, config);
    return { app, config, url, dataSource, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Port 0 asks for any free one, which the links in mails have to name. */
async function settlePort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const port = await freePort();
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) };
}
