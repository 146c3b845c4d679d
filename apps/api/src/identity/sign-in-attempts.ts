import { Injectable } from '@nestjs/common';
import { addressKey, Refusal } from '@coterie/domain';
import type { Request } from 'express';
import { BrowserMarks } from './browser-marks.js';
import { clientAddress } from './client-headers.js';
import { OneByOne } from './one-by-one.js';
import { RateLimits } from './rate-limits.js';

/** What an attempt counts for. */
interface Keys {
  account: string;
  /** The network address it comes from. */
  address: string;
  pair: string;
  /** The account as strangers try it, or as one browser does that signed in to it before. */
  ceiling: string;
}

/**
 * Counts failed attempts to prove a password: few for one account from one network address, so that nobody elsewhere is
 * locked out by them; many more for one account from everywhere, which a browser escapes that signed in to it before. An
 * account is named by what was typed, so one that does not exist is limited like any other; whoever has a session keeps it.
 */
@Injectable()
export class SignInAttempts {
  private readonly queue = new OneByOne();

  constructor(
    private readonly limits: RateLimits,
    private readonly marks: BrowserMarks,
  ) {}

  /** Runs the attempt; throws `rate_limited` without running it when too many have failed. */
  async run<T>(email: string, request: Request, attempt: () => Promise<T>): Promise<T> {
    const keys = this.keysOf(email, request);
    await this.limits.consume('sign-in.address', keys.address);
    return this.queue.run(keys.account, async () => {
      await this.limits.check('sign-in.pair', keys.pair);
      await this.limits.check('sign-in.account', keys.ceiling);
      try {
        const result = await attempt();
        await this.limits.clear('sign-in.pair', keys.pair);
        await this.limits.giveBack('sign-in.address', keys.address);
        return result;
      } catch (error) {
        await this.failed(error, keys);
        throw error;
      }
    });
  }

  /** The person proved themselves by mail: what was tried in their name, here and by strangers, is forgotten. */
  async forgive(email: string, request: Request): Promise<void> {
    const { account, pair, ceiling } = this.keysOf(email, request);
    await this.limits.clear('sign-in.pair', pair);
    for (const key of new Set([account, ceiling])) await this.limits.clear('sign-in.account', key);
  }

  private keysOf(email: string, request: Request): Keys {
    const account = addressKey(email);
    const address = clientAddress(request);
    const known = this.marks.knownAs(request, email);
    return { account, address, pair: `${account} ${address}`, ceiling: known ? `${account} ${known}` : account };
  }

  private async failed(error: unknown, { address, pair, ceiling }: Keys): Promise<void> {
    const wrongPassword = error instanceof Refusal && (error.code === 'unauthenticated' || error.code === 'invalid');
    if (!wrongPassword) return this.limits.giveBack('sign-in.address', address);
    await this.limits.count('sign-in.pair', pair);
    await this.limits.count('sign-in.account', ceiling);
  }
}
