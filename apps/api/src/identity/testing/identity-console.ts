import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { createDataSource } from '../../database/data-source.js';
import { createTestDatabase } from '../../database/testing/test-database.js';
import { JobsModule } from '../../jobs/jobs.module.js';
import type { Config } from '../../platform/config.js';
import { ErrorFilter } from '../../platform/error-filter.js';
import { testConfig } from '../../platform/testing/test-config.js';
import { PlatformModule } from '../../platform/platform.module.js';
import { IdentityModule } from '../identity.module.js';

/** The identity and mail parts of a console, on a database of their own, listening. */
export interface IdentityConsole {
  url: string;
  app: NestExpressApplication;
  /** The database as its owner sees it. */
  owner: pg.Client;
  stop(): Promise<void>;
}

/** Starts them with these settings; `database` shares another one's instead of making one. */
export async function startIdentity(given: Partial<Config> = {}, more: (DynamicModule | Type)[] = [], database?: string): Promise<IdentityConsole> {
  const made = database ? undefined : await createTestDatabase();
  const databaseUrl = database ?? made?.url ?? '';
  const config = testConfig({ url: databaseUrl }, { publicUrl: 'http://localhost:3000', rateLimitScale: 1, ...given });
  const dataSource = await createDataSource(databaseUrl, []).initialize();
  class SpecModule {}
  const imports = [PlatformModule.forRoot(config, dataSource), JobsModule.forRoot(databaseUrl), IdentityModule.register({ url: databaseUrl }), ...more];
  const app = await NestFactory.create<NestExpressApplication>({ module: SpecModule, imports }, {
    logger: false, bodyParser: false, abortOnError: false, forceCloseConnections: true,
  });
  app.useBodyParser('json', { limit: '256kb' });
  app.set('trust proxy', config.trustProxy);
  app.useGlobalFilters(new ErrorFilter());
  await app.listen(0, '127.0.0.1');
  const owner = new pg.Client({ connectionString: databaseUrl });
  await owner.connect();
  const { port } = (app.getHttpServer() as Server).address() as AddressInfo;
  const stop = async (): Promise<void> => {
    await app.close();
    await owner.end();
    await dataSource.destroy();
    await made?.drop();
  };
  return { url: `http://127.0.0.1:${port}`, app, owner, stop };
}
