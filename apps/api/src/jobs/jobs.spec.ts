import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPostgresBackend, setDefaultBackendFactory, Worker, type Processor } from 'bullmq';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { createTestDatabase, type TestDatabase } from '../database/testing/test-database.js';
import { RELIABLE } from './job-worker.js';
import { jobsConnection } from './jobs-connection.js';
import { putJob, type NewJob } from './put-job.js';

let database: TestDatabase;
let dataSource: DataSource;
const workers: Worker[] = [];
let letGo: () => void = () => undefined;

beforeAll(async () => {
  setDefaultBackendFactory(createPostgresBackend);
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url).initialize();
});

afterAll(async () => {
  letGo();
  await Promise.all(workers.map((worker) => worker.close()));
  await dataSource.destroy();
  await database.drop();
});

/** A worker on a queue; collects what it was given. */
function work(queue: string, process: Processor = async () => undefined, options = {}) {
  const seen: { name: string; id: string; at: number; data: unknown }[] = [];
  const worker = new Worker(queue, async (job, token) => {
    seen.push({ name: job.name, id: job.id ?? '', at: Date.now(), data: job.data });
    return process(job, token);
  }, { connection: jobsConnection(database.url), ...RELIABLE, ...options });
  worker.on('error', () => undefined);
  workers.push(worker);
  return { seen, worker };
}

const put = (job: NewJob) => dataSource.transaction((manager) => putJob(manager, job));

async function until(what: () => boolean, withinMs = 15_000): Promise<void> {
  for (const end = Date.now() + withinMs; !what(); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() > end) throw new Error('waited too long');
  }
}

describe('a job put inside a transaction', () => {
  it('runs after the commit, and never after a rollback', async () => {
    const { seen } = work('mail');
    const rolledBack = dataSource.transaction(async (manager) => {
      await putJob(manager, { queue: 'mail', name: 'lost', data: {} });
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    const id = await put({ queue: 'mail', name: 'kept', data: { invitation: 'col_1' } });
    await until(() => seen.length > 0);
    expect(seen).toMatchObject([{ name: 'kept', id, data: { invitation: 'col_1' } }]);
  });

  it('is put once when two carry the same id', async () => {
    const { seen } = work('once');
    await put({ queue: 'once', name: 'expire', data: { n: 1 }, jobId: 'expire:col_1' });
    await put({ queue: 'once', name: 'expire', data: { n: 2 }, jobId: 'expire:col_1' });
    await put({ queue: 'once', name: 'last', data: {} });
    await until(() => seen.some((job) => job.name === 'last'));
    expect(seen.map((job) => job.name)).toEqual(['expire', 'last']);
  });

  it('waits for its delay', async () => {
    const { seen } = work('later');
    const asked = Date.now();
    await put({ queue: 'later', name: 'expire', data: {}, delayMs: 700 });
    await until(() => seen.length > 0);
    expect(seen[0]!.at - asked).toBeGreaterThanOrEqual(690);
  });

  it('is tried again with a growing pause until it succeeds', async () => {
    const { seen, worker } = work('retry', async (job) => {
      if (job.attemptsMade < 3) throw new Error('the mail server is down');
    });
    let done = false;
    worker.on('completed', () => (done = true));
    await put({ queue: 'retry', name: 'mail', data: {}, attempts: 5, backoff: { type: 'exponential', delayMs: 100 } });
    await until(() => done);
    const pauses = seen.slice(1).map((job, index) => job.at - seen[index]!.at);
    expect(pauses).toHaveLength(3);
    expect(pauses[0]).toBeGreaterThanOrEqual(95);
    expect(pauses[1]).toBeGreaterThanOrEqual(190);
    expect(pauses[2]).toBeGreaterThanOrEqual(380);
  });

  it('runs again when its worker dies in the middle', async () => {
    const quick = { lockDuration: 500, stalledInterval: 300, maxStalledCount: 1000 };
    let begun = false;
    // Never answers and stops renewing its lock: what a killed process looks like to the others.
    const first = work('killed', () => new Promise<void>((resolve) => { begun = true; letGo = resolve; }), { ...quick, skipLockRenewal: true });
    await put({ queue: 'killed', name: 'mail', data: {} });
    await until(() => begun);
    void first.worker.close(true);
    const second = work('killed', undefined, quick);
    await until(() => second.seen.length > 0);
    expect(second.seen[0]!.id).toBe(first.seen[0]!.id);
  });
});

describe('who may touch jobs', () => {
  it('the API can put a job and read none', async () => {
    await expect(dataSource.query('select * from bullmq.job')).rejects.toThrow(/permission denied/);
    await expect(dataSource.query("select bullmq.next_job_id('mail')")).rejects.toThrow(/permission denied/);
  });

  it('a worker sees jobs and no table of the console, and can make nothing in its schema', async () => {
    const pool = new pg.Pool(jobsConnection(database.url) as unknown as pg.PoolConfig);
    await expect(pool.query('select count(*) from bullmq.job')).resolves.toBeDefined();
    await expect(pool.query('select * from public.migrations')).rejects.toThrow(/permission denied/);
    await expect(pool.query('create table bullmq.mine ()')).rejects.toThrow(/permission denied/);
    await pool.end();
  });
});
