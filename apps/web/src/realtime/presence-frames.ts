import type { PresenceFrame } from '@coterie/contracts';

type Listener = (people: PresenceFrame['people']) => void;

const listeners = new Map<string, Set<Listener>>();
const mine = new Map<string, string | null>();

/** Follows who is on an app. Gives the function that ends it. */
export function onPresence(app: string, listener: Listener): () => void {
  const known = listeners.get(app) ?? new Set();
  listeners.set(app, known.add(listener));
  return () => {
    known.delete(listener);
    if (known.size === 0 && listeners.get(app) === known) listeners.delete(app);
  };
}

export function presenceArrived(frame: PresenceFrame): void {
  for (const listener of listeners.get(frame.app) ?? []) listener(frame.people);
}

/** Where we are, by app: said again after each reconnect, because presence lives as long as the connection. */
export const ownPresence: ReadonlyMap<string, string | null> = mine;

export function rememberPresence(app: string, path: string | null): void {
  mine.set(app, path);
}

export function forgetPresence(app: string): void {
  mine.delete(app);
}
