import type { AppListItem } from '@coterie/contracts';
import { watchDebounced } from '@vueuse/core';
import { computed, ref, watch, type Ref, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

const SHOWN = ['all', 'yours', 'shared'] as const;
export type Shown = (typeof SHOWN)[number];
const LABELS: Record<Shown, string> = { all: 'All', yours: 'Yours', shared: 'Shared' };

type Filtered = Pick<AppListItem, 'id' | 'name' | 'owner' | 'access' | 'shared'>;

/** Whether an app stands in a list of this kind whose text holds `text`: by name, id or owner. */
export function isShown(app: Filtered, shown: Shown, text: string): boolean {
  if (shown === 'yours' && app.access !== 'owner') return false;
  if (shown === 'shared' && !app.shared) return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${app.name} ${app.id} ${app.owner.name}`.toLowerCase().includes(wanted);
}

export interface AppFilter {
  shown: WritableComputedRef<Shown>;
  text: Ref<string>;
  options: Ref<{ value: Shown; label: string; count: number }[]>;
  clear(): void;
}

/** The filter of an app list; it lives in the address, so that a filtered list can be linked to. */
export function useAppFilter(apps: Ref<readonly Filtered[]>): AppFilter {
  const route = useRoute();
  const router = useRouter();
  const asked = (name: string): string => (typeof route.query[name] === 'string' ? route.query[name] : '');
  const put = (changes: Record<string, string>): void => {
    const query = Object.entries({ ...route.query, ...changes }).filter(([, value]) => value !== '');
    void router.replace({ query: Object.fromEntries(query) });
  };
  const shown = computed<Shown>({
    get: () => SHOWN.find((one) => one === asked('show')) ?? 'all',
    set: (value) => put({ show: value === 'all' ? '' : value }),
  });
  const text = ref(asked('q'));
  const path = route.path;
  watch(() => asked('q'), (value) => route.path === path && (text.value = value));
  // Not at each key: the address follows once the typing pauses.
  watchDebounced(text, (value) => route.path === path && value !== asked('q') && put({ q: value }), { debounce: 250 });
  const options = computed(() =>
    SHOWN.map((value) => ({ value, label: LABELS[value], count: apps.value.filter((app) => isShown(app, value, '')).length })),
  );
  const clear = (): void => {
    text.value = '';
    put({ q: '', show: '' });
  };
  return { shown, text, options, clear };
}
