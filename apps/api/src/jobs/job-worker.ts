import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';

/**
 * A worker that says in the log what failed. The log names the job, never its data: it may hold addresses.
 * `process` may run twice for one job (a killed process, a lost connection) and has to be idempotent.
 */
export abstract class JobWorker extends WorkerHost {
  private readonly log = new Logger(this.constructor.name);

  @OnWorkerEvent('failed')
  onFailed(job: Job | undefined, error: Error): void {
    this.log.warn(`${job?.name} ${job?.id} failed, try ${job?.attemptsMade} of ${job?.opts.attempts ?? 1}: ${error.message}`);
  }

  /** Without a listener a lost connection would end the process; BullMQ connects again by itself. */
  @OnWorkerEvent('error')
  onError(error: Error): void {
    this.log.warn(`the worker's connection: ${error.message}`);
  }
}

/**
 * Second argument of `@Processor`: a job of a killed worker runs again within about 15 s, however often that happens.
 * (BullMQ's own default gives a job up when its worker died twice.)
 */
export const RELIABLE = { concurrency: 5, lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1000 } as const;
