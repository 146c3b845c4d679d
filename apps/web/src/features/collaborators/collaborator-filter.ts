import type { CollaboratorView } from '@coterie/contracts';
import { watchDebounced } from '@vueuse/core';
import { computed, ref, watch, type Ref, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

export const SHOWN = ['all', 'active', 'pending', 'revoked'] as const;
export type Shown = (typeof SHOWN)[number];

type Filtered = Pick<CollaboratorView, 'status' | 'name' | 'email'>;

/** Whether a row stands in a list of this status whose text holds `text`. */
export function isShown(row: Filtered, shown: Shown, text: string): boolean {
  if (shown !== 'all' && row.status.toLowerCase() !== shown) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${row.name ?? ''} ${row.email}`.toLowerCase().includes(wanted);
}

export interface CollaboratorFilter {
  shown: WritableComputedRef<Shown>;
  text: Ref<string>;
  /** How many of the rows each choice of the filter would show. */
  options: Ref<{ value: Shown; label: string; count: number }[]>;
}

const LABELS: Record<Shown, string> = { all: 'All', active: 'Active', pending: 'Pending', revoked: 'Revoked' };

/** The filter of the page; it lives in the address, so that a filtered list can be linked to. */
export function useCollaboratorFilter(rows: Ref<readonly Filtered[]>): CollaboratorFilter {
  const route = useRoute();
  const router = useRouter();
  const put = (name: string, value: string): void => {
    const { [name]: _, ...rest } = route.query;
    void router.replace({ query: value ? { ...rest, [name]: value } : rest, hash: route.hash });
  };
  const shown = computed<Shown>({
    get: () => SHOWN.find((one) => one === route.query['status']) ?? 'all',
    set: (value) => put('status', value === 'all' ? '' : value),
  });
  const asked = (): string => (typeof route.query['q'] === 'string' ? route.query['q'] : '');
  const text = ref(asked());
  watch(asked, (value) => (text.value = value));
  // Not at each key: the address follows once the typing pauses.
  watchDebounced(text, (value) => value !== asked() && put('q', value), { debounce: 250 });
  const options = computed(() =>
    SHOWN.map((value) => ({ value, label: LABELS[value], count: rows.value.filter((row) => isShown(row, value, '')).length })),
  );
  return { shown, text, options };
}
