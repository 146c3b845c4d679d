import { ACCOUNT_KINDS, ROLES } from '@coterie/domain';
import { z } from 'zod';
import { Developer } from '../features/organizations/developer.entity.js';
import { membershipOf } from '../features/organizations/membership.queries.js';
import { Organization } from '../features/organizations/organization.entity.js';
import { defineCommand } from '../write-path/define-command.js';
import { asOneself } from '../write-path/permission.js';
import { orgStream } from '../write-path/streams.js';

/** Fills an organization of the demo and of specs: its kind, an address that can be known beforehand, and developers who need no invitation. No route runs it. */
export const seedOrganization = defineCommand({
  name: 'seed-organization',
  input: z.object({
    org: z.string(),
    kind: z.enum(ACCOUNT_KINDS).optional(),
    slug: z.string().optional(),
    developers: z.array(z.object({ person: z.string(), role: z.enum(ROLES) })).default([]),
  }),
  scope: ({ org }) => ({ org }),
  load: (tx) => membershipOf(tx.manager, tx.org, tx.actor.id),
  allow: asOneself,
  decide: (_membership, { kind, slug, developers }, tx) => {
    const joining = developers.map((one) => ({ ...one, developer: tx.newId('mem') }));
    return {
      events: joining.map((data) => ({ stream: orgStream(tx.org), type: 'developer.joined', data })),
      save: async () => {
        if (kind) await tx.manager.update(Organization, tx.org, { kind });
        if (slug) await tx.manager.update(Organization, tx.org, { slug });
        for (const { developer, person, role } of joining) {
          await tx.manager.insert(Developer, { id: developer, orgId: tx.org, userId: person, role, status: 'ACTIVE', joinedAt: tx.now });
        }
      },
      answer: () => ({ org: tx.org }),
    };
  },
});
