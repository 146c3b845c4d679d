import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { postgresUser } from '../platform/postgres-user.js';
import { StartupRefusal } from '../platform/startup-refusal.js';
import { findPostgresBinaries } from './postgres-binaries.js';
import { runPostgresCommand } from './postgres-command.js';
import { isAlive, runningPostmaster } from './postmaster.js';

const SETTINGS = [
  'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'shared_buffers=128MB',
  'jit=off', 'timezone=UTC', 'fsync=on', 'synchronous_commit=on',
];

/** How long a server that was killed may keep the next start waiting, while its last processes go. */
const PATIENCE_MS = 10_000;

/** The files of one embedded PostgreSQL under a data directory, and the acts on them. Owner: the superuser `postgres`. */
export class PostgresCluster {
  private readonly user = postgresUser();
  private readonly binaries;
  private readonly passwordFile: string;
  readonly pgData: string;

  constructor(private readonly dataDir: string) {
    this.binaries = findPostgresBinaries(this.user, dataDir);
    this.pgData = join(dataDir, 'postgres');
    this.passwordFile = join(dataDir, 'postgres-password');
  }

  /** Makes the cluster when there is none: aside and renamed into place, so a killed start leaves no half cluster. */
  async create(): Promise<void> {
    if (existsSync(join(this.pgData, 'PG_VERSION'))) return;
    this.makePassword();
    this.dropDrafts();
    const draft = `${this.pgData}.${process.pid}`;
    mkdirSync(draft, { mode: 0o700 });
    this.own(draft);
    const { code, output } = await runPostgresCommand(this.binaries.initdb, [
      '-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${this.passwordFile}`,
      '--encoding=UTF8', '--locale=C', '--no-instructions',
    ], this.user, this.dataDir);
    if (code !== 0) throw new StartupRefusal(`The embedded PostgreSQL could not be set up in ${this.dataDir}: ${lastLine(output)}`);
    this.putInPlace(draft);
  }

  /** Starts the server, or adopts the one that runs; answers its port. `preferred` keeps the port over a restart. */
  async ensureRunning(preferred?: number): Promise<number> {
    const deadline = Date.now() + PATIENCE_MS;
    for (let complaint = ''; ; await pause(100)) {
      const running = runningPostmaster(this.pgData);
      if (running && (await this.answers(running.port))) return running.port;
      if (!running) complaint = await this.start(preferred ?? (await freePort()));
      if (complaint && Date.now() > deadline) {
        throw new StartupRefusal(`The embedded PostgreSQL in ${this.dataDir} does not start: ${complaint}`);
      }
      if (Date.now() > deadline + 50_000) throw new StartupRefusal(`The embedded PostgreSQL in ${this.dataDir} runs but does not answer.`);
    }
  }

  /** Stops the server and waits for it: running transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    await runPostgresCommand(this.binaries.pgCtl, ['-D', this.pgData, '-m', 'fast', '-w', '-t', '60', 'stop'], this.user, this.dataDir);
  }

  /** The owner's connection URL of a database of this cluster. */
  url(port: number, database: string): string {
    return `postgres://postgres:${readFileSync(this.passwordFile, 'utf8').trim()}@127.0.0.1:${port}/${database}`;
  }

  private async start(port: number): Promise<string> {
    const settings = [`port=${port}`, ...SETTINGS].map((setting) => `-c ${setting}`).join(' ');
    const { code, output } = await runPostgresCommand(this.binaries.pgCtl, [
      '-D', this.pgData, '-l', join(this.pgData, 'server.log'), '-w', '-t', '60', '-o', settings, 'start',
    ], this.user, this.dataDir);
    return code === 0 ? '' : lastLine(output);
  }

  /** False while the server starts or stops; throws when it answers and refuses us, since waiting would not help. */
  private async answers(port: number): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url(port, 'postgres'), connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '28P01') throw new StartupRefusal(`The password in ${this.passwordFile} is not the one of the database beside it.`);
      return false;
    }
  }

  /** What starts left behind that were killed while they made the cluster. */
  private dropDrafts(): void {
    for (const name of readdirSync(this.dataDir)) {
      const pid = Number(/^postgres\.(\d+)$/.exec(name)?.[1]);
      if (pid && (pid === process.pid || !isAlive(pid))) rmSync(join(this.dataDir, name), { recursive: true, force: true });
    }
  }

  /** Another start may have been quicker; then its cluster counts and this one is dropped. */
  private putInPlace(draft: string): void {
    try {
      renameSync(draft, this.pgData);
    } catch (error) {
      if (!existsSync(join(this.pgData, 'PG_VERSION'))) throw error;
      rmSync(draft, { recursive: true, force: true });
    }
  }

  private makePassword(): void {
    if (existsSync(this.passwordFile)) return;
    const draft = `${this.passwordFile}.${process.pid}`;
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 });
    this.own(draft);
    renameSync(draft, this.passwordFile);
  }

  private own(path: string): void {
    if (this.user) chownSync(path, this.user.uid, this.user.gid);
  }
}

/** A port of 127.0.0.1 nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

function lastLine(output: string): string {
  return output.split('\n').filter(Boolean).at(-1) ?? 'it said nothing';
}
