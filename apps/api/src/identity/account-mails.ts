import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { MailQueue } from '../mail/mail-queue.js';
import type { MailTemplate } from '../mail/templates.js';
import { CONFIG, type Config } from '../platform/config.js';
import type { Account } from './auth.js';
import { AUTH_POOL } from './auth-pool.js';
import { RateLimits } from './rate-limits.js';

/** The mails about accounts: put into the queue at once, sent by a worker. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly queue: MailQueue,
    private readonly limits: RateLimits,
    @Inject(AUTH_POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The link that proves the address; silently no more often than a mailbox can bear. */
  async verification(account: Account, token: string): Promise<void> {
    if (!(await this.limits.allows('verification.recipient', account.email))) return;
    await this.put('verify-address', account, `/api/auth/verify-email?token=${encodeURIComponent(token)}`);
  }

  reset(account: Account, token: string): Promise<void> {
    return this.put('reset-password', account, `/reset-password?token=${encodeURIComponent(token)}`);
  }

  accountExists(account: Account): Promise<void> {
    return this.put('account-exists', account, '/sign-in');
  }

  private put(template: MailTemplate, { email, name }: Account, path: string): Promise<void> {
    return this.queue.put(this.pool, { template, to: email, values: { name, link: `${this.config.publicUrl}${path}` } });
  }
}
