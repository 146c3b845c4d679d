import { Inject, Injectable } from '@nestjs/common';
import { typeid } from 'typeid-js';
import { putJob, type JobTransaction } from '../jobs/put-job.js';
import { CONFIG, type Config } from '../platform/config.js';
import { mailHost } from './mail-host.js';
import { seal } from './sealed.js';
import type { MailTemplate } from './templates.js';

export const MAIL_QUEUE = 'mail';

/** Tried for two hours and more in all: 1 s, 2 s, 4 s … apart. */
const ATTEMPTS = 14;
const FIRST_WAIT_MS = 1000;

/** A mail to be rendered and sent later. The values may hold a link that signs somebody in. */
export interface QueuedMail {
  template: MailTemplate;
  to: string;
  values: Record<string, string>;
}

/** Puts mails about accounts into the queue `mail`, sealed. */
@Injectable()
export class MailQueue {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Puts the mail as part of the caller's transaction, or by itself if there is none; it is sent at least once. */
  async put(transaction: JobTransaction, mail: QueuedMail): Promise<void> {
    await putJob(transaction, {
      queue: MAIL_QUEUE,
      name: mail.template,
      data: { messageId: `<${typeid('mail').toString()}@${mailHost(this.config.publicUrl)}>`, sealed: seal(JSON.stringify(mail), this.config.secrets) },
      attempts: ATTEMPTS,
      backoff: { type: 'exponential', delayMs: FIRST_WAIT_MS },
    });
  }
}
