import type { PresenceFrame } from '@coterie/contracts';
import { onScopeDispose, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref, type ShallowRef } from 'vue';
import { onPresence, sendPresence } from './event-stream';

export type PersonHere = PresenceFrame['people'][number];

export interface Presence {
  /** Everyone on the app now, yourself included; one person in several tabs stands here once. */
  people: Readonly<Ref<readonly PersonHere[]>>;
  /** Who is on the setting of this path now, yourself included. */
  at(path: string): readonly PersonHere[];
  /** Says where you are: on a setting, or (null) on the app without being in one. Begins your presence. */
  move(path: string | null): void;
}

/** Who is on one app, shared by everything on this page that asks. */
interface Board {
  people: ShallowRef<readonly PersonHere[]>;
  users: number;
  path: string | null | undefined;
  end: () => void;
}

const boards = new Map<string, Board>();

function boardOf(app: string): Board {
  const known = boards.get(app);
  if (known) return known;
  const people = shallowRef<readonly PersonHere[]>([]);
  const board: Board = { people, users: 0, path: undefined, end: onPresence(app, (frame) => (people.value = frame)) };
  boards.set(app, board);
  return board;
}

function go(app: string, board: Board, path: string | null): void {
  if (board.path === path) return;
  board.path = path;
  sendPresence(app, path);
}

/** Lets go of an app; the last one to do so ends our presence there. */
function release(app: string, board: Board): void {
  board.users -= 1;
  if (board.users > 0) return;
  boards.delete(app);
  board.end();
  if (board.path !== undefined) sendPresence(app, undefined);
}

/**
 * Who is where on an app, live, and our own place there. A place taken through this call is left with the component
 * that took it; our presence itself lasts as long as anything on the page uses it. After a reconnect it is said again.
 */
export function usePresence(app: MaybeRefOrGetter<string>): Presence {
  const people = shallowRef<readonly PersonHere[]>([]);
  let here: { app: string; board: Board } | undefined;
  let taken: string | null = null;

  const leave = (): void => {
    if (!here) return;
    if (taken !== null && here.board.path === taken) go(here.app, here.board, null);
    taken = null;
    release(here.app, here.board);
    here = undefined;
  };
  watch(
    () => toValue(app),
    (id, _, onCleanup) => {
      leave();
      if (!id) return void (people.value = []);
      const board = boardOf(id);
      board.users += 1;
      here = { app: id, board };
      onCleanup(watch(board.people, (now) => (people.value = now), { immediate: true, flush: 'sync' }));
    },
    { immediate: true, flush: 'sync' },
  );
  onScopeDispose(leave);

  return {
    people,
    at: (path) => people.value.filter((person) => person.path === path),
    move: (path) => {
      taken = path;
      if (here) go(here.app, here.board, path);
    },
  };
}
