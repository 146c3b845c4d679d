import { packRules } from '@casl/ability/extra';
import type { MeView } from '@coterie/contracts';
import { organizationAbility } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../identity/actor.js';
import { organizationsOf } from '../organizations/organizations.queries.js';

/** More than a person is a developer of. */
const ALL = { limit: 1000 };

/** Who is signed in, where they are a developer, and what they may do there. */
export async function meView(manager: EntityManager, { id, name, email, verified }: Actor, demo: boolean): Promise<MeView> {
  const { items } = await organizationsOf(manager, id, ALL);
  const organizations = items.flatMap(({ id: org, slug, name: orgName, role }) => (role ? [{ id: org, slug, name: orgName, role }] : []));
  const rules = organizations.flatMap(({ id: organization, role }) => organizationAbility(role).rules.map((rule) => ({ ...rule, conditions: { organization } })));
  return { user: { id, name, email, verified }, organizations, abilities: packRules(rules), demo };
}
