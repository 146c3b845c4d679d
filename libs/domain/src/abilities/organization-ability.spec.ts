import { describe, expect, it } from '@jest/globals';
import { ROLES } from '../organizations/roles.js';
import { ACT_LABELS } from './explain.js';
import { ORGANIZATION_ACTS, organizationAbility, type OrganizationSubject } from './organization-ability.js';

const TABLE = {
  'read:Organization': ['developer-admin', 'developer', 'audit-user'],
  'read:Developer': ['developer-admin', 'developer', 'audit-user'],
  'create:App': ['developer-admin', 'developer'],
  'list:App': ['developer-admin', 'developer', 'audit-user'],
  'read:Oversight': ['developer-admin', 'audit-user'],
} satisfies Record<(typeof ORGANIZATION_ACTS)[number], string[]>;

const cells = ORGANIZATION_ACTS.flatMap((act) => ROLES.map((role) => [act, role, (TABLE[act] as string[]).includes(role)] as const));

describe('who may do what in an organization', () => {
  it.each(cells)('[ORG-2, ORG-5] %s as %s: %s', (act, role, allowed) => {
    const [action = '', subject = ''] = act.split(':');
    expect(organizationAbility(role).can(action, subject as OrganizationSubject)).toBe(allowed);
  });

  it('every act has words for whoever lacks it', () => {
    for (const act of ORGANIZATION_ACTS) expect(ACT_LABELS[act]).toMatch(/^[a-z].{5,}/);
  });
});
