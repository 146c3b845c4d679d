import type { InboxView } from '@coterie/contracts';
import { useIntervalFn } from '@vueuse/core';
import { ref, shallowRef } from 'vue';
import { ApiError } from '../../api/api-error';
import { api } from '../../api/client';

/** How often the inbox is read, in milliseconds. */
const PACE = 2_000;

/** The demo's mails, newest first, read again and again while the page is open. */
export function useInbox() {
  const mails = shallowRef<InboxView['items']>();
  const missing = ref(false);

  async function read(): Promise<void> {
    try {
      const answer = await api.get<InboxView>('/inbox', { quiet: true });
      if (answer.items[0]?.id !== mails.value?.[0]?.id || answer.items.length !== mails.value?.length) mails.value = answer.items;
    } catch (error) {
      // A console that can't be reached for a moment keeps what is shown.
      missing.value = error instanceof ApiError && error.status === 404;
    }
  }

  useIntervalFn(() => void read(), PACE, { immediateCallback: true });
  return { mails, missing };
}
