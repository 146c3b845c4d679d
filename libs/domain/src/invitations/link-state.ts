import type { AnyCollaboratorStatus } from '../collaborators/collaborator-machine.js';

/** What became of the link in an invitation's mail, for whoever holds it (contract: GET /invitations/:token). */
export const LINK_STATES = ['live', 'expired', 'superseded', 'accepted', 'declined', 'inviter-lost-right'] as const;
export type LinkState = (typeof LINK_STATES)[number];

/** How long an invitation's link lives unless the invitation says otherwise, in days (INV-3). */
export const INVITATION_DAYS = 7;

export interface LinkFacts {
  status: AnyCollaboratorStatus;
  /** The newest version: every re-send raises it and kills older links. */
  version: number;
  expiresAt: Date;
  /** Whether the inviter could still give this access now (INV-8). */
  inviterMayGive: boolean;
}

/** The state of a genuine link of that version, or nothing when its invitation was deleted (then it answers as if forged). */
export function linkState(facts: LinkFacts, version: number, now: Date): LinkState | undefined {
  if (facts.status === 'DELETED') return undefined;
  if (version < facts.version) return 'superseded';
  if (facts.status === 'DECLINED') return 'declined';
  if (facts.status !== 'PENDING') return 'accepted';
  if (facts.expiresAt <= now) return 'expired';
  return facts.inviterMayGive ? 'live' : 'inviter-lost-right';
}
