import { z } from 'zod';
import { pageQuery } from '../pages.js';

export const eventQuery = pageQuery.extend({
  order: z.enum(['asc', 'desc']).default('asc'),
  actor: z.string().max(64).optional(),
  type: z.string().max(64).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export type EventQuery = z.infer<typeof eventQuery>;
