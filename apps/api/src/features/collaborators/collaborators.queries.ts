import type { CollaboratorView, Page, PageQuery } from '@coterie/contracts';
import type { EntityManager } from 'typeorm';
import { type CollaboratorRow, presentCollaborator } from './collaborator.presenter.js';

const SELECT = `
  select c.id, c.user_id, c.email, c.access, c.status, c.invited_by, c.invited_at, c.version, c.expires_at, c.delivered_version,
         c.undeliverable_version, c.accepted_at, c.ended_at, c.ended_by, p.name, i.name as inviter_name, e.name as ended_by_name
    from collaborators c
    left join people p on p.id = c.user_id
    left join people i on i.id = c.invited_by
    left join people e on e.id = c.ended_by`;
const LISTED = `c.status in ('PENDING', 'ACTIVE', 'REVOKED')`;

/** Everybody on an app's list, first come first. */
export async function collaboratorsOf(manager: EntityManager, app: string): Promise<CollaboratorView[]> {
  const rows: CollaboratorRow[] = await manager.query(`${SELECT} where c.app_id = $1 and ${LISTED} order by c.id`, [app]);
  return rows.map((row) => presentCollaborator(row, new Date()));
}

export async function collaboratorPage(manager: EntityManager, app: string, { limit, after }: PageQuery): Promise<Page<CollaboratorView>> {
  const rows: CollaboratorRow[] = await manager.query(
    `${SELECT} where c.app_id = $1 and ${LISTED} and c.id > $2 order by c.id limit $3`,
    [app, after ?? '', limit + 1],
  );
  const items = rows.slice(0, limit).map((row) => presentCollaborator(row, new Date()));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** The listed ones among these rows, by id: what the events about them show. Rows that left the list are absent. */
export async function collaboratorViews(manager: EntityManager, ids: readonly string[]): Promise<Map<string, CollaboratorView>> {
  if (ids.length === 0) return new Map();
  const rows: CollaboratorRow[] = await manager.query(`${SELECT} where c.id = any($1) and ${LISTED}`, [ids]);
  return new Map(rows.map((row) => [row.id, presentCollaborator(row, new Date())]));
}

/** What rows are called in events: the person's name, or the address while nobody accepted. Hidden rows too (EVT-1). */
export async function collaboratorNames(manager: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows: { id: string; name: string }[] = await manager.query(
    'select c.id, coalesce(p.name, c.email) as name from collaborators c left join people p on p.id = c.user_id where c.id = any($1)',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Ids of the people with `full` access, and the owner: who is told what happens on the app (NTF-4). */
export async function fullPeople(manager: EntityManager, app: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select owner_id as id from apps where id = $1
     union select user_id from collaborators where app_id = $1 and status = 'ACTIVE' and access = 'full'`,
    [app],
  );
  return rows.map((row) => row.id);
}
