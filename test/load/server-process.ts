import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const READY_MS = 60_000;
const STOP_MS = 15_000;

export interface ServerPlan {
  /** Arguments for node: options and the script. */
  args: string[];
  env: Record<string, string>;
  /** Answers 200 when it is ready. */
  readyPath: string;
}

/** A server to be measured, in a process of its own, on 127.0.0.1. Started again it keeps its port. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    private readonly plan: ServerPlan,
    readonly port: number,
  ) {}

  static async start(plan: ServerPlan): Promise<ServerProcess> {
    const server = new ServerProcess(plan, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  async start(): Promise<void> {
    const { args, env, readyPath } = this.plan;
    this.child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, PORT: String(this.port) }, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (chunk: Buffer): void => {
      this.output = (this.output + chunk.toString()).slice(-5_000);
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    for (const end = Date.now() + READY_MS; Date.now() < end && this.child.exitCode === null; await pause(50)) {
      const answer = await fetch(`${this.url}${readyPath}`).catch(() => undefined);
      await answer?.body?.cancel();
      if (answer?.ok) return;
    }
    await this.stop();
    throw new Error(`${args.join(' ')} did not start:\n${this.output}`);
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    await gone;
    clearTimeout(killer);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
