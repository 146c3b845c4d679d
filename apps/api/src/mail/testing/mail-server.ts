import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail server under a spec's control, which keeps the mails it took. Closed and opened again it has the same port. */
export class MailServer {
  readonly taken: Email[] = [];
  tries = 0;
  private server: SMTPServer | undefined;
  port = 0;

  async open(behaviour: SMTPServerOptions = {}): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      closeTimeout: 100,
      onConnect: (_session, done) => {
        this.tries += 1;
        done();
      },
      onData: (stream, _session, done) => void buffer(stream).then(async (raw) => {
        this.taken.push(await PostalMime.parse(raw));
        done();
      }),
      ...behaviour,
    });
    server.on('error', () => undefined);
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
  }

  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }
}
