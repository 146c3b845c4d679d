import { z } from 'zod';

/** How long the old secret keeps working (CRED-1). */
export const OVERLAPS = ['0', '1h', '24h'] as const;
export const resetSecret = z.strictObject({ overlap: z.enum(OVERLAPS) }).meta({ id: 'ResetSecret' });
