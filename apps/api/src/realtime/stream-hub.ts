import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../identity/actor.js';
import { answerOf } from '../platform/answer-of.js';
import { AfterCommit, type CommitListener, type Recorded } from '../write-path/after-commit.js';
import type { Appended } from '../write-path/event-log.js';
import { parseStream } from '../write-path/streams.js';
import { Presence } from './presence.js';
import { StreamReader } from './stream-reader.js';
import { LiveStream } from './stream-hub.live-stream.js';
import { Rooms } from './stream-hub.rooms.js';

/** Bytes a socket may have unsent before it is told to resync and dropped. */
const UNSENT_LIMIT = 8_000_000;
const SWEEP_MS = 1_000;

/**
 * This node's live streams. Delivers each stream's events to the sockets on it strictly in number order, and puts people
 * out before anything they may not see goes out.
 */
@Injectable()
export class StreamHub implements CommitListener, OnModuleDestroy {
  rooms!: Rooms;
  private server!: Server;
  private readonly live = new Map<string, LiveStream>();
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly reader: StreamReader,
    private readonly presence: Presence,
    afterCommit: AfterCommit,
  ) {
    afterCommit.listen(this);
  }

  start(server: Server): void {
    this.server = server;
    this.rooms = new Rooms(server);
    this.presence.start(this.rooms);
    this.sweeper = setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  /** Opens a stream for a socket. The answer is given in the stream's own order: every later frame comes after it. */
  open(socket: Socket, actor: Actor, request: { stream: string; since?: number | undefined }, answer: (ack: object, isOpen: boolean) => void): void {
    const { stream, since } = request;
    const known = this.live.get(stream);
    if (known) known.open({ socket, actor, since, answer });
    else void this.firstOpen({ socket, actor, since, answer }, stream);
  }

  close(socket: Socket, actor: Actor, stream: string): void {
    this.rooms.leave(socket, stream, actor.id);
    if (parseStream(stream).kind === 'app') this.presence.leave(socket, parseStream(stream).id);
    this.drop(stream);
  }

  announced(appended: readonly Appended[]): void {
    for (const { stream, to } of appended) this.live.get(stream)?.announced(to);
  }

  committed(stream: string, events: readonly Recorded[]): void {
    this.live.get(stream)?.committed(events);
  }

  /** Asks the log where every live stream stands: for when hints may have been lost. */
  async pollHeads(): Promise<void> {
    const places = [...this.live.values()].map((live) => live.place);
    const inOrganizations = places.filter((place) => place.org);
    const ofPeople = places.filter((place) => !place.org);
    for (const group of [inOrganizations, ...ofPeople.map((place) => [place])]) {
      if (group.length === 0) continue;
      const heads = await this.reader.heads(group);
      for (const [stream, head] of heads) this.live.get(stream)?.announced(head);
    }
  }

  /** A session ended: its sockets lose every stream at once and are cut. */
  endSession(socket: Socket): void {
    for (const stream of this.rooms.streamsOf(socket)) this.rooms.tell(socket, 'closed', { stream, reason: 'signed-out' });
    socket.disconnect(true);
  }

  onModuleDestroy(): void {
    clearInterval(this.sweeper);
  }

  private async firstOpen(opening: Parameters<LiveStream['open']>[0], stream: string): Promise<void> {
    try {
      const place = await this.reader.locate(stream, opening.actor);
      const live = this.live.get(stream) ?? this.begin(stream, place);
      live.open(opening);
    } catch (error) {
      opening.answer({ ok: false, error: answerOf(error).body.error }, false);
    }
  }

  private begin(stream: string, place: LiveStream['place']): LiveStream {
    const { kind, id } = parseStream(stream);
    const onEvicted = (person: string | undefined) => {
      if (kind === 'app') this.presence.evict(id, person);
    };
    const live = new LiveStream({ place, reader: this.reader, rooms: this.rooms, onEvicted });
    this.live.set(stream, live);
    return live;
  }

  private drop(stream: string): void {
    if (this.live.get(stream)?.isIdle) this.live.delete(stream);
  }

  /** Forgets streams nobody watches, and cuts readers that are too slow before they fill the memory. */
  private sweep(): void {
    for (const stream of [...this.live.keys()]) this.drop(stream);
    for (const socket of this.server.sockets.sockets.values()) if (unsentBytes(socket) > UNSENT_LIMIT) this.cut(socket);
  }

  private cut(socket: Socket): void {
    for (const stream of this.rooms.streamsOf(socket)) this.rooms.tell(socket, 'resync', { stream });
    socket.disconnect(true);
  }
}

function unsentBytes(socket: Socket): number {
  const transport: unknown = socket.conn.transport;
  const raw = typeof transport === 'object' && transport !== null && 'socket' in transport ? transport.socket : undefined;
  return typeof raw === 'object' && raw !== null && 'bufferedAmount' in raw ? Number(raw.bufferedAmount) : 0;
}
