import { invitationEvents, notificationEvents, type EventEnvelope, type MyInvitationView, type NotificationView } from '@coterie/contracts';

/** What a person was told, newest first, and which invitations wait for their answer. */
export interface FeedState {
  items: readonly NotificationView[];
  invitations: readonly MyInvitationView[];
  /** How many are unread, on this page or not: the server counts, so that every tab says the same (NTF-1). */
  unread: number;
}

export const emptyFeed: FeedState = { items: [], invitations: [], unread: 0 };

function created(state: FeedState, data: EventEnvelope['data']): FeedState {
  const { item, unread } = notificationEvents['notification.created'].parse(data);
  if (!item) return { ...state, unread };
  return { ...state, unread, items: [item, ...state.items.filter(({ id }) => id !== item.id)] };
}

function read(state: FeedState, data: EventEnvelope['data']): FeedState {
  const { ids, unread } = notificationEvents['notification.read'].parse(data);
  const isMeant = (id: string): boolean => ids === null || ids.includes(id);
  return { ...state, unread, items: state.items.map((item) => (!item.read && isMeant(item.id) ? { ...item, read: true } : item)) };
}

function received(state: FeedState, data: EventEnvelope['data']): FeedState {
  const { item } = invitationEvents['invitation.received'].parse(data);
  return item ? { ...state, invitations: [item, ...state.invitations.filter(({ id }) => id !== item.id)] } : state;
}

function closed(state: FeedState, data: EventEnvelope['data']): FeedState {
  const { invitation } = invitationEvents['invitation.closed'].parse(data);
  const shut = (item: NotificationView): NotificationView =>
    item.invitation?.id === invitation ? { ...item, invitation: { ...item.invitation, open: false } } : item;
  return { ...state, invitations: state.invitations.filter(({ id }) => id !== invitation), items: state.items.map(shut) };
}

const STEPS: Record<string, (state: FeedState, data: EventEnvelope['data']) => FeedState> = {
  'notification.created': created,
  'notification.read': read,
  'invitation.received': received,
  'invitation.closed': closed,
};

/** The state after one event of the person's stream; events of other kinds change nothing. */
export function feedAfter(state: FeedState, { type, data }: Pick<EventEnvelope, 'type' | 'data'>): FeedState {
  return STEPS[type]?.(state, data) ?? state;
}
