import type { InvitationLinkView } from '@coterie/contracts';
import { appAbility, type CollaboratorAccess, type LinkState, linkState, mayGive, notFound } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import { findStanding } from '../apps/standing.queries.js';
import { Collaborator } from './collaborator.entity.js';
import { isGenuine, type ParsedToken } from './invitation-token.js';

export interface Invitation {
  row: Collaborator;
  app: { id: string; name: string; owner: string };
  organization: { id: string; slug: string; name: string };
  inviter: { id: string; name: string };
  state: LinkState;
}

/** Whether the inviter could still give that access on that app (INV-8). */
async function inviterMayGive(manager: EntityManager, inviter: string, app: string, access: CollaboratorAccess): Promise<boolean> {
  const standing = await findStanding(manager, app, inviter);
  return standing !== undefined && appAbility(standing.reach).can('add', 'Collaborator') && mayGive(standing.reach, access);
}

/** One invitation with all that its page tells, seen through a link of that version. Deleted ones, and those of deleted apps, are not there. */
export async function loadInvitation(manager: EntityManager, id: string, version: number | 'newest', now: Date): Promise<Invitation> {
  const row = await manager.findOneBy(Collaborator, { id });
  const [place]: { name: string; owner_id: string; org_id: string; slug: string; org_name: string; inviter: string | null }[] = await manager.query(
    `select a.name, a.owner_id, o.id as org_id, o.slug, o.name as org_name, (select p.name from people p where p.id = $2) as inviter
       from apps a join organizations o on o.id = a.org_id where a.id = $1 and a.deleted_at is null`,
    [row?.appId, row?.invitedBy],
  );
  if (!row || !place) throw notFound();
  const state = linkState(
    {
      status: row.status,
      version: row.version,
      expiresAt: row.expiresAt,
      inviterMayGive: await inviterMayGive(manager, row.invitedBy, row.appId, row.access),
    },
    version === 'newest' ? row.version : version,
    now,
  );
  if (!state) throw notFound();
  return {
    row,
    app: { id: row.appId, name: place.name, owner: place.owner_id },
    organization: { id: place.org_id, slug: place.slug, name: place.org_name },
    inviter: { id: row.invitedBy, name: place.inviter ?? '' },
    state,
  };
}

/** The same for whoever holds a link. A forged one answers as if there were nothing (INV-3). */
export async function loadByToken(manager: EntityManager, token: ParsedToken, secrets: readonly string[], now: Date): Promise<Invitation> {
  const invitation = await loadInvitation(manager, token.id, token.version, now);
  const { row } = invitation;
  if (token.version > row.version || !isGenuine(token, { id: row.id, email: row.email, scope: row.appId, nonce: row.nonce }, secrets)) throw notFound();
  return invitation;
}

export const linkView = ({ row, app, organization, inviter, state }: Invitation): InvitationLinkView => ({
  kind: 'app',
  organization,
  app: { id: app.id, name: app.name },
  inviter,
  address: row.email,
  access: row.access,
  state,
  expiresAt: row.expiresAt.toISOString(),
});
