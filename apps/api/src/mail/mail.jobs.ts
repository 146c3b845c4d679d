import { Processor } from '@nestjs/bullmq';
import { Inject } from '@nestjs/common';
import type { Job } from 'bullmq';
import { JobWorker, RELIABLE } from '../jobs/job-worker.js';
import { CONFIG, type Config } from '../platform/config.js';
import { MAIL_QUEUE, type QueuedMail } from './mail-queue.js';
import { Mailer } from './mailer.js';
import { renderMail } from './render.js';
import { unseal } from './sealed.js';

interface MailJob {
  messageId: string;
  sealed: string;
}

/** Sends the queue's mails. A try that fails comes again later with the same Message-ID. */
@Processor(MAIL_QUEUE, RELIABLE)
export class MailJobs extends JobWorker {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  override async process({ data }: Job<MailJob>): Promise<void> {
    const { template, to, values } = JSON.parse(unseal(data.sealed, this.config.secrets)) as QueuedMail;
    const mail = await renderMail(template, { to, console: this.config.publicUrl, ...values });
    await this.mailer.send({ to, messageId: data.messageId, ...mail });
  }
}
