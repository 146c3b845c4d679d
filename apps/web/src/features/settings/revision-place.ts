import { sameValue, type SettingValue } from '@coterie/domain';
import { computed } from 'vue';
import { useRoute, useRouter, type LocationQueryRaw, type LocationQueryValue } from 'vue-router';

/** What of the revisions is open over the settings; the address says it, so that it can be linked to. */
export type RevisionPlace = { list: true } | { revision: number } | { from: number; to: number };

type Query = Record<string, LocationQueryValue | LocationQueryValue[] | undefined>;

/** ?revisions=all, ?revision=3 or ?compare=2-5. */
export function placeOf(query: Query): RevisionPlace | undefined {
  const revision = numberIn(query['revision']);
  if (revision !== undefined) return { revision };
  const [from, to] = String(query['compare'] ?? '').split('-').map(numberIn);
  if (from !== undefined && to !== undefined) return { from, to };
  return query['revisions'] === 'all' ? { list: true } : undefined;
}

export function queryOf(place: RevisionPlace | undefined): LocationQueryRaw {
  if (!place) return {};
  if ('list' in place) return { revisions: 'all' };
  return 'revision' in place ? { revision: place.revision } : { compare: `${place.from}-${place.to}` };
}

const numberIn = (text: unknown): number | undefined => (typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined);

/** The settings in which two revisions differ, by path. `null`: not in that revision. */
export function differences(before: Readonly<Record<string, SettingValue>>, after: Readonly<Record<string, SettingValue>>) {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return paths
    .map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }))
    .filter((pair) => !sameValue(pair.before, pair.after));
}

export function useRevisionPlace() {
  const route = useRoute();
  const router = useRouter();
  const place = computed(() => placeOf(route.query));

  /** Opens it as a place of its own, which the browser's back button leaves; `undefined` closes what is open. */
  function go(to: RevisionPlace | undefined): void {
    const { revision: _revision, revisions: _revisions, compare: _compare, ...rest } = route.query;
    const target = { query: { ...rest, ...queryOf(to) }, hash: route.hash };
    void (to ? router.push(target) : router.replace(target));
  }
  return { place, go };
}
