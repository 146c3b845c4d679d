import { z } from 'zod';

export const readNotifications = z
  .union([z.strictObject({ ids: z.array(z.string().regex(/^ntf_\w{1,60}$/, 'The id of a notification is needed.')).min(1).max(200) }), z.strictObject({ all: z.literal(true) })])
  .meta({ id: 'ReadNotifications' });
