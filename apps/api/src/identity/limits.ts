/** How often something may happen: `points` within `seconds`, per key. Shared limits hold for all nodes together. */
export interface Limit {
  points: number;
  seconds: number;
  shared: boolean;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const shared = (points: number, seconds: number): Limit => ({ points, seconds, shared: true });
const local = (points: number, seconds: number): Limit => ({ points, seconds, shared: false });

/** Every limit there is, before RATE_LIMIT_SCALE. */
export const LIMITS = {
  /** Failed attempts to sign in to one account from one network address. */
  'sign-in.pair': shared(10, 15 * MINUTE),
  /** Failed attempts to sign in to one account from everywhere; one browser's, if it signed in to it before. */
  'sign-in.account': shared(100, 15 * MINUTE),
  /** Failed attempts from one network address: a whole office may share it. */
  'sign-in.address': shared(100, 15 * MINUTE),
  'sign-up.address': shared(60, HOUR),
  'reset.address': shared(60, HOUR),
  /** Mails of one kind to one mailbox; who asks for more hears the same and nothing is sent. */
  'reset.recipient': shared(5, HOUR),
  'verification.recipient': shared(5, HOUR),
  'account-exists.recipient': shared(5, HOUR),
  /** Invitations to one mailbox, of all organizations together. */
  'invitation.recipient': shared(5, 24 * HOUR),
  /** Re-sends of one invitation. */
  'invitation.row': shared(1, MINUTE),
  /** All requests of one network address to this node: more than an office full of people makes. */
  'http.address': local(3000, MINUTE),
  /** Organizations one person makes. */
  'organization.maker': shared(20, 24 * HOUR),
  /** Messages of one person's sockets to this node. */
  'socket.messages': local(1200, 10),
  /** Sockets of one person at this node, open at one time. */
  'socket.person': local(50, 0),
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
