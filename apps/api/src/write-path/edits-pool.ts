import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';

/**
 * The settings pipeline's own connection. It sends what does not wait for an answer in one go: a batch costs the
 * database two round trips, one to lock and read, one to write and commit.
 */
@Injectable()
export class EditsPool implements OnModuleDestroy {
  private pool: Pool | undefined;

  constructor(private readonly dataSource: DataSource) {}

  connect(): Promise<PoolClient> {
    this.pool ??= this.open();
    return this.pool.connect();
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.end();
  }

  private open(): Pool {
    const settings: PoolConfig & { pipeline: boolean } = { ...poolOf(this.dataSource).options, max: 1, min: 0, idleTimeoutMillis: 0, pipeline: true };
    const pool = new Pool(settings);
    // An idle connection that dies is replaced at the next batch; without a listener it would end the process.
    pool.on('error', () => undefined);
    return pool;
  }
}

/** Waits for everything that was sent together, then answers or throws the first failure: nothing is left under way. */
export async function together<T extends readonly unknown[]>(sent: { [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const promises: Promise<unknown>[] = [...(sent as unknown as Promise<unknown>[])];
  await Promise.allSettled(promises);
  return (await Promise.all(promises)) as unknown as T;
}
