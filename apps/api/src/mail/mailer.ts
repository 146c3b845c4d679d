import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { isAddress } from '@coterie/domain';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../platform/config.js';
import { DemoInbox } from './demo-inbox.js';
import { mailHost } from './mail-host.js';

export interface OutgoingMail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The same for every try of one mail, so that a mailbox recognizes a copy: `<…@host>`. */
  messageId: string;
}

const MESSAGE_ID = /^<[\w.+-]+@[\w.-]+>$/;

/** Hands mails to the SMTP server: SMTP_URL's, or the demo's own one. */
@Injectable()
export class Mailer implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Mailer.name);
  private transport: Promise<Transporter> | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly inbox: DemoInbox,
  ) {}

  onModuleInit(): void {
    if (!this.config.smtpUrl && !this.config.demo) this.log.warn('SMTP_URL is not set: mails wait and are not delivered.');
  }

  /**
   * Resolves once the mail server has taken the mail. Throws when it is down, slow or refuses, and when no mail server is set:
   * the caller is a job and comes again.
   */
  async send({ to, subject, html, text, messageId }: OutgoingMail): Promise<void> {
    if (!isAddress(to)) throw new Error('The mail has no address it can be written to.');
    if (!MESSAGE_ID.test(messageId)) throw new Error('The mail has no well-formed Message-ID.');
    const transport = await this.connection();
    await transport.sendMail({
      from: { name: 'Coterie', address: `no-reply@${mailHost(this.config.publicUrl)}` },
      // As an object the address is not parsed, so it stays one recipient.
      to: { name: '', address: to },
      subject: subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
      html,
      text,
      messageId,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async onModuleDestroy(): Promise<void> {
    (await this.transport?.catch(() => undefined))?.close();
  }

  private connection(): Promise<Transporter> {
    this.transport ??= this.open();
    this.transport.catch(() => (this.transport = undefined));
    return this.transport;
  }

  private async open(): Promise<Transporter> {
    const url = this.config.smtpUrl ?? (this.config.demo ? await this.inbox.url() : undefined);
    if (!url) throw new Error('SMTP_URL is not set.');
    return createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 });
  }
}
