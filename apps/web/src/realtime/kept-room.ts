import type { EventEnvelope } from '@coterie/contracts';
import { ref, type Ref } from 'vue';
import type { StreamHandle, StreamHandler } from './stream-handler';

/** How many events are kept for parts that join late; past it the room starts over from a fresh snapshot. */
export const KEPT_EVENTS = 500;

/** What one store does with a room: the present state first, then what happens. */
export interface RoomPart<S> {
  load(snapshot: S, head: number): void;
  apply(events: EventEnvelope[]): void;
}

export type RoomState = 'loading' | 'open' | 'closed' | 'not-found';

/** Why a room closed; `by` is whoever did it, where the server tells. */
export interface Closing {
  reason: string;
  by?: string;
}

export type OpenStream = <S>(stream: string, handler: StreamHandler<S>) => StreamHandle;

/** One stream, shared by all parts of the page that live on it. It knows no feature. */
export class KeptRoom<S> {
  readonly state: Ref<RoomState> = ref('loading');
  readonly closed: Ref<Closing | undefined> = ref();
  readonly head = ref(0);
  private readonly parts = new Set<RoomPart<S>>();
  private readonly handle: StreamHandle;
  /** The last snapshot and everything since, for parts that join late. */
  private kept: { snapshot: S; head: number; events: EventEnvelope[] } | undefined;
  /** Events of this turn, handed on together: what one commit brought is one change of the page. */
  private fresh: EventEnvelope[] = [];

  constructor(
    readonly stream: string,
    open: OpenStream,
  ) {
    this.handle = open<S>(stream, {
      snapshot: (snapshot, head) => this.load(snapshot, head),
      event: (event) => this.take(event),
      closed: ({ reason, by }) => this.end('closed', { reason, ...(by === undefined ? {} : { by }) }),
      refused: ({ code }) => (code === 'unauthenticated' ? this.end('closed', { reason: 'signed-out' }) : this.end('not-found')),
    });
  }

  /** Brings a part up to date, now or as soon as there is a state; then it hears everything until it leaves. */
  join(part: RoomPart<S>): () => void {
    this.flush();
    this.parts.add(part);
    if (this.kept) {
      part.load(this.kept.snapshot, this.kept.head);
      if (this.kept.events.length > 0) part.apply([...this.kept.events]);
    } else if (this.state.value === 'open') this.handle.reopen();
    return () => this.parts.delete(part);
  }

  /** Asks again after the room closed, for instance when access came back. */
  reopen(): void {
    this.state.value = 'loading';
    this.handle.reopen();
  }

  leave(): void {
    this.parts.clear();
    this.handle.close();
  }

  private load(snapshot: S, head: number): void {
    this.flush();
    this.kept = { snapshot, head, events: [] };
    this.head.value = head;
    this.closed.value = undefined;
    this.state.value = 'open';
    for (const part of this.parts) part.load(snapshot, head);
  }

  private take(event: EventEnvelope): void {
    if (this.fresh.length === 0) queueMicrotask(() => this.flush());
    this.fresh.push(event);
  }

  private flush(): void {
    const events = this.fresh;
    const last = events.at(-1);
    if (!last) return;
    this.fresh = [];
    this.head.value = last.number;
    this.kept?.events.push(...events);
    if (this.kept && this.kept.events.length > KEPT_EVENTS) this.kept = undefined;
    for (const part of this.parts) part.apply(events);
  }

  /** Nothing of a room that closed is kept for later parts: the person may no longer see it. */
  private end(state: 'closed' | 'not-found', closing?: Closing): void {
    this.flush();
    this.kept = undefined;
    this.closed.value = closing;
    this.state.value = state;
  }
}
