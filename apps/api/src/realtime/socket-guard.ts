import { Refusal } from '@coterie/domain';
import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type { ActiveSession, Actor } from '../identity/actor.js';
import { ActorResolver } from '../identity/actor-resolver.js';
import { RateLimits } from '../identity/rate-limits.js';

const sessions = new WeakMap<Socket, ActiveSession>();

/** Who a socket belongs to. Only sockets that passed the handshake exist. */
export function sessionOf(socket: Socket): ActiveSession {
  const session = sessions.get(socket);
  if (!session) throw new Refusal('unauthenticated', 'Sign in first.');
  return session;
}

export const actorOf = (socket: Socket): Actor => sessionOf(socket).actor;

/** Authenticates handshakes: Nest's guards don't run when a socket connects. */
@Injectable()
export class SocketGuard {
  constructor(
    private readonly resolver: ActorResolver,
    private readonly limits: RateLimits,
  ) {}

  /** Socket.IO middleware: refuses a page of another site, and whoever has no session. */
  readonly handshake = (socket: Socket, next: (error?: Error & { data?: unknown }) => void): void => {
    this.admit(socket).then(
      () => next(),
      (error: unknown) => {
        const { code, message } = error instanceof Refusal ? error : { code: 'internal', message: 'Something went wrong on our side.' };
        next(Object.assign(new Error(code), { data: { code, message } }));
      },
    );
  };

  /** Counts one message of a person, as so many as it costs; throws `rate_limited` when they were too many. */
  count(socket: Socket, cost = 1): Promise<void> {
    return this.limits.consume('socket.messages', actorOf(socket).id, cost);
  }

  private async admit(socket: Socket): Promise<void> {
    const session = await this.resolver.fromHandshake(socket.request.headers);
    await this.makeRoom(session.actor.id, socket);
    sessions.set(socket, session);
  }

  /** A person's sockets are counted until their connections close; throws `rate_limited` when there are too many. */
  private async makeRoom(person: string, { conn }: Socket): Promise<void> {
    const leave = (): void => void this.limits.giveBack('socket.person', person);
    try {
      await this.limits.consume('socket.person', person);
    } catch (refusal) {
      leave();
      throw refusal;
    }
    // The person may have gone while they were let in; then nothing closes any more.
    if (conn.readyState === 'open') conn.once('close', leave);
    else leave();
  }
}
