import { z } from 'zod';
import { pageAfter } from '../pages.js';

export const eventQuery = pageAfter(/^\d{1,15}$/).extend({
  order: z.enum(['asc', 'desc']).default('asc'),
  actor: z.string().max(64).optional(),
  type: z.string().max(64).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export type EventQuery = z.infer<typeof eventQuery>;
