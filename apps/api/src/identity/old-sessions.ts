import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Pool } from 'pg';
import { AUTH_POOL } from './auth-pool.js';

const EVERY_MS = 60 * 60 * 1000;

/** Removes what has expired and nobody asks for any more: sessions and unused links. */
@Injectable()
export class OldSessions implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(@Inject(AUTH_POOL) private readonly pool: Pool) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.remove(), EVERY_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** Never rejects: what stays is removed an hour later. */
  async remove(): Promise<void> {
    for (const table of ['sessions', 'verifications']) {
      await this.pool.query(`delete from ${table} where expires_at < now() - interval '1 day'`).catch(() => undefined);
    }
  }
}
