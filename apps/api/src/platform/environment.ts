import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartupRefusal } from './startup-refusal.js';

const url = (protocols: string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `must look like ${example}`);

const postgresUrl = url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database');

/** A number of proxies, or addresses and networks of proxies. `true` would believe any forged header. */
const trustProxy = z
  .string()
  .refine((text) => /^(none|false|\d{1,2}|[\da-f.:/]+(\s*,\s*[\da-f.:/]+)*|loopback)$/i.test(text),
    'must be the number of proxies in front of the console, or a list of their addresses')
  .transform((text): false | number | string[] => {
    if (/^(none|false|0)$/i.test(text)) return false;
    return /^\d+$/.test(text) ? Number(text) : text.split(',').map((part) => part.trim());
  });

const secrets = z
  .string()
  .transform((text) => text.split(',').map((part) => part.trim()).filter(Boolean))
  .refine((list) => list.length > 0 && list.every((secret) => secret.length >= 16), 'must be at least 16 characters each');

/** Every variable the console reads; an unset one is undefined here and gets its meaning in config.ts. */
const environment = z.object({
  PORT: z.string().regex(/^\d{1,5}$/, 'must be a port number').transform(Number).refine((port) => port < 65536, 'must be a port number').optional(),
  HOST: z.string().optional(),
  PUBLIC_URL: url(['http:', 'https:'], 'https://console.example.com').transform((text) => new URL(text).origin).optional(),
  SECRET: secrets.optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATA_DIR: z.string().optional(),
  REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587').optional(),
  TRUST_PROXY: trustProxy.optional(),
  RATE_LIMIT_SCALE: z.coerce.number('must be a number above 0').positive('must be a number above 0').optional(),
  DEMO: z.enum(['0', '1', 'true', 'false'], 'must be 1 or 0').transform((text) => text === '1' || text === 'true').optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'must be silent, error, warn, info or debug').optional(),
});

export type Environment = z.infer<typeof environment>;

/**
 * Reads and checks the variables. Each may come as `NAME_FILE` instead, whose file holds the value (container secrets).
 * Throws StartupRefusal naming the first variable that is wrong, never its value: it may be a secret.
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given: Record<string, string> = {};
  for (const name of Object.keys(environment.shape)) {
    const value = valueOf(env, name);
    if (value) given[name] = value;
  }
  const parsed = environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StartupRefusal(`${String(issue?.path[0])} ${issue?.message ?? 'is not valid'}.`);
}

function valueOf(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name]?.trim();
  if (env[name]) throw new StartupRefusal(`${name} and ${name}_FILE are both set; set one of them.`);
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartupRefusal(`${name}_FILE names ${file}, which can't be read.`);
  }
}
