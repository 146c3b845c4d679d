import { notFound } from '@coterie/domain';
import type { Socket } from 'socket.io';
import type { Actor } from '../identity/actor.js';
import { answerOf } from '../platform/answer-of.js';
import type { Recorded } from '../write-path/after-commit.js';
import { evictionOf } from './eviction.js';
import type { OpenedState, StreamPlace, StreamReader } from './stream-reader.js';
import { type Rooms, seenBy } from './stream-hub.rooms.js';
import { SharedJson } from './text-parser.js';
import { Tail, TAIL_LIMIT } from './stream-hub.tail.js';

/** Somebody who asked to open the stream and waits for the answer. */
export interface Opening {
  socket: Socket;
  actor: Actor;
  since: number | undefined;
  /** Called once, with an OpenAck or what stands for one. */
  answer(ack: object, isOpen: boolean): void;
}

export interface LiveStreamParts {
  place: StreamPlace;
  reader: StreamReader;
  rooms: Rooms;
  onEvicted(person: string | undefined): void;
}

const RETRY_MS = 250;

/**
 * One stream on this node: everything about it happens in one order, by event number. Number n goes out after n-1, and an
 * eviction before anything with a higher number. Openings and deliveries take turns; neither sees the other half done.
 */
export class LiveStream {
  /** The number delivered last; -1 before the first opening. */
  private delivered = -1;
  private known = -1;
  private readonly tail = new Tail();
  private readonly waiting = new Map<number, Recorded>();
  private openings: Opening[] = [];
  private running = false;

  constructor(private readonly parts: LiveStreamParts) {}

  get place(): StreamPlace {
    return this.parts.place;
  }

  get isIdle(): boolean {
    return !this.running && this.openings.length === 0 && this.parts.rooms.isEmpty(this.place.stream);
  }

  open(opening: Opening): void {
    this.openings.push(opening);
    void this.pump();
  }

  /** Events from this process, at hand: sent on in this very call when nothing is missing before them. */
  committed(events: readonly Recorded[]): void {
    for (const event of events) if (event.envelope.number > this.delivered) this.waiting.set(event.envelope.number, event);
    this.announced(events.at(-1)?.envelope.number ?? 0);
  }

  /** The log holds events up to this number. */
  announced(to: number): void {
    this.known = Math.max(this.known, to);
    void this.pump();
  }

  private async pump(): Promise<void> {
    if (this.running) return;
    this.running = true;
    while (this.openings.length > 0 || (this.delivered >= 0 && this.delivered < this.known)) {
      try {
        if (this.openings.length > 0) await this.openAll(this.openings.splice(0));
        else if (!this.deliverWaiting()) this.deliver(await this.missing());
      } catch {
        // The database is away; the log will still be there when it is back.
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        if (this.parts.rooms.isEmpty(this.place.stream)) this.known = this.delivered;
      }
    }
    this.running = false;
  }

  private deliverWaiting(): boolean {
    const ready: Recorded[] = [];
    for (let next = this.delivered + 1; this.waiting.has(next); next += 1) ready.push(this.waiting.get(next) as Recorded);
    this.deliver(ready);
    return ready.length > 0;
  }

  private missing(): Promise<Recorded[]> {
    const upTo = Math.min(this.known, ...[...this.waiting.keys()].map((number) => number - 1), this.delivered + TAIL_LIMIT);
    return this.parts.reader.events(this.place, this.delivered + 1, upTo);
  }

  /** Sends events in order, stopping at each that ends somebody's access to put them out before the next. */
  private deliver(events: readonly Recorded[]): void {
    let frame: Recorded[] = [];
    const flush = () => {
      if (frame.length > 0) this.parts.rooms.send(this.place.stream, frame);
      frame = [];
    };
    for (const event of events) {
      if (event.envelope.number <= this.delivered) continue;
      frame.push(event);
      this.waiting.delete(event.envelope.number);
      this.delivered = event.envelope.number;
      const eviction = evictionOf(event.envelope);
      if (!eviction) continue;
      flush();
      this.parts.rooms.evict(this.place.stream, eviction.person, eviction);
      this.parts.onEvicted(eviction.person);
    }
    flush();
    this.tail.push(events);
  }

  private async openAll(openings: readonly Opening[]): Promise<void> {
    try {
      const state = await this.read(openings);
      this.catchUp(state);
      const shared = new Map<string, SharedJson>();
      for (const opening of openings) this.answer(opening, state, shared);
    } catch (error) {
      const { error: body } = answerOf(error).body;
      for (const opening of openings) opening.answer({ ok: false, error: body }, false);
    }
  }

  private read(openings: readonly Opening[]): Promise<OpenedState> {
    const wantsSnapshot = ({ since }: Opening, head: number): boolean => since === undefined || since > head || head - since > TAIL_LIMIT;
    const from = (head: number): number | undefined => {
      const asked = openings.filter((opening) => !wantsSnapshot(opening, head)).map((opening) => (opening.since ?? head) + 1);
      const held = this.delivered < 0 ? head + 1 : this.tail.first(this.delivered + 1);
      const lowest = Math.min(...asked);
      if (lowest < held) return lowest;
      return this.delivered >= 0 && head > this.delivered ? this.delivered + 1 : undefined;
    };
    const actors = openings.map((opening) => opening.actor);
    const snapshotters = (head: number) => new Set(openings.filter((opening) => wantsSnapshot(opening, head)).map((opening) => opening.actor.id));
    return this.parts.reader.open(this.place, actors, from, (actor, head) => snapshotters(head).has(actor.id));
  }

  /** Brings everybody already here up to the number that the openers were read at, so that one order holds for all. */
  private catchUp({ head, events }: OpenedState): void {
    const first = this.delivered < 0 ? head + 1 : this.tail.first(this.delivered + 1);
    this.tail.prepend(events.filter((event) => event.envelope.number < first));
    if (this.delivered < 0) this.delivered = head;
    else if (head > this.delivered) this.deliver(events.filter((event) => event.envelope.number > this.delivered));
    this.known = Math.max(this.known, head);
  }

  private answer({ socket, actor, since, answer }: Opening, { head, readers, snapshots }: OpenedState, shared: Map<string, SharedJson>): void {
    if (!readers.has(actor.id) || !socket.connected) {
      const { code, message } = notFound();
      answer({ ok: false, error: { code, message } }, false);
      return;
    }
    this.parts.rooms.join(socket, this.place.stream, actor.id);
    const tailed = since !== undefined && since <= head && head - since <= TAIL_LIMIT;
    const ack = (key: string, make: () => object): SharedJson => {
      const made = shared.get(key) ?? new SharedJson(make());
      shared.set(key, made);
      return made;
    };
    if (!tailed) return answer(ack(`snapshot ${actor.id}`, () => ({ ok: true, head, snapshot: snapshots.get(actor.id) })), true);
    const missed = this.tail.after(since);
    // Authors see their own mutation ids; to everybody else the same answer is the same text, made once.
    const author = missed.some((event) => event.mutationId !== null && event.actor === actor.id) ? actor.id : '';
    answer(ack(`events ${since} ${author}`, () => ({ ok: true, head, events: missed.map((event) => seenBy(event, author)) })), true);
  }
}
