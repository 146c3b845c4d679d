import type { AppSnapshot, EventsFrame, OpenAck } from '@coterie/contracts';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Person } from '../../support/people.js';

const ACK_MS = 10_000;

/**
 * A page of somebody whose access comes and goes. Writes down every number of the app's stream that reaches it, by frame,
 * by answer or by snapshot. `insists`: it asks for the stream again and again, as a hostile program would.
 */
export class Page {
  /** Numbers in the order they came. */
  readonly reached: number[] = [];
  readonly faults: string[] = [];
  /** When it was told last that the stream is closed, and when it last opened (ms since 1970). */
  closedAt = 0;
  openedAt = 0;
  isOpen = false;
  private last = 0;
  private stopped = false;
  private readonly socket: Socket;
  private readonly stream: string;

  constructor(
    readonly person: Person,
    readonly app: string,
    readonly insists: boolean,
  ) {
    this.stream = `app:${app}`;
    this.socket = io(person.url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: person.cookie, origin: person.url } });
    this.socket.on('events', (frame: EventsFrame) => (frame.stream === this.stream ? this.receive(frame) : this.hear(frame)));
    this.socket.on('closed', () => {
      this.isOpen = false;
      this.closedAt = Date.now();
    });
    this.socket.on('presence', () => {
      if (!this.isOpen && !this.insists) this.faults.push('presence came to a closed page');
    });
    this.socket.on('disconnect', (reason) => this.stopped || this.faults.push(`lost its connection: ${reason}`));
    this.socket.on('connect', () => {
      this.socket.emit('open', { stream: `user:${person.id}` }, () => undefined);
      void (insists ? this.insist() : this.open());
    });
  }

  stop(): void {
    this.stopped = true;
    this.socket.close();
  }

  /** Sends an edit; answers its number, the refusal's code, or nothing. */
  async edit(mutationId: string, item: string): Promise<number | string | undefined> {
    const ops = [{ op: 'add', path: 'oauth.scopes', item }];
    const ack = await (this.socket.timeout(ACK_MS).emitWithAck('edit', { app: this.app, mutationId, ops }) as Promise<{ ok: boolean; number?: number; error?: { code: string } }>).catch(() => undefined);
    return ack?.ok ? ack.number : ack?.error?.code;
  }

  private open(): Promise<void> {
    const since = this.last;
    return new Promise((resolve) => {
      this.socket.timeout(ACK_MS).emit('open', { stream: this.stream, since }, (lost: Error | null, ack?: OpenAck) => {
        if (!lost && ack?.ok) this.opened(ack, since);
        resolve();
      });
    });
  }

  private opened(ack: OpenAck & { ok: true }, since: number): void {
    const { settings } = 'snapshot' in ack ? (ack.snapshot as AppSnapshot) : {};
    const numbers = 'events' in ack ? ack.events.map((event) => event.number) : [settings?.head ?? 0];
    if (!this.insists && 'events' in ack && numbers.some((number, index) => number !== since + 1 + index)) this.faults.push(`open after ${since} answered ${numbers.join(', ')}`);
    this.reached.push(...numbers, ack.head);
    this.last = ack.head;
    this.isOpen = true;
    this.openedAt = Date.now();
    this.socket.emit('presence', { app: this.app, path: null }, () => undefined);
  }

  private async insist(): Promise<void> {
    while (!this.stopped && this.socket.connected) {
      await this.open();
      await pause(5);
    }
  }

  private receive({ events }: EventsFrame): void {
    if (!this.isOpen && !this.insists) this.faults.push(`${events[0]?.number} came to a closed page`);
    for (const { number } of events) {
      if (!this.insists && number !== this.last + 1) this.faults.push(`${number} came after ${this.last}`);
      this.reached.push(number);
      this.last = number;
    }
  }

  /** The person's own stream says that the app is theirs again. */
  private hear({ events }: EventsFrame): void {
    const listed = events.some((event) => event.type === 'app.listed' && event.data['app'] === this.app);
    if (listed && !this.insists) void this.open();
  }
}
