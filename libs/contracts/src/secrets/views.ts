import { z } from 'zod';
import { person } from '../text.js';

/** A client secret as it may be listed: never the secret nor its hash (CRED-4). */
export const secretView = z
  .object({
    id: z.string(),
    prefix: z.string(),
    lastFour: z.string(),
    createdAt: z.string(),
    createdBy: person,
    /** When it stops working; null for the newest. */
    endsAt: z.string().nullable(),
    lastUsedAt: z.string().nullable(),
  })
  .meta({ id: 'Secret' });
export type SecretView = z.infer<typeof secretView>;

/** Shown once. */
export const newSecretView = z.object({ id: z.string(), clientId: z.string(), secret: z.string() }).meta({ id: 'NewSecret' });
export type NewSecretView = z.infer<typeof newSecretView>;
