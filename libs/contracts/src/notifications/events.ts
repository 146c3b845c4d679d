import { z } from 'zod';
import { notificationView } from './views.js';

export const notificationEvents = {
  'notification.created': z.object({ notification: z.string(), item: notificationView.nullish(), unread: z.number().int() }),
  /** `ids` null: all of them. */
  'notification.read': z.object({ ids: z.array(z.string()).nullable(), unread: z.number().int() }),
};
