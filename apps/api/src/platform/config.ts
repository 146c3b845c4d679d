import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { dataDirectory } from './data-dir.js';
import { demoSecret } from './demo-secret.js';
import { readEnvironment, type Environment } from './environment.js';
import { isLoopback } from './loopback.js';
import { StartupRefusal } from './startup-refusal.js';

/** How this console was told to run. Made once at the start and never changed. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Origin people reach the console at, without a slash at the end; links in mails begin with it. */
  readonly publicUrl: string;
  /** The first signs, all verify; so a secret can be replaced without signing everybody out. */
  readonly secrets: readonly [string, ...string[]];
  /** Undefined: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** Used for migrations only. */
  readonly databaseOwnerUrl: string | undefined;
  readonly dataDir: string;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  /** Express's `trust proxy`: false, how many proxies, or their addresses. */
  readonly trustProxy: false | number | string[];
  /** Multiplies every rate limit. */
  readonly rateLimitScale: number;
  readonly demo: boolean;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** Injection token of the `Config`. */
export const CONFIG = Symbol('Config');

/**
 * The configuration the environment asks for. Makes the demo's secret in the data directory when there is none yet.
 * Throws StartupRefusal with one sentence when the console must not start like this.
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const given = readEnvironment(env);
  const demo = given.DEMO ?? !given.DATABASE_URL;
  const port = given.PORT ?? 3000;
  const publicUrl = given.PUBLIC_URL ?? `http://localhost:${port}`;
  if (demo && !isLoopback(new URL(publicUrl).hostname)) {
    throw new StartupRefusal('Demo mode runs on this machine only: unset PUBLIC_URL, or set DEMO=0 and a SECRET for a real console.');
  }
  if (given.DATABASE_OWNER_URL && !given.DATABASE_URL) {
    throw new StartupRefusal('DATABASE_OWNER_URL is set without DATABASE_URL; set both, or neither for the embedded database.');
  }
  if (!demo && !given.SECRET) {
    throw new StartupRefusal('SECRET is missing: set it to a long random text (32 characters or more), or start with DEMO=1 to try the console.');
  }
  const dataDir = chooseDataDir(given);
  return Object.freeze({
    port,
    host: demo ? '127.0.0.1' : (given.HOST ?? '0.0.0.0'),
    publicUrl,
    secrets: secretsOf(given, dataDir),
    databaseUrl: given.DATABASE_URL,
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    dataDir,
    redisUrl: given.REDIS_URL,
    smtpUrl: given.SMTP_URL,
    trustProxy: given.TRUST_PROXY ?? false,
    rateLimitScale: given.RATE_LIMIT_SCALE ?? 1,
    demo,
    logLevel: given.LOG_LEVEL ?? 'info',
  });
}

function chooseDataDir(given: Environment): string {
  const embedded = !given.DATABASE_URL;
  return embedded ? dataDirectory(given.DATA_DIR) : resolve(given.DATA_DIR ?? '.coterie');
}

function secretsOf(given: Environment, dataDir: string): readonly [string, ...string[]] {
  const [first, ...older] = given.SECRET ?? [];
  if (first) return [first, ...older];
  mkdirSync(dataDir, { recursive: true });
  return [demoSecret(dataDir)];
}
