import type { AppView, CollaboratorView } from '@coterie/contracts';
import type { CollaboratorAccess, CollaboratorStatus } from '@coterie/domain';
import { dateWords, membershipWords } from './membership';

/** One line of the table: the owner, who is no collaborator, or a collaborator. */
export interface TableRow {
  id: string;
  /** Id of the person; null while an address was only invited. */
  person: string | null;
  name?: string;
  email: string;
  detail?: string;
  access: string;
  status: CollaboratorStatus;
  membership: string;
  collaborator?: CollaboratorView;
}

export const ACCESS_NAMES: Record<CollaboratorAccess, string> = { collaborator: 'Collaborator', full: 'Full access' };

const times = (sent: number): string => (sent === 2 ? 'twice' : `${sent} times`);

function invitedWords(row: CollaboratorView, me: string): string {
  const by = row.invitedBy.id === me ? 'you' : row.invitedBy.name || 'somebody';
  return `Invited by ${by}${row.sent > 1 ? `, sent ${times(row.sent)}` : ''}`;
}

function detailOf(row: CollaboratorView, me: string): string {
  if (row.status === 'PENDING') return row.name ? `${row.email} · ${invitedWords(row, me)}` : invitedWords(row, me);
  if (row.status === 'REVOKED' && row.revokedBy) return `${row.email} · by ${row.revokedBy.id === me ? 'you' : row.revokedBy.name}`;
  return row.email;
}

export function collaboratorRow(row: CollaboratorView, me: string, now: Date): TableRow {
  const { id, email, access, status } = row;
  const name = row.name ?? email;
  return {
    id,
    person: row.user,
    name,
    email,
    detail: detailOf(row, me),
    access: ACCESS_NAMES[access],
    status,
    membership: membershipWords(row, now),
    collaborator: row,
  };
}

/** The owner stands first; the API does not list them among the collaborators, so their address is known only to themselves. */
export function ownerRow(app: AppView, me: { id: string; email: string } | undefined): TableRow {
  const email = me?.id === app.owner.id ? me.email : '';
  return {
    id: app.owner.id,
    person: app.owner.id,
    name: app.owner.name,
    email,
    detail: email || undefined,
    access: 'Owner',
    status: 'ACTIVE',
    membership: `Since ${dateWords(app.createdAt)}`,
  };
}
