import { ACT_LABELS, notFound, organizationAbility, type OrganizationAct, type OrganizationSubject, type Role } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import type { Permission, Tx } from '../../write-path/define-command.js';

/** An ACTIVE developer of an organization. */
export interface Membership {
  org: string;
  person: string;
  role: Role;
}

/** The membership of a person, or nothing: whoever is suspended has none while it lasts. The tenant must be set. */
export async function findMembership(manager: EntityManager, org: string, person: string): Promise<Membership | undefined> {
  const [row]: { role: Role }[] = await manager.query(`select role from developers where org_id = $1 and user_id = $2 and status = 'ACTIVE'`, [org, person]);
  return row && { org, person, role: row.role };
}

/** The roles of the ACTIVE developers among these people, by person. */
export async function membersAmong(manager: EntityManager, org: string, people: readonly string[]): Promise<Map<string, Role>> {
  const rows: { user_id: string; role: Role }[] = await manager.query(
    `select user_id, role from developers where org_id = $1 and user_id = any($2) and status = 'ACTIVE'`,
    [org, people],
  );
  return new Map(rows.map((row) => [row.user_id, row.role]));
}

/** The same for a caller: without one the organization answers as if it did not exist (ORG-1). */
export async function membershipOf(manager: EntityManager, org: string, person: string): Promise<Membership> {
  const membership = await findMembership(manager, org, person);
  if (!membership) throw notFound();
  return membership;
}

/** The membership of a command's actor, held until the commit: the role can't be taken away between the check and the write. */
export async function actorMembership(tx: Tx): Promise<Membership> {
  await tx.manager.query('select 1 from developers where org_id = $1 and user_id = $2 for share', [tx.org, tx.actor.id]);
  return membershipOf(tx.manager, tx.org, tx.actor.id);
}

/** Names of the Developer Admins of an organization, without the person who asks. */
async function developerAdmins(manager: EntityManager, { org, person }: Membership): Promise<string[]> {
  const rows: { name: string }[] = await manager.query(
    `select p.name from developers d join people p on p.id = d.user_id
      where d.org_id = $1 and d.user_id <> $2 and d.role = 'developer-admin' and d.status = 'ACTIVE' order by p.name limit 5`,
    [org, person],
  );
  return rows.map((row) => row.name);
}

/** Whether a developer's role allows an act on the organization (ORG-2). */
export function permitInOrganization(manager: EntityManager, membership: Membership, act: OrganizationAct): Permission {
  const [action = '', subject] = act.split(':') as [string, OrganizationSubject];
  return {
    can: organizationAbility(membership.role).can(action, subject),
    missing: ACT_LABELS[act],
    ask: () => developerAdmins(manager, membership),
  };
}
