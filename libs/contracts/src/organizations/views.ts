import { ACCOUNT_KINDS, DEVELOPER_STATUSES, ROLES } from '@coterie/domain';
import { z } from 'zod';

export const organizationView = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    kind: z.enum(ACCOUNT_KINDS),
    contactNumber: z.string().nullable(),
    createdAt: z.string(),
    /** The caller's own role there. */
    role: z.enum(ROLES).optional(),
  })
  .meta({ id: 'Organization' });
export type OrganizationView = z.infer<typeof organizationView>;

export const developerView = z
  .object({
    id: z.string(),
    user: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string().optional(),
    role: z.enum(ROLES),
    status: z.enum(DEVELOPER_STATUSES),
    /** How many apps of the organization they own. */
    apps: z.number().int(),
    joinedAt: z.string(),
  })
  .meta({ id: 'Developer' });
export type DeveloperView = z.infer<typeof developerView>;
