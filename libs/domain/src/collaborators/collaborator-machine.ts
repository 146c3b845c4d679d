import { conflict, type Refusal } from '../refusal.js';

/** What a collaborator may do (COL-4, COL-5). */
export const COLLABORATOR_ACCESSES = ['collaborator', 'full'] as const;
export type CollaboratorAccess = (typeof COLLABORATOR_ACCESSES)[number];

/** The states a person on the list can be in (COL-1). */
export const COLLABORATOR_STATUSES = ['PENDING', 'ACTIVE', 'REVOKED'] as const;
export type CollaboratorStatus = (typeof COLLABORATOR_STATUSES)[number];

/** A row that left the list stays hidden so that events can still name it (EVT-1). */
export const HIDDEN_STATUSES = ['DELETED', 'DECLINED', 'LEFT'] as const;
export type HiddenStatus = (typeof HIDDEN_STATUSES)[number];
export type AnyCollaboratorStatus = CollaboratorStatus | HiddenStatus;

export type CollaboratorArrow = 'accept' | 'decline' | 'resend' | 'revoke' | 'grant' | 'delete' | 'leave' | 'change-access';

/** The whole machine. An arrow that is not in the table does not exist: a refused arrow is a 409 (COL-1). */
export const COLLABORATOR_MACHINE: Record<CollaboratorStatus, Partial<Record<CollaboratorArrow, AnyCollaboratorStatus>>> = {
  PENDING: { accept: 'ACTIVE', decline: 'DECLINED', resend: 'PENDING', 'change-access': 'PENDING', delete: 'DELETED' },
  ACTIVE: { revoke: 'REVOKED', leave: 'LEFT', 'change-access': 'ACTIVE', delete: 'DELETED' },
  REVOKED: { grant: 'ACTIVE', 'change-access': 'REVOKED', delete: 'DELETED' },
};

/** What a row of each state offers to whoever may do it, in the order of the page (COL-3). */
export const OFFERS: Record<CollaboratorStatus, readonly CollaboratorArrow[]> = {
  PENDING: ['resend', 'delete'],
  ACTIVE: ['revoke', 'delete'],
  REVOKED: ['grant', 'delete'],
};

/** The words of each arrow on the page (COL-14). */
export const ARROW_LABELS: Record<CollaboratorArrow, string> = {
  accept: 'Accept',
  decline: 'Decline',
  resend: 'Re-send invite',
  revoke: 'Revoke permission',
  grant: 'Grant permission',
  delete: 'Delete',
  leave: 'Leave',
  'change-access': 'Change access',
};

/** Where an arrow leads from a state, or a conflict that names both. */
export function follow(status: AnyCollaboratorStatus, arrow: CollaboratorArrow): AnyCollaboratorStatus | Refusal {
  const next = status in COLLABORATOR_MACHINE ? COLLABORATOR_MACHINE[status as CollaboratorStatus][arrow] : undefined;
  return next ?? conflict(`“${ARROW_LABELS[arrow]}” is not possible for somebody who is ${status}.`, { status, arrow });
}
