import { tmpdir } from 'node:os';
import type { DatabaseUrls } from '../../database/connections.js';
import type { Config } from '../config.js';

/** A demo's configuration on a spec's own database: any free port, silent, no limits in the way. */
export function testConfig(database: Pick<DatabaseUrls, 'url'>, given: Partial<Config> = {}): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:0',
    secrets: ['a secret for tests and nothing else'],
    databaseUrl: database.url,
    databaseOwnerUrl: undefined,
    dataDir: tmpdir(),
    redisUrl: undefined,
    smtpUrl: undefined,
    trustProxy: false,
    rateLimitScale: 1000,
    demo: true,
    logLevel: 'silent',
    ...given,
  };
}
