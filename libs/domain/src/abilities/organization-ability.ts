import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';
import type { Role } from '../organizations/roles.js';

/** Every act on an organization as a whole, as `action:Subject`. */
export const ORGANIZATION_ACTS = ['read:Organization', 'read:Developer', 'create:App', 'list:App', 'read:Oversight'] as const;

export type OrganizationAct = (typeof ORGANIZATION_ACTS)[number];
export type OrganizationSubject = OrganizationAct extends `${string}:${infer S}` ? S : never;
export type OrganizationAbility = MongoAbility<[string, OrganizationSubject]>;

/** Who may do what in one organization, by role (ORG-2, ORG-5). */
export function organizationAbility(role: Role): OrganizationAbility {
  const { can, build } = new AbilityBuilder<OrganizationAbility>(createMongoAbility);
  can('read', ['Organization', 'Developer']);
  can('list', 'App');
  if (role !== 'audit-user') can('create', 'App');
  if (role !== 'developer') can('read', 'Oversight');
  return build();
}
