import { ROLES } from '@coterie/domain';
import { z } from 'zod';

/** CASL rules as `packRules` of @casl/ability/extra packs them. Validate before building an ability from them. */
export const packedRules = z.array(z.array(z.unknown())).meta({ description: 'Packed CASL rules' });

export const meView = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), verified: z.boolean() }),
    organizations: z.array(z.object({ id: z.string(), slug: z.string(), name: z.string(), role: z.enum(ROLES) })),
    /** Per organization: the rules carry the condition `{organization: id}`. */
    abilities: packedRules,
    demo: z.boolean(),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof meView>;

export const sessionView = z
  .object({ id: z.string(), current: z.boolean(), createdAt: z.string(), expiresAt: z.string(), userAgent: z.string().nullable(), address: z.string().nullable() })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;
