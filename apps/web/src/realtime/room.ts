import { getCurrentScope, onScopeDispose } from 'vue';
import { useSession } from '../identity/session';
import { openStream, type SnapshotOf } from './event-stream';
import type { OpenStream } from './kept-room';
import { RoomBook, type Room } from './room-book';

export type { Closing, RoomPart, RoomState } from './kept-room';
export type { Room } from './room-book';

// The stream's name decides the form of its snapshot; openStream checks it against the contract.
const book = new RoomBook(openStream as OpenStream);

/** Holds the room of a stream until it is released, or until the component or store that asked is gone. */
export function useRoom<S>(stream: string): Room<S> {
  const room = book.hold<S>(stream);
  if (getCurrentScope()) onScopeDispose(() => room.release());
  return room;
}

/** What happens to the signed-in person: their apps, invitations and notifications. Throws when nobody is signed in. */
export function useUserRoom(): Room<SnapshotOf['user']> {
  const { me } = useSession();
  if (!me) throw new Error('Nobody is signed in.');
  return useRoom(`user:${me.user.id}`);
}

/** An organization and its developers; for everyone in it. */
export const useOrgRoom = (org: string): Room<SnapshotOf['org']> => useRoom(`org:${org}`);

/** Every app of an organization; for its Developer Admins and Audit-users. */
export const useOversightRoom = (org: string): Room<SnapshotOf['oversight']> => useRoom(`oversight:${org}`);

/** An app, its settings and its collaborators; for whoever reaches it. */
export const useAppRoom = (app: string): Room<SnapshotOf['app']> => useRoom(`app:${app}`);
