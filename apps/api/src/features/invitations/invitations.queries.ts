import type { MyInvitationView, Page, PageQuery } from '@coterie/contracts';
import type { CollaboratorAccess } from '@coterie/domain';
import type { EntityManager } from 'typeorm';

interface Row {
  id: string;
  access: CollaboratorAccess;
  invited_at: Date;
  expires_at: Date;
  invited_by: string;
  inviter: string | null;
  app_id: string;
  app_name: string;
  org_id: string;
  slug: string;
  org_name: string;
}

/** How many open invitations a page keeps at hand. */
const AT_HAND = 200;

/**
 * The open invitations to a proved address, newest first; `ids` and `after` narrow them. The caller must have made sure that the
 * address is verified (INV-10). Expired ones are listed as such until they are re-sent or deleted.
 */
export async function myInvitations(manager: EntityManager, email: string, { ids, limit = AT_HAND, after }: { ids?: readonly string[] } & Partial<PageQuery> = {}): Promise<MyInvitationView[]> {
  const rows: Row[] = await manager.query(
    `select c.id, c.access, c.invited_at, c.expires_at, c.invited_by, p.name as inviter, a.id as app_id, a.name as app_name,
            o.id as org_id, o.slug, o.name as org_name
       from collaborators c
       join apps a on a.id = c.app_id and a.deleted_at is null
       join organizations o on o.id = c.org_id
       left join people p on p.id = c.invited_by
      where c.status = 'PENDING' and c.email_key = lower($1) and ($2::text[] is null or c.id = any($2)) and ($3::text is null or c.id < $3)
      order by c.id desc limit $4`,
    [email, ids ?? null, after ?? null, limit],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: 'app',
    organization: { id: row.org_id, slug: row.slug, name: row.org_name },
    app: { id: row.app_id, name: row.app_name },
    inviter: { id: row.invited_by, name: row.inviter ?? '' },
    access: row.access,
    invitedAt: row.invited_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    expired: row.expires_at <= new Date(),
  }));
}

/** The same, page by page. */
export async function invitationPage(manager: EntityManager, email: string, { limit, after }: PageQuery): Promise<Page<MyInvitationView>> {
  const found = await myInvitations(manager, email, { limit: limit + 1, after });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
}
