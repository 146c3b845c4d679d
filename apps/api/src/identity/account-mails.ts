import { Inject, Injectable } from '@nestjs/common';
import { addressKey } from '@coterie/domain';
import type { Pool } from 'pg';
import { MailQueue } from '../mail/mail-queue.js';
import type { MailTemplate } from '../mail/templates.js';
import { CONFIG, type Config } from '../platform/config.js';
import { AddressProofs } from './address-proofs.js';
import type { Account } from './auth.js';
import { AUTH_POOL } from './auth-pool.js';
import type { LimitName } from './limits.js';
import { RateLimits } from './rate-limits.js';

/**
 * The mails about accounts: put into the queue at once, sent by a worker. Each kind goes to a mailbox no more often than it can
 * bear; past that nothing is sent, and whoever asked is not told, so that nobody can keep a person from their mails unseen.
 */
@Injectable()
export class AccountMails {
  constructor(
    private readonly queue: MailQueue,
    private readonly limits: RateLimits,
    private readonly proofs: AddressProofs,
    @Inject(AUTH_POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The link that proves the address; it ends the one before. */
  async verification(account: Account): Promise<void> {
    if (!(await this.hasRoom('verification.recipient', account))) return;
    const token = await this.proofs.renew(account.id);
    await this.put('verify-address', account, `/api/auth/verify-email?token=${encodeURIComponent(token)}`);
  }

  async reset(account: Account, token: string): Promise<void> {
    if (await this.hasRoom('reset.recipient', account)) await this.put('reset-password', account, `/reset-password?token=${encodeURIComponent(token)}`);
  }

  async accountExists(account: Account): Promise<void> {
    if (await this.hasRoom('account-exists.recipient', account)) await this.put('account-exists', account, '/sign-in');
  }

  private hasRoom(limit: LimitName, { email }: Account): Promise<boolean> {
    return this.limits.allows(limit, addressKey(email));
  }

  private put(template: MailTemplate, { email, name }: Account, path: string): Promise<void> {
    return this.queue.put(this.pool, { template, to: email, values: { name, link: `${this.config.publicUrl}${path}` } });
  }
}
