import { z } from 'zod';
import { person } from '../text.js';

/** Everything a person can be told about in this slice (NTF-4). */
export const NOTIFICATION_KINDS = [
  'invited',
  'granted',
  'revoked',
  'removed',
  'app-deleted',
  'accepted',
  'declined',
  'expired',
  'not-delivered',
  'asks-for-link',
  'settings-applied',
  'secret-reset',
  'left',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const notificationView = z
  .object({
    id: z.string(),
    kind: z.enum(NOTIFICATION_KINDS),
    at: z.string(),
    read: z.boolean(),
    /** Who did it; null when it happened by itself. */
    actor: person.nullable(),
    app: z.object({ id: z.string(), name: z.string(), org: z.string() }).nullable(),
    /** The invitation it is about; `open` while it can be answered in place. */
    invitation: z.object({ id: z.string(), open: z.boolean(), address: z.string() }).nullable(),
    /** More about it, e.g. {revision, changes}. */
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof notificationView>;

export const notificationsView = z.object({ items: z.array(notificationView), unread: z.number().int() }).meta({ id: 'Notifications' });
export type NotificationsView = z.infer<typeof notificationsView>;
