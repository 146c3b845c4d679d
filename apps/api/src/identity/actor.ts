import { Refusal } from '@coterie/domain';

/** Who is calling: the same for a request over HTTP and for a socket. */
export interface Actor {
  /** `usr_…` */
  id: string;
  name: string;
  email: string;
  /** Whether the address was proved to be theirs. */
  verified: boolean;
  /** `ses_…`, the session the call belongs to. */
  sessionId: string;
}

/** An actor together with the end of their session, as the resolver keeps it. */
export interface ActiveSession {
  actor: Actor;
  expiresAt: Date;
}

export const notSignedIn = (): Refusal => new Refusal('unauthenticated', 'Sign in to go on.');
