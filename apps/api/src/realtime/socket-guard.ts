import { Refusal } from '@coterie/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type { ActiveSession, Actor } from '../identity/actor.js';
import { ActorResolver } from '../identity/actor-resolver.js';
import { ownOrigins } from '../identity/own-origins.js';
import { RateLimits } from '../identity/rate-limits.js';
import { isForeign } from '../identity/same-origin.js';
import { CONFIG, type Config } from '../platform/config.js';

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
  private readonly origins: string[];

  constructor(
    private readonly resolver: ActorResolver,
    private readonly limits: RateLimits,
    @Inject(CONFIG) config: Config,
  ) {
    this.origins = ownOrigins(config.publicUrl);
  }

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

  /** Counts one message of a person; throws `rate_limited` when they were too many. */
  count(socket: Socket): Promise<void> {
    return this.limits.consume('socket.messages', actorOf(socket).id);
  }

  private async admit(socket: Socket): Promise<void> {
    const { headers } = socket.request;
    if (isForeign(headers, this.origins)) throw new Refusal('forbidden', 'This request comes from a page of another site.');
    const session = await this.resolver.fromHeaders(headers);
    if (!session) throw new Refusal('unauthenticated', 'Sign in first.');
    sessions.set(socket, session);
  }
}
