import type { NotificationKind, NotificationView, PageQuery } from '@coterie/contracts';
import type { EntityManager } from 'typeorm';

interface Row {
  id: string;
  kind: NotificationKind;
  at: Date;
  read_at: Date | null;
  actor: string | null;
  actor_name: string | null;
  org: string | null;
  app_id: string | null;
  app_name: string | null;
  collaborator_id: string | null;
  address: string | null;
  open: boolean | null;
  data: Record<string, unknown>;
}

const SELECT = `
  select n.id, n.kind, n.at, n.read_at, n.actor, p.name as actor_name, coalesce(o.slug, n.org_id) as org, n.app_id, n.app_name,
         n.collaborator_id, c.email as address, n.kind = 'invited' and c.status = 'PENDING' and c.expires_at > now() as open, n.data
    from notifications n
    left join people p on p.id = n.actor
    left join organizations o on o.id = n.org_id
    left join collaborators c on c.id = n.collaborator_id`;

const present = (row: Row): NotificationView => ({
  id: row.id,
  kind: row.kind,
  at: row.at.toISOString(),
  read: row.read_at !== null,
  actor: row.actor ? { id: row.actor, name: row.actor_name ?? '' } : null,
  app: row.app_id ? { id: row.app_id, name: row.app_name ?? '', org: row.org ?? '' } : null,
  invitation: row.collaborator_id && row.address ? { id: row.collaborator_id, open: row.open ?? false, address: row.address } : null,
  data: row.data,
});

/** Which notifications: a page of them, or some by id. */
export type NotificationFilter = PageQuery | { ids: readonly string[] };

/** A person's notifications, newest first. The transaction must run for that person, over the organizations they are named in. */
export async function notificationViews(manager: EntityManager, person: string, filter: NotificationFilter): Promise<NotificationView[]> {
  const [ids, after, limit] = 'ids' in filter ? [filter.ids, null, filter.ids.length] : [null, filter.after ?? null, filter.limit];
  const rows: Row[] = await manager.query(
    `${SELECT} where n.user_id = $1 and ($2::text[] is null or n.id = any($2)) and ($3::text is null or n.id < $3) order by n.id desc limit $4`,
    [person, ids, after, limit],
  );
  return rows.map(present);
}

/** How many a person has not read. */
export async function unreadCount(manager: EntityManager, person: string): Promise<number> {
  const [row]: { unread: number }[] = await manager.query('select count(*)::int as unread from notifications where user_id = $1 and read_at is null', [person]);
  return row?.unread ?? 0;
}
