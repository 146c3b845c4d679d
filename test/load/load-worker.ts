import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { JobName, Jobs } from './jobs.js';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const PATIENCE_MS = 180_000;

/** A process of its own that puts load on a server: what it costs is not counted as the server's. */
export class LoadWorker {
  private readonly child: ChildProcess = fork(WORKER, { serialization: 'advanced' });
  private readonly gone = once(this.child, 'exit').then((): never => {
    throw new Error('a process of the load ended');
  });

  constructor() {
    // Whoever waits for an answer hears of it; nobody else has to.
    this.gone.catch(() => undefined);
  }

  /** Runs one job at a time. Rejects when the job fails, the process ends, or three minutes have passed. */
  async run<Job extends JobName>(job: Job, input: Jobs[Job]['input']): Promise<Jobs[Job]['answer']> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const answered = once(this.child, 'message', { signal: patience }) as Promise<[{ answer: Jobs[Job]['answer']; failed?: string }]>;
    this.child.send({ job, input });
    const [{ answer, failed }] = await Promise.race([answered, this.gone]);
    if (failed) throw new Error(`${job}: ${failed}`);
    return answer;
  }

  stop(): void {
    this.child.kill('SIGKILL');
  }
}
