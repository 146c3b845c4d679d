import { z } from 'zod';
import { OVERLAPS } from './commands.js';

/** The data of secret events, by type: ids only, never a secret (CRED-4). */
export const secretEvents = {
  'secret.reset': z.object({ secret: z.string(), overlap: z.enum(OVERLAPS) }),
  'secret.retired': z.object({ secret: z.string() }),
};
