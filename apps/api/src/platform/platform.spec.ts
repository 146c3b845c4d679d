import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/testing/test-database.js';
import { createApp } from './create-app.js';
import { listen } from './listen.js';
import { createLogger } from './logging.js';
import { PlatformModule } from './platform.module.js';
import { testConfig } from './testing/test-config.js';
import { freePort } from '../database/postgres-cluster.js';

@Controller('api/v1/invitations')
class InvitationPage {
  @Get(':token')
  look() {
    return { state: 'live' };
  }
}

@Module({})
class Probe {}

const FORWARDED = [
  'forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'X-Forwarded-Port', 'x-forwarded-server', 'x-real-ip', 'X-Client-IP',
  'true-client-ip', 'CF-Connecting-IP', 'cf-ray', 'cf-visitor', 'x-cluster-client-ip', 'fastly-client-ip', 'x-original-host', 'cdn-loop',
];

let database: TestDatabase;
let dataSource: DataSource;
let app: NestExpressApplication;
let url: string;
const web = mkdtempSync(join(tmpdir(), 'coterie-web-'));
const log: string[] = [];

beforeAll(async () => {
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Coterie</title>');
  writeFileSync(join(web, 'assets', 'main-abc123.js'), 'export {}');
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
  const config = testConfig(database, { port: await freePort() });
  const logger = createLogger('info', { write: (line: string) => void log.push(line) });
  const module = { module: Probe, imports: [PlatformModule.forRoot(config, dataSource)], controllers: [InvitationPage] };
  app = await createApp(config, logger, module, web);
  url = await listen(app.getHttpServer() as Server, config);
});

afterAll(async () => {
  await app.close();
  await dataSource.destroy();
  await database.drop();
  rmSync(web, { recursive: true });
});

/** fetch() sets Host itself, so foreign hosts need the plain client. */
function get(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    }).on('error', reject).on('upgrade', () => resolve(101)).end();
  });
}

describe('health', () => {
  it('is alive and ready', async () => {
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', details: { database: { status: 'up' }, migrations: { status: 'up' } } }]);
  });

  it('is not ready while a migration is missing', async () => {
    const owner = await createDataSource(database.url).setOptions({ extra: {} }).initialize();
    await owner.query(`update public.migrations set name = name || '?' where name like 'Roles%'`);
    const { status } = await fetch(`${url}/readyz`);
    await owner.query(`update public.migrations set name = rtrim(name, '?')`);
    await owner.destroy();
    expect(status).toBe(503);
  });

  it('tells its metrics', async () => {
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('process_cpu_user_seconds_total');
  });
});

describe('the web console', () => {
  it('is one page at every address that is a page', async () => {
    const page = await fetch(`${url}/orgs/acme/apps?x=1`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<title>Coterie</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
  });

  it('keeps files with a hash for good, and has no page for what is missing', async () => {
    const asset = await fetch(`${url}/assets/main-abc123.js`);
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/assets/gone.js', '/api/v1/nothing', '/.well-known/nothing', '/oauth/nothing']) {
      expect((await fetch(`${url}${path}`, { headers: { accept: 'text/html' } })).status).toBe(404);
    }
  });

  it('runs no script but its own and tells nobody where it was', async () => {
    const { headers } = await fetch(`${url}/invite/col_1.1.mac`, { headers: { accept: 'text/html' } });
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('answers of the API', () => {
  it('are kept by no cache, its description and the pages are', async () => {
    for (const path of ['/api/v1/invitations/x', '/api/v1/nothing', '/api/auth/nothing']) {
      expect((await fetch(`${url}${path}`)).headers.get('cache-control')).toBe('no-store');
    }
    for (const path of ['/api/docs', '/api/openapi.json', '/healthz']) expect((await fetch(`${url}${path}`)).headers.get('cache-control')).not.toBe('no-store');
  });
});

describe('the demo', () => {
  it('answers 421 to another host and to forwarded requests', async () => {
    expect(await get('/healthz', { host: 'localhost:99' })).toBe(200);
    expect(await get('/healthz', { host: '127.0.0.1' })).toBe(200);
    expect(await get('/healthz', { host: '[::1]:3000' })).toBe(200);
    for (const host of ['console.example.com', 'localhost.evil.test', '127.0.0.1.nip.io', 'localhost@evil.test', '[::2]']) {
      expect(await get('/healthz', { host })).toBe(421);
    }
    for (const header of FORWARDED) expect(await get('/healthz', { [header]: 'x' })).toBe(421);
    expect(await get('/socket.io/', { host: 'evil.test', connection: 'Upgrade', upgrade: 'websocket' })).toBe(421);
  });
});

describe('the log', () => {
  it('[INV-4] holds the pattern of a route and never the token in its address', async () => {
    await fetch(`${url}/api/v1/invitations/col_1.1.verysecretmac`, { headers: { cookie: 'coterie=verysecretcookie', authorization: 'Bearer cot_verysecret' } });
    await fetch(`${url}/invite/col_1.1.verysecretmac`, { headers: { accept: 'text/html' } });
    await fetch(`${url}/api/v1/unknown/verysecret`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(log.join('')).toContain('/api/v1/invitations/:token');
    expect(log.join('')).not.toContain('verysecret');
  });

  it('[CRED-4] censors fields that hold secrets', () => {
    const lines: string[] = [];
    createLogger('info', { write: (line: string) => void lines.push(line) })
      .info({ token: 'hush', body: { password: 'hush', secret: 'hush' }, headers: { authorization: 'hush', 'set-cookie': 'hush' } }, 'x');
    expect(lines.join('')).not.toContain('hush');
  });
});
