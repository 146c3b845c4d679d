import { newId } from '../platform/ids.js';

/** Something to do after the commit, at least once. */
export interface NewJob {
  readonly queue: string;
  readonly name: string;
  /** Plain JSON. It is stored readable: never a token or a secret. */
  readonly data: Record<string, unknown>;
  /** Not before this many milliseconds from now. */
  readonly delayMs?: number;
  /** How often it is tried in all; 1 unless given. */
  readonly attempts?: number;
  /** Wait before the next try; `exponential` doubles `delayMs` each time. */
  readonly backoff?: { readonly type: 'fixed' | 'exponential'; readonly delayMs: number; readonly jitter?: number };
  /** Of two jobs with one id in a queue the second is not put. A new id unless given. */
  readonly jobId?: string;
}

/** What can run SQL inside the caller's transaction: TypeORM's EntityManager and QueryRunner can. */
export interface JobTransaction {
  query(sql: string, parameters: unknown[]): Promise<unknown>;
}

const DAY_SECONDS = 86_400;

/**
 * Puts a job as part of the caller's transaction: rolled back, it never was; committed, a worker runs it.
 * Answers the job's id. Done jobs are kept for a day, failed ones for a fortnight.
 */
export async function putJob(manager: JobTransaction, job: NewJob): Promise<string> {
  const jobId = job.jobId ?? newId('job');
  const opts = {
    jobId,
    attempts: job.attempts ?? 1,
    delay: job.delayMs ?? 0,
    backoff: job.backoff && { type: job.backoff.type, delay: job.backoff.delayMs, jitter: job.backoff.jitter ?? 0 },
    removeOnComplete: { age: DAY_SECONDS },
    removeOnFail: { age: 14 * DAY_SECONDS },
  };
  await manager.query('select public.put_job($1, $2, $3::jsonb, $4::jsonb)', [
    job.queue, job.name, JSON.stringify(job.data), JSON.stringify(opts),
  ]);
  return jobId;
}
