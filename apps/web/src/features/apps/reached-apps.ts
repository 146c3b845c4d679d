import type { AppListItem } from '@coterie/contracts';
import { computed, type ComputedRef } from 'vue';
import { useSession } from '../../identity/session';
import { appsOf, inOrder } from './app-list';
import { useAllApps, useMyApps } from './my-apps';

/** Every app the signed-in person reaches, in whatever way and organization, by name; undefined until all lists are known. */
export function useReachedApps(): ComputedRef<AppListItem[] | undefined> {
  const mine = useMyApps();
  const organizations = useSession().me?.organizations ?? [];
  const overseen = organizations
    .filter(({ role }) => role !== 'developer')
    .map(({ id, role }) => ({ id, all: useAllApps(id), byRole: role === 'audit-user' ? ('audit' as const) : ('admin' as const) }));
  return computed(() => {
    const own = mine.value;
    if (!own || overseen.some(({ all }) => all.value === undefined)) return undefined;
    const byRole = overseen.flatMap(({ id, all, byRole: role }) => appsOf(id, own, all.value, role));
    const seen = new Set(byRole.map(({ id }) => id));
    return inOrder([...own.filter(({ id }) => !seen.has(id)), ...byRole]);
  });
}
