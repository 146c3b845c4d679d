import { notificationView, page, pageQueries, readNotifications } from '@coterie/contracts';
import { z } from 'zod';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

const unread = { unread: z.number().int().meta({ description: 'How many are unread now.' }) };

export const list: RouteDoc = { summary: 'What the caller was told, newest first', query: pageQueries.notifications, answer: page(notificationView).extend(unread) };
export const read: RouteDoc = {
  summary: 'Mark notifications as read',
  description: 'In every tab and device. Ids of other people’s are passed over.',
  body: readNotifications,
  answer: z.object(unread),
};
