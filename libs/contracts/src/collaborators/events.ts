import { COLLABORATOR_STATUSES } from '@coterie/domain';
import { z } from 'zod';
import { collaboratorAccess } from './commands.js';
import { collaboratorView } from './views.js';

/** `row` is the collaborator as the list shows it now; null once it left the list. `id` is the row's id either way. */
const about = z.object({ id: z.string(), person: z.string().nullish(), row: collaboratorView.nullish() });

/** The data of collaborator events, by type. */
export const collaboratorEvents = {
  'collaborator.invited': about.extend({ access: collaboratorAccess }),
  'collaborator.resent': about,
  'collaborator.delivered': about,
  'collaborator.undelivered': about,
  'collaborator.expired': about,
  'collaborator.accepted': about.extend({ access: collaboratorAccess }),
  'collaborator.declined': about,
  'collaborator.revoked': about,
  'collaborator.granted': about,
  'collaborator.access-changed': about.extend({ before: collaboratorAccess, after: collaboratorAccess }),
  /** `before`: what they were when they were taken off the list. */
  'collaborator.deleted': about.extend({ before: z.enum(COLLABORATOR_STATUSES) }),
  'collaborator.left': about,
};
