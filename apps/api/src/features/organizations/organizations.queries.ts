import type { DeveloperView, OrganizationView, Page, PageQuery } from '@coterie/contracts';
import { type AccountKind, notFound, type Role } from '@coterie/domain';
import type { EntityManager } from 'typeorm';

interface OrganizationRow {
  id: string;
  slug: string;
  name: string;
  kind: AccountKind;
  contact_number: string | null;
  created_at: Date;
  role: Role | null;
}

const presentOrganization = (row: OrganizationRow): OrganizationView => ({
  id: row.id,
  slug: row.slug,
  name: row.name,
  kind: row.kind,
  contactNumber: row.contact_number,
  createdAt: row.created_at.toISOString(),
  ...(row.role ? { role: row.role } : {}),
});

const ORGANIZATIONS = `
  select o.id, o.slug, o.name, o.kind, o.contact_number, o.created_at, d.role
    from organizations o
    left join developers d on d.org_id = o.id and d.user_id = $1 and d.status = 'ACTIVE'`;

/** One organization; with the role of that person there, if one is named. */
export async function organizationView(manager: EntityManager, org: string, person?: string): Promise<OrganizationView> {
  const [row]: OrganizationRow[] = await manager.query(`${ORGANIZATIONS} where o.id = $2`, [person ?? null, org]);
  if (!row) throw notFound();
  return presentOrganization(row);
}

/** The organizations a person is a developer of, with their role. */
export async function organizationsOf(manager: EntityManager, person: string, { limit, after }: PageQuery): Promise<Page<OrganizationView>> {
  const rows: OrganizationRow[] = await manager.query(`${ORGANIZATIONS} where d.id is not null and o.id > $2 order by o.id limit $3`, [person, after ?? '', limit + 1]);
  const items = rows.slice(0, limit).map(presentOrganization);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

interface DeveloperRow {
  id: string;
  user_id: string;
  name: string | null;
  email: string | null;
  role: Role;
  status: 'ACTIVE' | 'SUSPENDED';
  apps: number;
  joined_at: Date;
}

const DEVELOPERS = `
  select d.id, d.user_id, p.name, p.email, d.role, d.status, d.joined_at,
         (select count(*)::int from apps a where a.org_id = d.org_id and a.owner_id = d.user_id and a.deleted_at is null) as apps
    from developers d
    left join people p on p.id = d.user_id`;

const presentDeveloper = (row: DeveloperRow): DeveloperView => ({
  id: row.id,
  user: row.user_id,
  name: row.name ?? '',
  email: row.email ?? '',
  role: row.role,
  status: row.status,
  apps: row.apps,
  joinedAt: row.joined_at.toISOString(),
});

/** Everybody in an organization, in the order they joined (ORG-5); `ids` narrows it. */
export async function developerViews(manager: EntityManager, org: string, ids?: readonly string[]): Promise<DeveloperView[]> {
  const rows: DeveloperRow[] = await manager.query(`${DEVELOPERS} where d.org_id = $1 and ($2::text[] is null or d.id = any($2)) order by d.id`, [org, ids ?? null]);
  return rows.map(presentDeveloper);
}

/** The same, page by page. */
export async function developerPage(manager: EntityManager, org: string, { limit, after }: PageQuery): Promise<Page<DeveloperView>> {
  const rows: DeveloperRow[] = await manager.query(`${DEVELOPERS} where d.org_id = $1 and d.id > $2 order by d.id limit $3`, [org, after ?? '', limit + 1]);
  const items = rows.slice(0, limit).map(presentDeveloper);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
