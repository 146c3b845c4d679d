import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@coterie/domain';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../platform/config.js';
import { AUTH_POOL } from './auth-pool.js';
import { LIMITS, type Limit, type LimitName } from './limits.js';

/** Counts what may not happen too often. Keys are stored hashed: the table tells no address of anybody. */
@Injectable()
export class RateLimits {
  private readonly limiters: Record<LimitName, RateLimiterAbstract>;

  constructor(@Inject(AUTH_POOL) pool: Pool, @Inject(CONFIG) config: Config) {
    const limiter = (name: string, limit: Limit): RateLimiterAbstract => {
      const points = Math.max(1, Math.round(limit.points * config.rateLimitScale));
      const settings = { keyPrefix: name, points, duration: limit.seconds };
      if (!limit.shared) return new RateLimiterMemory(settings);
      return new RateLimiterPostgres({ ...settings, storeClient: pool, storeType: 'pool', schemaName: 'auth', tableName: 'rate_limits', tableCreated: true });
    };
    this.limiters = Object.fromEntries(Object.entries(LIMITS).map(([name, limit]) => [name, limiter(name, limit)])) as Record<LimitName, RateLimiterAbstract>;
  }

  /** Counts `cost` for the key; throws the refusal `rate_limited` with details `{retryAfter}` in seconds when that is too much. */
  async consume(name: LimitName, key: string, cost = 1): Promise<void> {
    try {
      await this.limiters[name].consume(hashed(key), cost);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw tooOften(refused.msBeforeNext);
      throw refused;
    }
  }

  /** Like `consume`, but answers whether there was room instead of throwing. */
  async allows(name: LimitName, key: string): Promise<boolean> {
    try {
      await this.consume(name, key);
      return true;
    } catch (refusal) {
      if (refusal instanceof Refusal) return false;
      throw refusal;
    }
  }

  /** Throws `rate_limited` when the key has no room left; counts nothing. */
  async check(name: LimitName, key: string): Promise<void> {
    const limiter = this.limiters[name];
    const state = await limiter.get(hashed(key));
    if (state && state.consumedPoints >= limiter.points) throw tooOften(state.msBeforeNext);
  }

  /** Counts for the key, and refuses nothing. */
  async count(name: LimitName, key: string): Promise<void> {
    await this.limiters[name].penalty(hashed(key));
  }

  /** Takes back what `consume` counted, since it turned out well. */
  async giveBack(name: LimitName, key: string): Promise<void> {
    await this.limiters[name].reward(hashed(key));
  }

  /** Forgets the key: it starts anew. */
  async clear(name: LimitName, key: string): Promise<void> {
    await this.limiters[name].delete(hashed(key));
  }
}

const hashed = (key: string): string => createHash('sha256').update(key).digest('base64url');

function tooOften(msBeforeNext: number): Refusal {
  const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new Refusal('rate_limited', 'That was too often. Wait a little and try again.', { retryAfter });
}
