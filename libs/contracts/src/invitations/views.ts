import { COLLABORATOR_ACCESSES, LINK_STATES } from '@coterie/domain';
import { z } from 'zod';
import { person } from '../text.js';

/** What whoever holds a genuine link may know. */
export const invitationLinkView = z
  .object({
    kind: z.literal('app'),
    organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    app: z.object({ id: z.string(), name: z.string() }),
    inviter: person,
    address: z.string(),
    access: z.enum(COLLABORATOR_ACCESSES),
    state: z.enum(LINK_STATES),
    expiresAt: z.string(),
  })
  .meta({ id: 'InvitationLink' });
export type InvitationLinkView = z.infer<typeof invitationLinkView>;

/** An invitation to the caller's own verified address, to accept or decline in place (INV-10). */
export const myInvitationView = z
  .object({
    id: z.string(),
    kind: z.literal('app'),
    organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    app: z.object({ id: z.string(), name: z.string() }),
    inviter: person,
    access: z.enum(COLLABORATOR_ACCESSES),
    invitedAt: z.string(),
    expiresAt: z.string(),
    expired: z.boolean(),
  })
  .meta({ id: 'MyInvitation' });
export type MyInvitationView = z.infer<typeof myInvitationView>;

export const acceptedView = z.object({ app: z.object({ id: z.string(), name: z.string() }), organization: z.object({ id: z.string(), slug: z.string(), name: z.string() }) });
export type AcceptedView = z.infer<typeof acceptedView>;
