import type { EventEnvelope, NotificationView, UserSnapshot } from '@coterie/contracts';
import { createSharedComposable } from '@vueuse/core';
import { computed, onScopeDispose, ref, shallowRef, type ComputedRef, type Ref } from 'vue';
import type { RoomPart } from '../../realtime/room';
import { useUserRoom } from '../../realtime/room';
import { emptyFeed, feedAfter, type FeedState } from './feed-state';
import { fetchNotifications, type NotificationsPage } from './notifications.api';

/** A snapshot of fewer notifications than this holds them all. */
const FULL = 20;

export interface NotificationFeed extends RoomPart<UserSnapshot> {
  state: Readonly<Ref<FeedState>>;
  loaded: Readonly<Ref<boolean>>;
  unread: ComputedRef<number>;
  hasOlder: Readonly<Ref<boolean>>;
  /** Adds the next older page; throws ApiError. */
  older(): Promise<void>;
}

interface Told {
  /** A notification that came while the page was open. */
  (item: NotificationView): void;
}

/** One person's notifications and open invitations as their room tells them. */
export function notificationFeed(fetchPage: (after?: string) => Promise<NotificationsPage>, told: Told = () => undefined): NotificationFeed {
  const state = shallowRef<FeedState>(emptyFeed);
  const loaded = ref(false);
  const hasOlder = ref(true);
  let asking: Promise<void> | undefined;

  async function read(): Promise<void> {
    const { items, next } = await fetchPage(state.value.items.at(-1)?.id);
    const known = new Set(state.value.items.map(({ id }) => id));
    state.value = { ...state.value, items: [...state.value.items, ...items.filter(({ id }) => !known.has(id))] };
    hasOlder.value = Boolean(next);
  }

  function apply(events: readonly EventEnvelope[]): void {
    for (const event of events) {
      state.value = feedAfter(state.value, event);
      const [newest] = state.value.items;
      if (newest && event.type === 'notification.created' && newest.id === event.data['notification']) told(newest);
    }
  }

  return {
    state,
    loaded,
    unread: computed(() => state.value.unread),
    hasOlder,
    apply,
    load({ notifications, invitations, unread }) {
      state.value = { items: notifications, invitations, unread };
      hasOlder.value = notifications.length >= FULL;
      loaded.value = true;
    },
    older() {
      asking ??= read().finally(() => (asking = undefined));
      return asking;
    },
  };
}

/** One feed for bell, page and strip: they show the same, and older pages are read once. */
const useSharedFeed = createSharedComposable(() => {
  const listeners = new Set<Told>();
  const feed = notificationFeed(fetchNotifications, (item) => listeners.forEach((told) => told(item)));
  useUserRoom().join(feed);
  return { feed, listeners };
});

/** The signed-in person's notifications for as long as the calling component lives. */
export function useNotifications(told?: Told): NotificationFeed {
  const { feed, listeners } = useSharedFeed();
  if (told) {
    listeners.add(told);
    onScopeDispose(() => listeners.delete(told));
  }
  return feed;
}
