import { z } from 'zod';

export const readNotifications = z
  .union([z.strictObject({ ids: z.array(z.string().max(64)).min(1).max(200) }), z.strictObject({ all: z.literal(true) })])
  .meta({ id: 'ReadNotifications' });
