import {
  ACT_LABELS,
  type AccessPaths,
  type AppAbility,
  type AppAct,
  appAbility,
  type CollaboratorAccess,
  collaboratorSubject,
  notFound,
  type Reach,
  reachOf,
  type Role,
} from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import type { Permission, Tx } from '../../write-path/define-command.js';

/** What everybody who reaches an app may know of it. */
export interface AppFacts {
  id: string;
  org: string;
  owner: string;
  name: string;
  clientId: string;
  createdAt: Date;
}

/** One person's standing on one app: the union of their paths and what it lets them do (APP-5). */
export interface Standing {
  app: AppFacts;
  person: string;
  paths: AccessPaths;
  reach: Reach;
  ability: AppAbility;
}

interface Row {
  person: string;
  id: string;
  org_id: string;
  owner_id: string;
  name: string;
  client_id: string;
  created_at: Date;
  role: Role | null;
  access: CollaboratorAccess | null;
}

const SQL = `
  select p.person, a.id, a.org_id, a.owner_id, a.name, a.client_id, a.created_at, d.role, c.access
    from apps a
   cross join unnest($2::text[]) as p (person)
    left join developers d on d.org_id = a.org_id and d.user_id = p.person and d.status = 'ACTIVE'
    left join collaborators c on c.app_id = a.id and c.user_id = p.person and c.status = 'ACTIVE'
   where a.id = $1 and a.deleted_at is null`;

function fromRow(row: Row): Standing | undefined {
  const { person } = row;
  const paths: AccessPaths = {
    owner: row.owner_id === person,
    role: row.role,
    collaborator: row.access ? { access: row.access, status: 'ACTIVE' } : null,
  };
  const reach = reachOf(paths);
  if (!reach) return undefined;
  const app = { id: row.id, org: row.org_id, owner: row.owner_id, name: row.name, clientId: row.client_id, createdAt: row.created_at };
  return { app, person, paths, reach, ability: appAbility(reach) };
}

/** The standings of several people on one app, by person; whoever has no path is absent. The tenant must be set. */
export async function findStandings(manager: EntityManager, app: string, people: readonly string[]): Promise<Map<string, Standing>> {
  const rows: Row[] = await manager.query(SQL, [app, people]);
  return new Map(rows.map(fromRow).flatMap((standing) => (standing ? [[standing.person, standing]] : [])));
}

/** One person's standing on an app, or nothing when no path is left. */
export const findStanding = async (manager: EntityManager, app: string, person: string): Promise<Standing | undefined> =>
  (await findStandings(manager, app, [person])).get(person);

/** The same for a caller: no path answers as if the app did not exist (ORG-6). */
export async function standingOf(manager: EntityManager, app: string, person: string): Promise<Standing> {
  const standing = await findStanding(manager, app, person);
  if (!standing) throw notFound();
  return standing;
}

/**
 * The standing of a command's actor. The membership row is held until the commit, so a role can't be taken away between
 * the check and the write.
 */
export async function actorStanding(tx: Tx, app: string): Promise<Standing> {
  await tx.manager.query('select 1 from developers where org_id = $1 and user_id = $2 for share', [tx.org, tx.actor.id]);
  return standingOf(tx.manager, app, tx.actor.id);
}

/** Names of those who can grant what is missing on an app: its owner, and for developers of the organization its Developer Admins. */
export async function whoCanGrant(manager: EntityManager, standing: Standing): Promise<string[]> {
  const rows: { name: string }[] = await manager.query(
    `select p.name from people p
      where p.id <> $3 and (p.id = $1 or ($4 and p.id in (select user_id from developers where org_id = $2 and role = 'developer-admin' and status = 'ACTIVE')))
      order by p.id <> $1, p.name limit 5`,
    [standing.app.owner, standing.app.org, standing.person, Boolean(standing.paths.role)],
  );
  return rows.map((row) => row.name);
}

/** Whether a standing allows an act; `about` narrows acts on a collaborator to one of that access (COL-13). */
export function permit(manager: EntityManager, standing: Standing, act: AppAct, about?: { access: CollaboratorAccess }): Permission {
  const [action = '', subject] = act.split(':') as [string, 'App'];
  const can = standing.ability.can(action, about ? collaboratorSubject(about.access) : subject);
  return { can, missing: ACT_LABELS[act], ask: () => whoCanGrant(manager, standing) };
}
