import { COLLABORATOR_ACCESSES } from '@coterie/domain';
import { z } from 'zod';
import { address } from '../text.js';

export const collaboratorAccess = z.enum(COLLABORATOR_ACCESSES);

export const addCollaborator = z
  .strictObject({
    email: address,
    access: collaboratorAccess,
    /** How long the link lives, in days (INV-3). */
    expiresInDays: z.number().int().min(1).max(30).optional(),
  })
  .meta({ id: 'AddCollaborator' });

export const changeAccess = z.strictObject({ access: collaboratorAccess }).meta({ id: 'ChangeAccess' });

/** How many addresses can be added with one call. */
export const MANY_LIMIT = 50;

/** Many at once (INV-7): each line gets its own answer, and its own transaction. */
export const addCollaborators = z.strictObject({ invitations: z.array(z.unknown()).min(1).max(MANY_LIMIT) }).meta({ id: 'AddCollaborators' });
