import { snapshots, type AppSnapshot, type EditAck, type OrgSnapshot, type OversightSnapshot, type UserSnapshot } from '@coterie/contracts';
import type { Operation } from '@coterie/domain';
import { book, connect, outbox, socket } from './connection';
import { forgetPresence, rememberPresence } from './presence-frames';
import { ask } from './socket-wire';
import type { StreamHandle, StreamHandler } from './stream-handler';

export type { StreamHandle, StreamHandler } from './stream-handler';
export { onPresence } from './presence-frames';
export { onActivity } from './connection';

export interface SnapshotOf {
  app: AppSnapshot;
  org: OrgSnapshot;
  user: UserSnapshot;
  oversight: OversightSnapshot;
}
type Kind = keyof SnapshotOf;

/**
 * Follows a stream, such as `app:app_01j…`: first the present state, then every event, in order and once, over lost
 * connections too, until the handle is closed. Whoever follows the same stream shares it.
 */
export function openStream<K extends Kind>(stream: `${K}:${string}`, handler: StreamHandler<SnapshotOf[K]>): StreamHandle {
  connect();
  const kind = stream.slice(0, stream.indexOf(':')) as K;
  return book.open(stream, {
    ...handler,
    event: (event) => handler.event(event),
    snapshot: (snapshot, head) => handler.snapshot(snapshots[kind].parse(snapshot) as SnapshotOf[K], head),
  });
}

/** A new id for one edit; the same one must go with every repetition of it. */
export function newMutationId(): string {
  return crypto.randomUUID();
}

/** Sends an edit and keeps it until it is answered, also over a lost connection; resolves with that answer. */
export function sendEdit(app: string, mutationId: string, ops: readonly Operation[]): Promise<EditAck> {
  connect();
  return outbox.send({ app, mutationId, ops });
}

/** Says where we are on an app (`path` of a setting, or null) and what is half-typed there; `undefined` takes us off it. */
export function sendPresence(app: string, path: string | null | undefined, typing?: string): void {
  if (path === undefined) return forgetPresence(app);
  rememberPresence(app, path);
  void ask(socket, 'presence', { app, path, ...(typing === undefined ? {} : { typing }) });
}
