import { NOTIFICATION_KINDS, type EventEnvelope, type MyInvitationView, type NotificationView, type UserSnapshot } from '@coterie/contracts';
import { describe, expect, it, jest } from '@jest/globals';
import type { NotificationsPage } from './notifications.api';

// The room of the signed-in person is not what is tested here.
jest.unstable_mockModule('../../realtime/room', () => ({ useUserRoom: () => ({ join: () => () => undefined }) }));
const { notificationFeed } = await import('./notifications.store');
const { placeOf, sentenceOf } = await import('./sentences');

const note = (id: string, more: Partial<NotificationView> = {}): NotificationView => ({
  id,
  kind: 'granted',
  at: '2026-11-22T10:00:00.000Z',
  read: false,
  actor: { id: 'usr_ada', name: 'Ada' },
  app: { id: 'app_1', name: 'Fleet', org: 'acme' },
  invitation: null,
  data: {},
  ...more,
});
const invitation = { id: 'col_1', kind: 'app', app: { id: 'app_1', name: 'Fleet' } } as unknown as MyInvitationView;
const asked = note('ntf_1', { kind: 'invited', invitation: { id: 'col_1', open: true, address: 'eve@freelance.test' } });
const snapshot: UserSnapshot = { apps: [], invitations: [invitation], notifications: [asked], unread: 7 };
const happened = (type: string, data: Record<string, unknown>): EventEnvelope => ({ number: 1, id: 'evt_1', type, at: '', actor: { id: 'usr_ada', name: 'Ada' }, data });
const noMore = (): Promise<NotificationsPage> => Promise.resolve({ items: [], unread: 0, next: null });

/** Two tabs of one person: the same stream reaches both. */
function tabs() {
  const both = [notificationFeed(noMore), notificationFeed(noMore)] as const;
  for (const tab of both) tab.load(snapshot, 0);
  return { both, tell: (...events: EventEnvelope[]) => both.forEach((tab) => tab.apply(events)), unread: () => both.map((tab) => tab.unread.value) };
}

describe('notifications', () => {
  it('[NTF-1] shows the server’s count in every tab, whatever part of the list the tab has', () => {
    const { both, tell, unread } = tabs();
    tell(happened('notification.created', { notification: 'ntf_2', item: note('ntf_2'), unread: 8 }));
    expect(unread()).toEqual([8, 8]);
    tell(happened('notification.read', { ids: ['ntf_2'], unread: 7 }));
    expect(unread()).toEqual([7, 7]);
    expect(both[0].state.value.items.map(({ id, read }) => [id, read])).toEqual([
      ['ntf_2', true],
      ['ntf_1', false],
    ]);
    tell(happened('notification.read', { ids: null, unread: 0 }));
    expect(unread()).toEqual([0, 0]);
    expect(both[1].state.value.items.every(({ read }) => read)).toBe(true);
  });

  it('[NTF-2] offers an answer until the invitation is closed, in whichever tab it was answered', () => {
    const { both, tell } = tabs();
    tell(happened('invitation.closed', { invitation: 'col_1' }));
    for (const { state } of both) {
      expect(state.value.invitations).toEqual([]);
      expect(state.value.items[0]?.invitation?.open).toBe(false);
    }
  });

  it('tells a new one once, and lists it once however often it comes', () => {
    const told = jest.fn();
    const feed = notificationFeed(noMore, told);
    feed.load(snapshot, 0);
    const event = happened('notification.created', { notification: 'ntf_2', item: note('ntf_2'), unread: 8 });
    feed.apply([event]);
    expect(told).toHaveBeenCalledTimes(1);
    feed.apply([event]);
    expect(feed.state.value.items.map(({ id }) => id)).toEqual(['ntf_2', 'ntf_1']);
  });

  it('adds older ones behind and knows when there are none left', async () => {
    const feed = notificationFeed((after) => Promise.resolve({ items: [note('ntf_1'), note('ntf_0')], unread: 7, next: after === 'ntf_1' ? null : 'x' }));
    feed.load(snapshot, 0);
    await feed.older();
    expect(feed.state.value.items.map(({ id }) => id)).toEqual(['ntf_1', 'ntf_0']);
    expect(feed.hasOlder.value).toBe(false);
  });

  it.each(NOTIFICATION_KINDS)('has a sentence for %s that names the app', (kind) => {
    expect(sentenceOf(note('ntf_1', { kind })).map(({ text }) => text).join('')).toContain('Fleet');
  });

  it('leads nowhere the reader may not go', () => {
    expect(placeOf(asked)).toBeUndefined();
    expect(placeOf(note('ntf_1', { kind: 'revoked' }))).toBe('/shared');
    expect(placeOf(note('ntf_1', { kind: 'app-deleted' }))).toBeUndefined();
    expect(placeOf(note('ntf_1', { kind: 'accepted' }))).toBe('/o/acme/apps/app_1/collaborators');
  });
});
