import type { CollaboratorView } from '@coterie/contracts';
import type { AnyCollaboratorStatus, CollaboratorAccess, CollaboratorStatus } from '@coterie/domain';

/** A row as `collaborators.queries.ts` selects it, names joined. */
export interface CollaboratorRow {
  id: string;
  user_id: string | null;
  email: string;
  access: CollaboratorAccess;
  status: AnyCollaboratorStatus;
  invited_by: string;
  invited_at: Date;
  version: number;
  expires_at: Date;
  delivered_version: number;
  undeliverable_version: number;
  accepted_at: Date | null;
  ended_at: Date | null;
  ended_by: string | null;
  name: string | null;
  inviter_name: string | null;
  ended_by_name: string | null;
}

const pendingPart = (row: CollaboratorRow, now: Date): Partial<CollaboratorView> => ({
  expired: row.expires_at <= now,
  expiresAt: row.expires_at.toISOString(),
  delivered: row.delivered_version >= row.version,
  undeliverable: row.undeliverable_version >= row.version,
});

const revokedPart = (row: CollaboratorRow): Partial<CollaboratorView> => ({
  revokedAt: row.ended_at?.toISOString(),
  revokedBy: row.ended_by ? { id: row.ended_by, name: row.ended_by_name ?? '' } : undefined,
});

/** Row -> view: the one way a collaborator is shown, in lists, snapshots and events. */
export function presentCollaborator(row: CollaboratorRow, now: Date): CollaboratorView {
  return {
    id: row.id,
    user: row.user_id,
    email: row.email,
    ...(row.name ? { name: row.name } : {}),
    access: row.access,
    status: row.status as CollaboratorStatus,
    invitedBy: { id: row.invited_by, name: row.inviter_name ?? '' },
    invitedAt: row.invited_at.toISOString(),
    sent: row.version,
    ...(row.accepted_at ? { acceptedAt: row.accepted_at.toISOString() } : {}),
    ...(row.status === 'PENDING' ? pendingPart(row, now) : {}),
    ...(row.status === 'REVOKED' ? revokedPart(row) : {}),
  };
}
