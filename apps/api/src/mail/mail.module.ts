import { Module } from '@nestjs/common';
import { DemoInbox } from './demo-inbox.js';
import { InboxController } from './inbox.controller.js';
import { MailJobs } from './mail.jobs.js';
import { MailQueue } from './mail-queue.js';
import { Mailer } from './mailer.js';

/** Sending mails, and the demo's inbox. Needs `CONFIG` and `Clock` from a global module. */
@Module({
  controllers: [InboxController],
  providers: [DemoInbox, Mailer, MailQueue, MailJobs],
  exports: [Mailer, MailQueue],
})
export class MailModule {}
