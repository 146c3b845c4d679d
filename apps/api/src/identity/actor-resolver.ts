import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { parseCookies } from 'better-auth/cookies';
import { CONFIG, type Config } from '../platform/config.js';
import { notSignedIn, type ActiveSession } from './actor.js';
import { AUTHS, type Auth } from './auth.js';
import { ownOrigins } from './own-origins.js';
import { foreignOrigin, isForeign } from './same-origin.js';
import { SessionEvents } from './session-events.js';

const KEPT_MS = 3000;
const MOST_KEPT = 10_000;

interface Kept {
  until: number;
  session: Promise<ActiveSession | undefined>;
}

/**
 * Finds the session a request or a socket handshake belongs to. An answer is kept for three seconds; a session that ended
 * in this process is gone at once, also from look-ups that are under way.
 */
@Injectable()
export class ActorResolver {
  private readonly ownOrigins: string[];
  private readonly kept = new Map<string, Kept>();
  /** Session id -> when it ended: an older look-up may still come back with it. */
  private readonly ended = new Map<string, number>();

  constructor(
    @Inject(AUTHS) private readonly auths: [Auth, ...Auth[]],
    @Inject(CONFIG) config: Config,
    events: SessionEvents,
  ) {
    this.ownOrigins = ownOrigins(config.publicUrl);
    events.onEnded((ids) => this.drop(ids));
  }

  /** The session of these headers' cookie, or undefined when there is none, it is forged, or it has ended. */
  async fromHeaders(headers: IncomingHttpHeaders): Promise<ActiveSession | undefined> {
    const cookie = await this.sessionCookie(headers);
    if (!cookie) return undefined;
    const session = await this.lookUp(cookie);
    return session && !this.ended.has(session.actor.sessionId) && session.expiresAt.getTime() > Date.now() ? session : undefined;
  }

  /**
   * The session of a socket's handshake. Throws `forbidden` when a page of another site opens it (guards don't run on connect,
   * and browsers let any page open a socket), and `unauthenticated` without a session.
   */
  async fromHandshake(headers: IncomingHttpHeaders): Promise<ActiveSession> {
    if (isForeign(headers, this.ownOrigins)) throw foreignOrigin();
    const session = await this.fromHeaders(headers);
    if (!session) throw notSignedIn();
    return session;
  }

  private async sessionCookie(headers: IncomingHttpHeaders): Promise<string | undefined> {
    if (!headers.cookie) return undefined;
    const { authCookies } = await this.auths[0].$context;
    const value = parseCookies(headers.cookie).get(authCookies.sessionToken.name);
    return value && `${authCookies.sessionToken.name}=${value}`;
  }

  private lookUp(cookie: string): Promise<ActiveSession | undefined> {
    const now = Date.now();
    const known = this.kept.get(cookie);
    if (known && known.until > now) return known.session;
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    const session = this.read(cookie);
    this.kept.set(cookie, { until: now + KEPT_MS, session });
    session.catch(() => this.kept.delete(cookie));
    return session;
  }

  private async read(cookie: string): Promise<ActiveSession | undefined> {
    const headers = new Headers({ cookie });
    for (const auth of this.auths) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (!found) continue;
      const { session, user } = found;
      return {
        actor: { id: user.id, name: user.name, email: user.email, verified: user.emailVerified, sessionId: session.id },
        expiresAt: session.expiresAt,
      };
    }
    return undefined;
  }

  private drop(ids: string[]): void {
    const now = Date.now();
    for (const [id, at] of this.ended) if (at < now - 2 * KEPT_MS) this.ended.delete(id);
    for (const id of ids) this.ended.set(id, now);
  }
}
