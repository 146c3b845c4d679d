import type { AppSnapshot, ClosedFrame, EditAck, EventEnvelope, EventsFrame, OpenAck } from '@coterie/contracts';
import type { Operation, SettingsState } from '@coterie/domain';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { type ComparableSettings, foldEvent, fromState, settingsAtCreation, settingsOf } from './folded-settings.js';
import type { Person } from './people.js';
import type { SharedApp } from './shared-app.js';

/** How an edit that was sent until it was answered ended. `unknown`: it never was, in all the time there was. */
export type Outcome = { kind: 'accepted'; number: number } | { kind: 'refused'; code: string } | { kind: 'unknown' };

const ACK_MS = 10_000;
const RETRY_MS = 100;

/**
 * One page on one app, as a careful program would write it: folds the stream, comes back after every loss with the last
 * number it has, and writes down whatever the server should not have sent.
 */
export class StreamClient {
  /** The numbers folded one by one, in the order they came. */
  readonly seen: number[] = [];
  /** Ranges that came as a snapshot instead, both ends included. */
  readonly skipped: { from: number; to: number }[] = [];
  readonly faults: string[] = [];
  state: SettingsState;
  last = 0;
  isOpen = false;
  private readonly socket: Socket;
  private early: EventEnvelope[] | undefined;
  /** Opening the same stream again: what is still under way to this socket comes twice, and may. */
  private again = false;

  constructor(
    readonly person: Person,
    readonly app: SharedApp,
  ) {
    this.state = settingsAtCreation(app.name);
    const headers = { cookie: person.cookie, origin: person.url };
    this.socket = io(person.url, { transports: ['websocket'], forceNew: true, reconnectionDelay: 50, reconnectionDelayMax: 300, extraHeaders: headers, autoConnect: false });
    this.socket.on('connect', () => this.open(false));
    // After a refusal by the server itself, Socket.IO does not come back on its own.
    this.socket.on('connect_error', () => {
      if (!this.socket.active) this.comeBack();
    });
    this.socket.on('disconnect', (reason) => {
      this.isOpen = false;
      if (reason === 'io server disconnect') this.comeBack();
    });
    this.socket.on('events', (frame: EventsFrame) => this.receive(frame));
    this.socket.on('closed', (frame: ClosedFrame) => this.faults.push(`closed: ${frame.reason}`));
  }

  get settings(): ComparableSettings {
    return fromState(this.state, this.last);
  }

  connect(): void {
    this.socket.connect();
  }

  /** Loses the connection like a network would, and comes back after so many milliseconds. */
  async cut(away = 0): Promise<void> {
    this.socket.io.engine.close();
    this.socket.disconnect();
    await pause(away);
    this.socket.connect();
  }

  /** Asks for the stream once more on the same connection. */
  reopen(): void {
    if (this.isOpen && !this.early) this.open(true);
  }

  stop(): void {
    this.socket.disconnect();
  }

  /** Sends an edit, and sends it again under the same mutation id until it is answered; gives up at `deadline` (ms since 1970). */
  async insist(mutationId: string, ops: Operation[], deadline: number): Promise<Outcome> {
    while (Date.now() < deadline) {
      const ack = this.isOpen ? await this.edit(mutationId, ops) : undefined;
      if (ack?.ok) return { kind: 'accepted', number: ack.number };
      // `internal` says that nothing is known: the only answer that is no answer.
      if (ack && ack.error.code !== 'internal') return { kind: 'refused', code: ack.error.code };
      await pause(RETRY_MS);
    }
    return { kind: 'unknown' };
  }

  /** Sends an edit once; undefined when the answer was lost. */
  edit(mutationId: string, ops: Operation[]): Promise<EditAck | undefined> {
    const sent = this.socket.timeout(ACK_MS).emitWithAck('edit', { app: this.app.id, mutationId, ops }) as Promise<EditAck>;
    return sent.catch(() => undefined);
  }

  /** Waits until it has everything up to a number; answers whether that came true in time. */
  async reaches(number: number, deadline: number): Promise<boolean> {
    while (Date.now() < deadline) {
      if (this.isOpen && this.last >= number) return true;
      await pause(20);
    }
    return false;
  }

  private comeBack(): void {
    setTimeout(() => this.socket.connect(), RETRY_MS);
  }

  private open(again: boolean): void {
    this.isOpen = again;
    this.again = again;
    this.early = [];
    const { id } = this.socket;
    const request = { stream: `app:${this.app.id}`, since: this.last };
    // A callback, not a promise: the frame right after the answer may come in the same turn.
    this.socket.timeout(ACK_MS).emit('open', request, (lost: Error | null, ack?: OpenAck) => {
      // The answer of a connection that is gone: its successor asks for itself.
      if (id !== this.socket.id || !this.socket.connected) return;
      if (!lost && ack?.ok) this.opened(ack, request.since);
      else this.tryAgain(ack, again);
    });
  }

  private tryAgain(ack: OpenAck | undefined, again: boolean): void {
    if (ack && !ack.ok && ack.error.code !== 'internal') this.faults.push(`open was refused: ${ack.error.code}`);
    const { id } = this.socket;
    setTimeout(() => {
      if (this.socket.connected && id === this.socket.id) this.open(again);
    }, RETRY_MS);
  }

  private opened(ack: OpenAck & { ok: true }, since: number): void {
    const early = this.early ?? [];
    this.early = undefined;
    if (early.length > 0 && !this.again) this.faults.push(`${early[0]?.number} came before the answer to open`);
    if ('snapshot' in ack) this.jump(ack.head, ack.snapshot as AppSnapshot, since);
    else this.fold(ack.events);
    if (this.last !== ack.head) this.faults.push(`open after ${since} answered head ${ack.head} and events up to ${this.last}`);
    this.fold(early.filter((event) => event.number > this.last));
    this.isOpen = true;
  }

  private jump(head: number, { settings }: AppSnapshot, since: number): void {
    if (head - since <= 500) this.faults.push(`a snapshot at ${head} for somebody at ${since}`);
    if (settings.head !== head) this.faults.push(`a snapshot of ${settings.head} for head ${head}`);
    this.skipped.push({ from: this.last + 1, to: head });
    this.state = settingsOf(settings);
    this.last = head;
  }

  private receive(frame: EventsFrame): void {
    if (this.early) this.early.push(...frame.events);
    else this.fold(frame.events);
  }

  private fold(events: readonly EventEnvelope[]): void {
    for (const event of events) {
      if (event.number !== this.last + 1) {
        this.faults.push(`${event.number} came after ${this.last}`);
        continue;
      }
      this.state = foldEvent(this.state, event);
      this.last = event.number;
      this.seen.push(event.number);
    }
  }
}
