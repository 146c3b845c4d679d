import { computed, type Ref, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

export const KINDS = ['all', 'settings', 'people', 'secrets'] as const;
export type Kind = (typeof KINDS)[number];

/** The choices of the filter in words. */
export const KIND_LABELS: Record<Kind, string> = { all: 'All', settings: 'Settings', people: 'People', secrets: 'Secrets' };

/** The nouns that event types of a kind begin with, as the API takes them. */
const NOUNS: Record<Exclude<Kind, 'all'>, readonly string[]> = {
  settings: ['settings'],
  people: ['collaborator', 'access'],
  secrets: ['secret'],
};

/** The kind as the API's `type`; undefined for all. */
export const typesOf = (kind: Kind): string | undefined => (kind === 'all' ? undefined : NOUNS[kind].join(','));

/** Whether an event of this type is of the kind. */
export const isOfKind = (type: string, kind: Kind): boolean => kind === 'all' || NOUNS[kind].includes(type.split('.')[0] ?? '');

export interface ActivityFilter {
  kind: WritableComputedRef<Kind>;
  /** Id of the person whose acts are shown; empty for everybody's. */
  actor: WritableComputedRef<string>;
}

/** The filter of the page; it lives in the address: ?type=settings&actor=usr_… */
export function useActivityFilter(): ActivityFilter & { isFiltered: Ref<boolean> } {
  const route = useRoute();
  const router = useRouter();
  const put = (name: string, value: string): void => {
    const { [name]: _, ...rest } = route.query;
    void router.replace({ query: value ? { ...rest, [name]: value } : rest });
  };
  const kind = computed<Kind>({
    get: () => KINDS.find((one) => one === route.query['type']) ?? 'all',
    set: (value) => put('type', value === 'all' ? '' : value),
  });
  const actor = computed<string>({
    get: () => (typeof route.query['actor'] === 'string' ? route.query['actor'] : ''),
    set: (value) => put('actor', value),
  });
  return { kind, actor, isFiltered: computed(() => kind.value !== 'all' || actor.value !== '') };
}
