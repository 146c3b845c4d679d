import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { killPostgres } from './postgres-processes.js';

const MAIN = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url));
const PREFIX = 'coterie-console-';
const READY_MS = 60_000;
/** A console that starts while its PostgreSQL is being killed may give up; whoever runs it starts it again. */
const STARTS = 5;

/** A built console in a process of its own, on a data directory of its own: to be used like the real one, and killed. */
export class ConsoleProcess {
  /** The last of what it printed, for whoever has to find out why something failed. */
  output = '';
  private child: ChildProcess | undefined;

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  /** Makes a data directory and starts a demo console there, every rate limit raised. Call `remove` at the end. */
  static async begin(env: NodeJS.ProcessEnv = {}): Promise<ConsoleProcess> {
    sweep();
    const dataDir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
    // PostgreSQL of a console that root started runs as another user.
    chmodSync(dataDir, 0o711);
    const made = new ConsoleProcess(await freePort(), dataDir, env);
    await made.start();
    return made;
  }

  get url(): string {
    return `http://localhost:${this.port}`;
  }

  /** Starts it on the same port and data, and waits until it is ready. Throws with what it printed when it never is. */
  async start(): Promise<void> {
    for (let attempt = 1; attempt <= STARTS; attempt += 1) {
      this.spawn();
      if (await this.isReady()) return;
      await this.kill();
    }
    throw new Error(`The console did not start:\n${this.output}`);
  }

  /** Ends the process as a crash would: nothing of it gets to run any more. Its PostgreSQL goes on. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends PostgreSQL, all of its processes at once, as a crash of the machine would. Answers how many were killed. */
  killPostgres(): number {
    return killPostgres(join(this.dataDir, 'postgres'));
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Stops it and throws its data away. */
  async remove(): Promise<void> {
    await this.stop();
    throwAway(this.dataDir);
  }

  private spawn(): void {
    const own = { PORT: String(this.port), DATA_DIR: this.dataDir, DEMO: '1', RATE_LIMIT_SCALE: '1000', LOG_LEVEL: 'warn' };
    const { DATABASE_URL: _database, PUBLIC_URL: _url, SECRET: _secret, ...inherited } = process.env;
    this.child = spawn(process.execPath, [MAIN], { env: { ...inherited, ...own, ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
  }

  private async isReady(): Promise<boolean> {
    const end = Date.now() + READY_MS;
    while (Date.now() < end && this.child?.exitCode === null) {
      const answer = await fetch(`${this.url}/readyz`).catch(() => undefined);
      if (answer?.ok) return true;
      await pause(50);
    }
    return false;
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.child;
    this.child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** A run that was killed leaves its PostgreSQL and its data; its process id in the name tells that nobody wants them any more. */
function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (pid && !existsSync(`/proc/${pid}`)) throwAway(join(tmpdir(), name));
  }
}

function throwAway(dataDir: string): void {
  killPostgres(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
