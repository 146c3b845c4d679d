import type { CloseReason, EventEnvelope } from '@coterie/contracts';
import type { Server, Socket } from 'socket.io';
import type { Recorded } from '../write-path/after-commit.js';

/** Why and by whom somebody is put out of a stream. */
export interface Eviction {
  reason: CloseReason;
  by?: string;
}

const room = (stream: string): string => `s/${stream}`;
const roomOf = (stream: string, person: string): string => `s/${stream}/${person}`;

/** This node's sockets by stream: the only code that sends events. Everything here is synchronous, so nothing slips between two frames. */
export class Rooms {
  /** For the tests that count. */
  readonly counters = { frames: 0, encodes: 0 };

  constructor(private readonly server: Server) {}

  join(socket: Socket, stream: string, person: string): void {
    void socket.join([room(stream), roomOf(stream, person)]);
  }

  leave(socket: Socket, stream: string, person: string): void {
    void socket.leave(room(stream));
    void socket.leave(roomOf(stream, person));
  }

  has(socket: Socket, stream: string): boolean {
    return socket.rooms.has(room(stream));
  }

  isEmpty(stream: string): boolean {
    return !this.server.of('/').adapter.rooms.get(room(stream))?.size;
  }

  streamsOf(socket: Socket): string[] {
    return [...socket.rooms].filter((name) => name.startsWith('s/') && name.split('/').length === 2).map((name) => name.slice(2));
  }

  /** One frame to everybody on the stream, encoded once; whoever wrote something in it gets their own, with their mutation ids. */
  send(stream: string, events: readonly Recorded[]): void {
    const authors = new Set(events.filter((event) => event.mutationId !== null).map((event) => event.actor));
    const frame = { stream, events: events.map((event) => event.envelope) };
    this.counters.frames += 1;
    this.counters.encodes += 1 + authors.size;
    this.server.to(room(stream)).except([...authors].map((author) => roomOf(stream, author))).emit('events', frame);
    for (const author of authors) this.server.to(roomOf(stream, author)).emit('events', { stream, events: events.map((event) => seenBy(event, author)) });
  }

  /** Puts one person, or everybody, out of a stream: told first, and nothing after. */
  evict(stream: string, person: string | undefined, { reason, by }: Eviction): void {
    const target = person === undefined ? room(stream) : roomOf(stream, person);
    this.server.to(target).emit('closed', { stream, reason, ...(by ? { by } : {}) });
    for (const id of [...(this.server.of('/').adapter.rooms.get(target) ?? [])]) {
      const socket = this.server.of('/').sockets.get(id);
      for (const name of [...(socket?.rooms ?? [])]) if (name === room(stream) || name.startsWith(`${room(stream)}/`)) void socket?.leave(name);
    }
  }

  presence(stream: string, frame: object): void {
    this.server.to(room(stream)).emit('presence', frame);
  }

  /** To one socket alone. */
  tell(socket: Socket, message: 'closed' | 'resync', frame: object): void {
    socket.emit(message, frame);
  }
}

/** The envelope as one person sees it: with the mutation id when it is theirs. */
export const seenBy = (event: Recorded, person: string): EventEnvelope =>
  event.mutationId !== null && event.actor === person ? { ...event.envelope, mutationId: event.mutationId } : event.envelope;
