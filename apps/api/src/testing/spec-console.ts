import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DestinationStream } from 'pino';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { ENTITIES } from '../database/entities.js';
import { createTestDatabase } from '../database/testing/test-database.js';
import { freePort } from '../database/postgres-cluster.js';
import { AppModule } from '../app.module.js';
import type { Config } from '../platform/config.js';
import { createApp } from '../platform/create-app.js';
import { createLogger } from '../platform/logging.js';
import { testConfig } from '../platform/testing/test-config.js';
import { ReadPath } from '../read-path/read-path.js';
import { CommandRunner } from '../write-path/command-runner.js';
import type { Command } from '../write-path/define-command.js';
import { newAccount, type SpecPerson, signedIn } from './spec-person.js';

/** A whole console on a database of its own, and whoever a spec wants at it. */
export interface SpecConsole {
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly database: Awaited<ReturnType<typeof createTestDatabase>>;
  readonly dataSource: DataSource;
  readonly url: string;
  /** The database as its owner sees it, past row level security. */
  readonly ownerUrl: string;
  readonly readPath: ReadPath;
  /** A new verified account, signed in; the address is made of the name. */
  person(name: string): Promise<SpecPerson>;
  /** Runs a command past HTTP, with the actor as argument. */
  run<I, L, A>(who: SpecPerson, command: Command<I, L, A>, input: unknown): Promise<A>;
  stop(): Promise<void>;
}

/**
 * Starts one; call `stop` in `afterAll`. With `beside`, a further node on the other console's database. With `log`, what it
 * logs goes there: raise `logLevel` too.
 */
export async function startConsole(given: Partial<Config> = {}, beside?: SpecConsole, log?: DestinationStream): Promise<SpecConsole> {
  const database = beside?.database ?? (await createTestDatabase());
  const port = await freePort();
  const config = testConfig(database, { port, publicUrl: `http://localhost:${port}`, ...given });
  const dataSource = await createDataSource(database.url, ENTITIES).initialize();
  const app = await createApp(config, createLogger(config.logLevel, log), AppModule.forRoot({ config, dataSource, urls: database }));
  await app.listen(port, '127.0.0.1');
  const runner = app.get(CommandRunner);
  return {
    app,
    config,
    database,
    dataSource,
    url: config.publicUrl,
    ownerUrl: database.ownerUrl,
    readPath: app.get(ReadPath),
    person: async (name) => signedIn(app, config.publicUrl, name, await newAccount(app, name)),
    run: (who, command, input) => runner.run(who.actor, command, input),
    stop: async () => {
      await app.close();
      await dataSource.destroy();
      if (!beside) await database.drop();
    },
  };
}
