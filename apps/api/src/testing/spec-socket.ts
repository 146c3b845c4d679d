import type { ClosedFrame, EditAck, EventEnvelope, EventsFrame, OpenAck, PlainAck, PresenceFrame } from '@coterie/contracts';
import type { Operation } from '@coterie/domain';
import { io, type Socket } from 'socket.io-client';
import type { SpecPerson } from './spec-person.js';

/** A person's socket under a spec's control: everything it was sent, in order. */
export interface SpecSocket {
  readonly raw: Socket;
  readonly frames: EventsFrame[];
  readonly closed: ClosedFrame[];
  readonly presence: PresenceFrame[];
  /** The events of a stream, in the order they came. */
  events(stream: string): EventEnvelope[];
  open(stream: string, since?: number): Promise<OpenAck>;
  edit(app: string, mutationId: string, ops: Operation[]): Promise<EditAck>;
  move(app: string, path: string | null): Promise<PlainAck>;
  /** Any message with any payload; answers the ack, or undefined after a second of silence. */
  say(message: string, ...payload: unknown[]): Promise<unknown>;
  stop(): void;
}

/** Connects; rejects with the refusal's data when the handshake is refused. */
export async function connect(url: string, person: Pick<SpecPerson, 'cookie'>, headers: Record<string, string> = {}): Promise<SpecSocket> {
  const raw = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie: person.cookie, origin: url, ...headers } });
  const frames: EventsFrame[] = [];
  const closed: ClosedFrame[] = [];
  const presence: PresenceFrame[] = [];
  raw.on('events', (frame: EventsFrame) => frames.push(frame));
  raw.on('closed', (frame: ClosedFrame) => closed.push(frame));
  raw.on('presence', (frame: PresenceFrame) => presence.push(frame));
  await new Promise<void>((resolve, reject) => {
    raw.once('connect', resolve);
    raw.once('connect_error', (error: Error & { data?: unknown }) => {
      raw.close();
      reject(error);
    });
  });
  const ask = <T>(message: string, payload: object): Promise<T> => raw.timeout(10_000).emitWithAck(message, payload) as Promise<T>;
  return {
    raw,
    frames,
    closed,
    presence,
    events: (stream) => frames.filter((frame) => frame.stream === stream).flatMap((frame) => frame.events),
    open: (stream, since) => ask('open', since === undefined ? { stream } : { stream, since }),
    edit: (app, mutationId, ops) => ask('edit', { app, mutationId, ops }),
    move: (app, path) => ask('presence', { app, path }),
    say: (message, ...payload) => raw.timeout(1_000).emitWithAck(message, ...payload).catch(() => undefined),
    stop: () => void raw.close(),
  };
}

/** Waits until something holds, at most `ms`; throws its name when it never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 5_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
