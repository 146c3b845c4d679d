import { acceptedView, notificationsView, type AcceptedView } from '@coterie/contracts';
import { z } from 'zod';
import { api } from '../../api/client';

const notificationsPage = notificationsView.extend({ next: z.string().nullish() });
export type NotificationsPage = z.infer<typeof notificationsPage>;

/** A page of one's notifications, newest first, below the notification `after`. */
export const fetchNotifications = (after?: string): Promise<NotificationsPage> =>
  api.get('/notifications', { query: { after }, schema: notificationsPage });

export const markRead = (ids: readonly string[]): Promise<unknown> => api.post('/notifications/read', { body: { ids } });
export const markAllRead = (): Promise<unknown> => api.post('/notifications/read', { body: { all: true } });

/** Answers an invitation to one's own verified address, in place (INV-10). */
export const acceptInvitation = (id: string): Promise<AcceptedView> => api.post(`/me/invitations/${id}/accept`, { schema: acceptedView });
export const declineInvitation = (id: string): Promise<unknown> => api.post(`/me/invitations/${id}/decline`);
