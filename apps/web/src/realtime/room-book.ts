import type { Ref } from 'vue';
import { KeptRoom, type Closing, type OpenStream, type RoomPart, type RoomState } from './kept-room';

/** A held room: one stream of this page with its state. Held until `release()`, which also lets its own parts leave. */
export interface Room<S> {
  readonly stream: string;
  readonly state: Readonly<Ref<RoomState>>;
  readonly closed: Readonly<Ref<Closing | undefined>>;
  readonly head: Readonly<Ref<number>>;
  join(part: RoomPart<S>): () => void;
  reopen(): void;
  release(): void;
}

/** All rooms of this page, counted: the first to ask opens the stream, the last to release closes it. */
export class RoomBook {
  private readonly rooms = new Map<string, { room: KeptRoom<unknown>; holders: number }>();

  constructor(private readonly open: OpenStream) {}

  hold<S>(stream: string): Room<S> {
    const entry = this.rooms.get(stream) ?? { room: new KeptRoom<unknown>(stream, this.open), holders: 0 };
    this.rooms.set(stream, entry);
    entry.holders += 1;
    const room = entry.room as KeptRoom<S>;
    const leaves = new Set<() => void>();
    let held = true;
    return {
      stream,
      state: room.state,
      closed: room.closed,
      head: room.head,
      reopen: () => room.reopen(),
      join: (part) => {
        const leave = room.join(part);
        leaves.add(leave);
        return leave;
      },
      release: () => {
        if (!held) return;
        held = false;
        for (const leave of leaves) leave();
        entry.holders -= 1;
        if (entry.holders > 0) return;
        this.rooms.delete(stream);
        room.leave();
      },
    };
  }
}
