import { ROLES } from '@coterie/domain';
import { z } from 'zod';
import { developerView } from './views.js';

export const organizationEvents = {
  'organization.created': z.object({ organization: z.string(), name: z.string() }),
  'developer.joined': z.object({ developer: z.string(), person: z.string(), role: z.enum(ROLES), item: developerView.nullish() }),
};
