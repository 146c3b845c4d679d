import { Injectable, type OnModuleDestroy } from '@nestjs/common';

export type SessionsEnded = (sessionIds: string[], userId: string) => void;

// setTimeout counts in 31 bits of milliseconds; a later expiry is waited for in steps.
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/**
 * Tells when sessions end: signing out, "sign out everywhere", ending one, a password reset, and expiry where it is watched.
 * A listener may hear of the same session more than once (this node, and the database's notice to all nodes).
 */
@Injectable()
export class SessionEvents implements OnModuleDestroy {
  private readonly listeners = new Set<SessionsEnded>();
  private readonly watches = new Map<string, { userId: string; timer: NodeJS.Timeout }>();

  /** Calls back for every end from now on; the answer stops it. */
  onEnded(listener: SessionsEnded): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sessions have ended: everybody who listens is told at once, before the caller goes on. */
  ended(sessionIds: string[], userId: string): void {
    for (const id of sessionIds) this.forget(id);
    for (const listener of this.listeners) listener(sessionIds, userId);
  }

  /** Tells the end of this session when it expires; for sessions that hold something open. Watching twice is once. */
  watchExpiry(sessionId: string, userId: string, expiresAt: Date): void {
    this.forget(sessionId);
    const left = expiresAt.getTime() - Date.now();
    const timer = setTimeout(
      () => (left > LONGEST_WAIT_MS ? this.watchExpiry(sessionId, userId, expiresAt) : this.ended([sessionId], userId)),
      Math.min(Math.max(left, 0), LONGEST_WAIT_MS),
    );
    timer.unref();
    this.watches.set(sessionId, { userId, timer });
  }

  /** Stops watching a session's expiry: nothing is open under it any more. */
  forget(sessionId: string): void {
    clearTimeout(this.watches.get(sessionId)?.timer);
    this.watches.delete(sessionId);
  }

  /** The sessions under watch, each with its person. */
  watched(): Map<string, string> {
    return new Map([...this.watches].map(([id, { userId }]) => [id, userId]));
  }

  onModuleDestroy(): void {
    for (const id of [...this.watches.keys()]) this.forget(id);
    this.listeners.clear();
  }
}
