import { COLLABORATOR_ACCESSES, COLLABORATOR_STATUSES } from '@coterie/domain';
import { z } from 'zod';
import { errorBody } from '../errors.js';
import { person } from '../text.js';

export const collaboratorView = z
  .object({
    id: z.string(),
    /** Id of the person, once they accepted. */
    user: z.string().nullable(),
    email: z.string(),
    name: z.string().optional(),
    access: z.enum(COLLABORATOR_ACCESSES),
    status: z.enum(COLLABORATOR_STATUSES),
    invitedBy: person,
    invitedAt: z.string(),
    /** How many times the invitation was sent. */
    sent: z.number().int(),
    /** PENDING only: */
    expired: z.boolean().optional(),
    expiresAt: z.string().optional(),
    /** PENDING only: whether the mail server took the newest mail; `undeliverable` once it was refused for good. */
    delivered: z.boolean().optional(),
    undeliverable: z.boolean().optional(),
    acceptedAt: z.string().optional(),
    /** REVOKED only: */
    revokedAt: z.string().optional(),
    revokedBy: person.optional(),
  })
  .meta({ id: 'Collaborator' });
export type CollaboratorView = z.infer<typeof collaboratorView>;

/** One line's answer when many are added at once. */
export const lineResult = z.object({ email: z.string(), ok: z.boolean(), id: z.string().optional(), error: errorBody.optional() });
export const manyResults = z.object({ results: z.array(lineResult) }).meta({ id: 'ManyResults' });
export type ManyResults = z.infer<typeof manyResults>;
