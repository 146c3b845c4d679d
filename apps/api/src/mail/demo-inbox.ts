import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { InboxView } from '@coterie/contracts';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { typeid } from 'typeid-js';
import { Clock } from '../platform/clock.js';

type InboxMail = InboxView['items'][number];

const MOST_MAILS = 200;

/**
 * The demo's mail server: takes every mail over SMTP, like a real one, and keeps the newest in memory, never on disk.
 * A mail that comes again (same Message-ID) replaces its copy.
 */
@Injectable()
export class DemoInbox implements OnModuleDestroy {
  private readonly mails = new Map<string, InboxMail>();
  private server: SMTPServer | undefined;
  private address: Promise<string> | undefined;

  constructor(private readonly clock: Clock) {}

  /** The `smtp://` address on loopback; the server starts with the first call. */
  url(): Promise<string> {
    this.address ??= this.start();
    return this.address;
  }

  /** Newest first. */
  items(): InboxMail[] {
    return [...this.mails.values()].reverse();
  }

  async onModuleDestroy(): Promise<void> {
    const { server } = this;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  private start(): Promise<string> {
    const server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: 2 * 1024 * 1024,
      closeTimeout: 500,
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        buffer(stream)
          .then((raw) => PostalMime.parse(raw))
          .then(({ messageId, subject = '', text = '', html = '' }) => this.keep(messageId, { to, subject, text, html }))
          .then(() => done(), done);
      },
    });
    this.server = server;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`));
    });
  }

  private keep(messageId: string | undefined, mail: Pick<InboxMail, 'to' | 'subject' | 'text' | 'html'>): void {
    const fresh = typeid('mail').toString();
    const key = messageId ?? fresh;
    const id = this.mails.get(key)?.id ?? fresh;
    this.mails.delete(key);
    this.mails.set(key, { id, ...mail, at: this.clock.now().toISOString() });
    const [oldest] = this.mails.keys();
    if (this.mails.size > MOST_MAILS && oldest !== undefined) this.mails.delete(oldest);
  }
}
