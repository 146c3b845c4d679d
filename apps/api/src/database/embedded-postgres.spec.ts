import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import { runningPostmaster } from './postmaster.js';

let dataDir: string;
let postgres: EmbeddedPostgres | undefined;
let restarted = 0;

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'coterie-embedded-'));
  chmodSync(dataDir, 0o711);
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(dataDir, { recursive: true });
});

const start = async () => (postgres = await startEmbeddedPostgres(dataDir, (problem) => (restarted += problem ? 0 : 1)));
const server = () => runningPostmaster(join(dataDir, 'postgres'));

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres!.url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

describe('the embedded PostgreSQL', () => {
  it('is made once, listens on this machine only, and keeps every commit', async () => {
    await start();
    await query('create table kept as select 1 as one');
    expect(await query(`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('listen_addresses') as host`))
      .toEqual([{ fsync: 'on', commit: 'on', host: '127.0.0.1' }]);
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600);
  });

  it('wants a password', async () => {
    const url = Object.assign(new URL(postgres!.url), { password: 'guess' }).toString();
    await expect(new pg.Client({ connectionString: url }).connect()).rejects.toThrow(/password authentication failed/);
  });

  it('belongs to one console at a time', async () => {
    await expect(startEmbeddedPostgres(dataDir)).rejects.toThrow(/^DATA_DIR .* is in use by a running console \(process \d+\); .*\.$/);
    expect(await query('select one from kept')).toEqual([{ one: 1 }]);
  });

  it('comes back on its port when it is killed', async () => {
    const { pid, port } = server()!;
    process.kill(pid, 'SIGKILL');
    for (let tries = 0; restarted === 0 && tries < 200; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server()?.port).toBe(port);
    expect(await query('select one from kept')).toEqual([{ one: 1 }]);
  });

  it('stops with its console and has everything when it starts again', async () => {
    await postgres!.stop();
    expect(server()).toBeUndefined();
    await start();
    expect(await query('select one from kept')).toEqual([{ one: 1 }]);
  });
});
