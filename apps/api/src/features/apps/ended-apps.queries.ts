import type { EndedAppView, Page, PageQuery } from '@coterie/contracts';
import type { EntityManager } from 'typeorm';

interface Row {
  id: string;
  name: string;
  ended_at: Date;
  ended_by: string | null;
  ended_by_name: string | null;
  reason: EndedAppView['reason'];
}

// The name is the one the person was told when their access ended: what the app was called later is none of their business.
const SQL = `
  with mine as (
    select c.app_id, c.ended_at, c.ended_by, coalesce(c.ended_reason, 'removed') as reason
      from collaborators c
     where c.user_id = $1 and c.accepted_at is not null and c.ended_at is not null
    union all
    select a.id, a.deleted_at, a.deleted_by, 'deleted' from apps a where a.owner_id = $1 and a.deleted_by <> $1
  ), last as (
    select distinct on (app_id) * from mine order by app_id, ended_at desc
  ), told as (
    select distinct on (e.data ->> 'app') e.data ->> 'app' as app_id, e.data ->> 'name' as name
      from events e where e.stream = 'user:' || $1 and e.type = 'app.unlisted' order by e.data ->> 'app', e.number desc
  )
  select a.id, coalesce(t.name, a.name) as name, l.ended_at, l.ended_by, p.name as ended_by_name, l.reason
    from last l
    join apps a on a.id = l.app_id
    left join told t on t.app_id = a.id
    left join people p on p.id = l.ended_by
   where not (a.deleted_at is null and (
           a.owner_id = $1
           or exists (select from collaborators c where c.app_id = a.id and c.user_id = $1 and c.status = 'ACTIVE')
           or exists (select from developers d where d.org_id = a.org_id and d.user_id = $1 and d.status = 'ACTIVE' and d.role <> 'developer')))
     and ($2::timestamptz is null or (l.ended_at, a.id) < ($2, $3))
   order by l.ended_at desc, a.id desc limit $4`;

const CURSOR = /^(\d{1,15})\.([a-z0-9_]{1,64})$/;

/** Apps by name that a person no longer reaches, with who ended that and when, newest first, and nothing else of them (APP-6). */
export async function endedApps(manager: EntityManager, person: string, { limit, after }: PageQuery): Promise<Page<EndedAppView>> {
  const [, time, id] = CURSOR.exec(after ?? '') ?? [];
  const rows: Row[] = await manager.query(SQL, [person, time ? new Date(Number(time)) : null, id ?? null, limit + 1]);
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    name: row.name,
    endedBy: row.ended_by ? { id: row.ended_by, name: row.ended_by_name ?? '' } : null,
    endedAt: row.ended_at.toISOString(),
    reason: row.reason,
  }));
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { items, next: last ? `${last.ended_at.getTime()}.${last.id}` : null };
}
