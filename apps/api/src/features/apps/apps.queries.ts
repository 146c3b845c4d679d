import type { AppListItem, AppView, Page, PageQuery } from '@coterie/contracts';
import { packRules } from '@casl/ability/extra';
import type { EntityManager } from 'typeorm';
import { type AppRow, presentApp, presentFacts } from './app.presenter.js';
import { type Standing, whoCanGrant } from './standing.queries.js';

const FACTS = `
  select a.id, a.name, a.org_id, o.slug, o.name as org_name, a.owner_id, p.name as owner_name, a.created_at`;
const PATHS = `
    left join developers d on d.org_id = a.org_id and d.user_id = $1 and d.status = 'ACTIVE'
    left join collaborators c on c.app_id = a.id and c.user_id = $1 and c.status = 'ACTIVE'`;
const NAMES = `
    join organizations o on o.id = a.org_id
    left join people p on p.id = a.owner_id`;

// Each path is cut to one page before they are put together, so that a page costs a page, however many apps there are.
const REACHED = `
  select id from (
    (select a.id from apps a where a.owner_id = $1 and a.deleted_at is null and a.id > $2 and ($4::text is null or a.org_id = $4)
      order by a.id limit $3)
    union
    (select a.id from collaborators c join apps a on a.id = c.app_id
      where c.user_id = $1 and c.status = 'ACTIVE' and a.deleted_at is null and a.id > $2 and ($4::text is null or a.org_id = $4)
      order by a.id limit $3)
    union
    (select x.id from developers d
      cross join lateral (select a.id from apps a where a.org_id = d.org_id and a.deleted_at is null and a.id > $2 order by a.id limit $3) x
      where d.user_id = $1 and d.status = 'ACTIVE' and d.role <> 'developer' and ($4::text is null or d.org_id = $4)
      order by x.id limit $3)) reached
  order by id limit $3`;

/** Which apps of a list: of one organization only, and which page. */
export interface AppFilter extends PageQuery {
  org?: string;
}

/** Every app that a person reaches, over the organizations that the transaction may see. */
export async function appListItems(manager: EntityManager, person: string, { org, limit, after }: AppFilter): Promise<Page<AppListItem>> {
  const rows: AppRow[] = await manager.query(
    `${FACTS}, d.role, c.access from (${REACHED}) r join apps a on a.id = r.id ${NAMES} ${PATHS} order by a.id`,
    [person, after ?? '', limit + 1, org ?? null],
  );
  const items = rows.slice(0, limit).flatMap((row) => presentApp(row, person) ?? []);
  return { items, next: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}

/** The apps that are a person's own or shared with them, oldest first: what a role lets them oversee is not among them. */
export async function personalAppItems(manager: EntityManager, person: string, limit: number): Promise<AppListItem[]> {
  const rows: AppRow[] = await manager.query(
    `${FACTS}, d.role, c.access from apps a ${NAMES} ${PATHS}
      where a.deleted_at is null and a.id in (select id from apps where owner_id = $1 union select app_id from collaborators where user_id = $1 and status = 'ACTIVE')
      order by a.id limit $2`,
    [person, limit],
  );
  return rows.flatMap((row) => presentApp(row, person) ?? []);
}

/** Some apps as one person lists them, by id; those they don't reach are absent. */
export async function listItemsFor(manager: EntityManager, apps: readonly string[], person: string): Promise<Map<string, AppListItem>> {
  if (apps.length === 0) return new Map();
  const rows: AppRow[] = await manager.query(`${FACTS}, d.role, c.access from apps a ${NAMES} ${PATHS} where a.id = any($2) and a.deleted_at is null`, [person, apps]);
  return new Map(rows.flatMap((row) => presentApp(row, person) ?? []).map((item) => [item.id, item]));
}

/** One app as a person lists it; undefined when they don't reach it. */
export async function listItemFor(manager: EntityManager, app: string, person: string): Promise<AppListItem | undefined> {
  return (await listItemsFor(manager, [app], person)).get(app);
}

/**
 * The apps of an organization as those see them who oversee it by role. One answer for all of them, so it knows nothing
 * of other paths that one of them may have. `ids` narrows it.
 */
export async function oversightItems(manager: EntityManager, org: string, role: 'developer-admin' | 'audit-user', ids?: readonly string[]): Promise<AppListItem[]> {
  const rows: AppRow[] = await manager.query(
    `${FACTS} from apps a ${NAMES} where a.org_id = $1 and a.deleted_at is null and ($2::text[] is null or a.id = any($2)) order by a.id`,
    [org, ids ?? null],
  );
  return rows.map((row) => ({ ...presentFacts(row), access: role === 'audit-user' ? 'audit' : 'admin', shared: false }));
}

/** Ids of everybody on an app: its owner and the ACTIVE collaborators. */
export async function peopleOnApp(manager: EntityManager, app: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select owner_id as id from apps where id = $1
     union select user_id from collaborators where app_id = $1 and status = 'ACTIVE'`,
    [app],
  );
  return rows.map((row) => row.id);
}

const COUNTS = `
  select (select count(*)::int from collaborators where app_id = $1 and status in ('ACTIVE', 'REVOKED')) as collaborators,
         (select count(*)::int from collaborators where app_id = $1 and status = 'PENDING') as pending,
         (select count(*)::int from client_secrets where app_id = $1 and (ends_at is null or ends_at > now())) as secrets`;

/** The app's page, as the person of that standing sees it. */
export async function appView(manager: EntityManager, { app, person, reach, ability, paths }: Standing): Promise<AppView> {
  const [row]: AppRow[] = await manager.query(`${FACTS} from apps a ${NAMES} where a.id = $1`, [app.id]);
  const [counts]: AppView['counts'][] = await manager.query(COUNTS, [app.id]);
  if (!row || !counts) throw new Error(`The app ${app.id} left the transaction that read it.`);
  return {
    ...presentFacts(row),
    access: reach.access,
    shared: reach.shared,
    clientId: app.clientId,
    abilities: packRules(ability.rules),
    ask: await whoCanGrant(manager, { app, person, reach, ability, paths }),
    counts,
  };
}
