import type { PresenceFrame } from '@coterie/contracts';
import { shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref, type ShallowRef } from 'vue';
import { onPresence, sendPresence } from './event-stream';
import { TypingVoice } from './typing-voice';

export type PersonHere = PresenceFrame['people'][number];

export interface Presence {
  /** Everyone on the app now, yourself included; one person in several tabs stands here once. */
  people: Readonly<Ref<readonly PersonHere[]>>;
  /** Who is on the setting of this path now, yourself included. */
  at(path: string): readonly PersonHere[];
  /** Says where you are: on a setting, or (null) on the app without being in one. Begins your presence. */
  move(path: string | null): void;
  /** Shows the others what stands half-typed in the setting you are on; `undefined`: nothing any more. */
  type(text: string | undefined): void;
}

/** Who is on one app, shared by everything on this page that asks. */
interface Board {
  app: string;
  people: ShallowRef<readonly PersonHere[]>;
  users: number;
  /** How many of the users say where we are; without any we are not there. */
  movers: number;
  path: string | null | undefined;
  typing: TypingVoice;
  end: () => void;
}

const boards = new Map<string, Board>();

function boardOf(app: string): Board {
  const known = boards.get(app);
  if (known) return known;
  const people = shallowRef<readonly PersonHere[]>([]);
  const end = onPresence(app, (now) => (people.value = now));
  const board: Board = { app, people, users: 0, movers: 0, path: undefined, end, typing: new TypingVoice((text) => sendPresence(app, board.path, text)) };
  boards.set(app, board);
  return board;
}

function say(board: Board, path: string | null | undefined): void {
  board.path = path;
  board.typing.stop();
  sendPresence(board.app, path);
}

/** One user of a board; `taken` is the place it said last. */
class Seat {
  private taken: string | null | undefined;

  constructor(readonly board: Board) {
    board.users += 1;
  }

  move(path: string | null): void {
    const isFirst = this.taken === undefined;
    if (isFirst) this.board.movers += 1;
    this.taken = path;
    // The first time it is said in any case: access may have ended and come back since.
    if (isFirst || this.board.path !== path) say(this.board, path);
  }

  type(text: string | undefined): void {
    if (typeof this.taken === 'string' && this.board.path === this.taken) this.board.typing.say(text);
  }

  leave(): void {
    const { board, taken } = this;
    if (taken !== undefined) board.movers -= 1;
    if (taken !== undefined && board.movers === 0) say(board, undefined);
    else if (typeof taken === 'string' && board.path === taken) say(board, null);
    board.users -= 1;
    if (board.users > 0) return;
    boards.delete(board.app);
    board.end();
  }
}

/**
 * Who is where on an app, live, and our own place there. A place is left with the component that said it, and the app
 * with the last such component. After a reconnect our place is said again.
 */
export function usePresence(app: MaybeRefOrGetter<string>): Presence {
  const people = shallowRef<readonly PersonHere[]>([]);
  let seat: Seat | undefined;
  watch(
    () => toValue(app),
    (id, _, onCleanup) => {
      people.value = [];
      if (!id) return;
      const own = new Seat(boardOf(id));
      seat = own;
      const stop = watch(own.board.people, (now) => (people.value = now), { immediate: true, flush: 'sync' });
      onCleanup(() => {
        stop();
        own.leave();
        seat = undefined;
      });
    },
    { immediate: true, flush: 'sync' },
  );
  return {
    people,
    at: (path) => people.value.filter((person) => person.path === path),
    move: (path) => seat?.move(path),
    type: (text) => seat?.type(text),
  };
}
