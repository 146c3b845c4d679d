/** Names of streams: what kind, and whose. */
export type StreamKind = 'app' | 'org' | 'oversight' | 'user';

export const appStream = (app: string): string => `app:${app}`;
export const orgStream = (org: string): string => `org:${org}`;
export const oversightStream = (org: string): string => `oversight:${org}`;
export const userStream = (user: string): string => `user:${user}`;

export function parseStream(stream: string): { kind: StreamKind; id: string } {
  const colon = stream.indexOf(':');
  return { kind: stream.slice(0, colon) as StreamKind, id: stream.slice(colon + 1) };
}

const RANK: Record<StreamKind, number> = { app: 0, org: 1, oversight: 2, user: 3 };

/** The one order in which stream rows are locked: two commands that need the same rows never wait for each other in a circle. */
export function inLockOrder(streams: Iterable<string>): string[] {
  return [...new Set(streams)].sort((a, b) => RANK[parseStream(a).kind] - RANK[parseStream(b).kind] || (a < b ? -1 : 1));
}
