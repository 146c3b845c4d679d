import { setTimeout as pause } from 'node:timers/promises';
import { StreamClient } from '../../support/stream-client.js';
import type { Person } from '../../support/people.js';
import type { SharedApp } from '../../support/shared-app.js';
import type { Page } from './page.js';

/** Under the limits of the list, however many write. */
const ITEMS = 8;

/** People who write all the time, until they are told to stop. */
export class Load {
  /** Every answer that the person in question got to an edit: its number, or the refusal's code. */
  readonly answers: { mutationId: string; answer: number | string | undefined }[] = [];
  readonly clients: StreamClient[];
  private over = false;
  private readonly work: Promise<unknown>;

  constructor(others: readonly Person[], app: SharedApp, pages: readonly Page[]) {
    this.clients = others.map((person) => new StreamClient(person, app));
    for (const client of this.clients) client.connect();
    this.work = Promise.all([...this.clients.map((client, index) => this.write(client, index)), ...pages.map((page, index) => this.tryToWrite(page, index))]);
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.work;
  }

  private async write(client: StreamClient, writer: number): Promise<void> {
    for (let count = 0; !this.over; count += 1) {
      const item = `w${writer}-${count % ITEMS}`;
      await client.insist(`m${count}`, [{ op: count % (2 * ITEMS) < ITEMS ? 'add' : 'remove', path: 'oauth.scopes', item }], Date.now() + 10_000);
    }
  }

  /** Writes whether they may or not: over the socket, whose access is decided in the commit and not by what is open. */
  private async tryToWrite(page: Page, index: number): Promise<void> {
    for (let count = 0; !this.over; count += 1) {
      const mutationId = `p${index}-${count}`;
      this.answers.push({ mutationId, answer: await page.edit(mutationId, `p${index}-${count % ITEMS}`) });
      await pause(2);
    }
  }
}
