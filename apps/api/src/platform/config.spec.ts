import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';

const SECRET = 'a long random text of a real console';
const DATABASE_URL = 'postgres://coterie:x@db.internal:5432/coterie';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coterie-config-'));
  chmodSync(folder, 0o711);
});
afterAll(() => rmSync(folder, { recursive: true }));

const load = (env: Record<string, string>) => loadConfig({ DATABASE_URL, DATA_DIR: join(folder, 'data'), ...env });

describe('a real console', () => {
  it('has the documented defaults', () => {
    expect(load({ SECRET })).toMatchObject({
      port: 3000, host: '0.0.0.0', publicUrl: 'http://localhost:3000', demo: false, trustProxy: false, rateLimitScale: 1, secrets: [SECRET],
    });
  });

  it('refuses to start without a secret', () => {
    expect(() => load({})).toThrow(/^SECRET is missing: .*\.$/);
  });

  it('takes a list of secrets, the first of which signs', () => {
    expect(load({ SECRET: `${SECRET}, the older one still believed` }).secrets).toEqual([SECRET, 'the older one still believed']);
  });

  it('reads any variable from a file', () => {
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
    expect(load({ SECRET_FILE: join(folder, 'secret') }).secrets).toEqual([SECRET]);
    expect(() => load({ SECRET, SECRET_FILE: join(folder, 'secret') })).toThrow('SECRET and SECRET_FILE are both set');
    expect(() => load({ SECRET_FILE: join(folder, 'none') })).toThrow("can't be read");
  });

  it.each([
    ['PORT', 'many'], ['PORT', '70000'], ['DATABASE_URL', 'mysql://x'], ['PUBLIC_URL', 'console.example.com'], ['TRUST_PROXY', 'true'],
    ['RATE_LIMIT_SCALE', '0'], ['SECRET', 'short'], ['DEMO', 'maybe'], ['SMTP_URL', 'http://x'], ['REDIS_URL', 'localhost'],
  ])('says in one sentence that %s can not be %s, without repeating it', (name, value) => {
    expect(() => load({ SECRET, [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]*\\.$`));
  });

  it('trusts the proxies it is told of and no others', () => {
    expect(load({ SECRET, TRUST_PROXY: '1' }).trustProxy).toBe(1);
    expect(load({ SECRET, TRUST_PROXY: '10.0.0.0/8, ::1' }).trustProxy).toEqual(['10.0.0.0/8', '::1']);
    expect(load({ SECRET, TRUST_PROXY: 'none' }).trustProxy).toBe(false);
  });
});

describe('a demo', () => {
  it('listens on this machine only', () => {
    expect(load({ DEMO: '1', HOST: '0.0.0.0', PORT: '4000' })).toMatchObject({ demo: true, host: '127.0.0.1', publicUrl: 'http://localhost:4000' });
    expect(() => load({ DEMO: '1', PUBLIC_URL: 'https://console.example.com' })).toThrow('Demo mode runs on this machine only');
    expect(load({ DEMO: '1', PUBLIC_URL: 'http://[::1]:3000' }).publicUrl).toBe('http://[::1]:3000');
  });

  it('makes its secret once, for its owner alone to read', () => {
    const first = load({ DEMO: '1' });
    expect(first.secrets[0].length).toBeGreaterThanOrEqual(32);
    expect(load({ DEMO: '1' }).secrets).toEqual(first.secrets);
    const file = join(first.dataDir, 'secret');
    expect(readFileSync(file, 'utf8')).toBe(first.secrets[0]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('refuses a given directory that the user of the database can not enter', () => {
    const closed = mkdtempSync(join(folder, 'closed-'));
    const given = { DATABASE_URL: '', DATA_DIR: join(closed, 'data') };
    if (process.getuid?.() === 0) expect(() => load(given)).toThrow(/^DATA_DIR .* can't be reached by the user postgres, .*\.$/);
    else expect(load(given).dataDir).toBe(given.DATA_DIR);
  });

  it('is what a console without a database of its own is, unless told otherwise', () => {
    const embedded = { DATABASE_URL: '' };
    expect(load(embedded)).toMatchObject({ demo: true, databaseUrl: undefined });
    expect(() => load({ ...embedded, DEMO: '0' })).toThrow('SECRET is missing');
    expect(load({ ...embedded, DEMO: '0', SECRET })).toMatchObject({ demo: false, host: '0.0.0.0' });
  });
});
