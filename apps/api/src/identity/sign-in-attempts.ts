import { Injectable } from '@nestjs/common';
import { addressKey, Refusal } from '@coterie/domain';
import { OneByOne } from './one-by-one.js';
import { RateLimits } from './rate-limits.js';

/**
 * Counts failed attempts to prove a password, by account and by network address. An account is named by what was typed, so
 * one that does not exist is limited like any other; whoever has a session keeps it.
 */
@Injectable()
export class SignInAttempts {
  private readonly queue = new OneByOne();

  constructor(private readonly limits: RateLimits) {}

  /** Runs the attempt; throws `rate_limited` without running it when too many have failed. */
  async run<T>(email: string, clientAddress: string, attempt: () => Promise<T>): Promise<T> {
    const account = addressKey(email);
    await this.limits.consume('sign-in.address', clientAddress);
    return this.queue.run(account, async () => {
      await this.limits.check('sign-in.account', account);
      try {
        const result = await attempt();
        await this.limits.clear('sign-in.account', account);
        await this.limits.giveBack('sign-in.address', clientAddress);
        return result;
      } catch (error) {
        await this.failed(error, account, clientAddress);
        throw error;
      }
    });
  }

  /** The person proved themselves by mail: what others tried in their name is forgotten. */
  forgive(email: string): Promise<void> {
    return this.limits.clear('sign-in.account', addressKey(email));
  }

  private async failed(error: unknown, account: string, clientAddress: string): Promise<void> {
    const wrongPassword = error instanceof Refusal && (error.code === 'unauthenticated' || error.code === 'invalid');
    if (wrongPassword) await this.limits.count('sign-in.account', account);
    else await this.limits.giveBack('sign-in.address', clientAddress);
  }
}
