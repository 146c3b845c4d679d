import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { AUTH_POOL } from './auth-pool.js';
import { SessionEvents } from './session-events.js';

const RETRY_MS = 1000;

/** Hears from the database which sessions ended on other nodes, and passes it to `SessionEvents`. */
@Injectable()
export class SessionListener implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(SessionListener.name);
  private client: PoolClient | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    @Inject(AUTH_POOL) private readonly pool: Pool,
    private readonly events: SessionEvents,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  onModuleDestroy(): void {
    this.stopped = true;
    clearTimeout(this.retry);
    this.client?.release(true);
    this.client = undefined;
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    try {
      const client = await this.pool.connect();
      this.client = client;
      client.on('notification', ({ payload }) => this.heard(payload));
      client.on('error', () => this.lost(client));
      await client.query('listen coterie_sessions');
      await this.catchUp(client);
    } catch {
      this.client?.release(true);
      this.client = undefined;
      this.log.warn('The database does not tell ended sessions at the moment; trying again.');
      this.later();
    }
  }

  /** What was watched and is gone ended while nobody listened. */
  private async catchUp(client: PoolClient): Promise<void> {
    const watched = this.events.watched();
    if (watched.size === 0) return;
    const { rows } = await client.query<{ id: string }>('select id from sessions where id = any($1)', [[...watched.keys()]]);
    for (const { id } of rows) watched.delete(id);
    for (const [id, userId] of watched) this.events.ended([id], userId);
  }

  private heard(payload = ''): void {
    const { id, userId } = JSON.parse(payload) as { id: string; userId: string };
    this.events.ended([id], userId);
  }

  private lost(client: PoolClient): void {
    if (this.client !== client) return;
    client.release(true);
    this.client = undefined;
    this.later();
  }

  private later(): void {
    if (this.stopped) return;
    this.retry = setTimeout(() => void this.listen(), RETRY_MS);
    this.retry.unref();
  }
}
