import { randomBytes } from 'node:crypto';
import { type IdPrefix, newId } from '../platform/ids.js';

/** Ids and nonces that come out the same when a command starts over, so that a stream named by a new id stays that stream. */
export class Repeatable {
  private readonly made: string[] = [];
  private used = 0;

  again(): void {
    this.used = 0;
  }

  id(prefix: IdPrefix): string {
    return this.take(() => newId(prefix));
  }

  nonce(): string {
    return this.take(() => randomBytes(32).toString('base64url'));
  }

  private take(make: () => string): string {
    const value = (this.made[this.used] ??= make());
    this.used += 1;
    return value;
  }
}
