import { appEvents, type AppListItem, type EventEnvelope } from '@coterie/contracts';

const byName = (one: AppListItem, other: AppListItem): number => one.name.localeCompare(other.name) || one.id.localeCompare(other.id);

/** Apps in the order of the page: shown so once, later arrivals go last so that nothing moves under the pointer. */
export const inOrder = (apps: readonly AppListItem[]): AppListItem[] => [...apps].sort(byName);

const without = (apps: readonly AppListItem[], id: string): AppListItem[] => apps.filter((app) => app.id !== id);

/** The app with its new place in the list: where it stood, or at the end. */
function withApp(apps: readonly AppListItem[], app: AppListItem): AppListItem[] {
  const known = apps.some(({ id }) => id === app.id);
  return known ? apps.map((one) => (one.id === app.id ? app : one)) : [...apps, app];
}

/** A list of apps after one event of a person's or of an oversight stream. Events of other kinds change nothing. */
export function listAfter(apps: readonly AppListItem[], { type, data }: Pick<EventEnvelope, 'type' | 'data'>): readonly AppListItem[] {
  if (type === 'app.listed' || type === 'app.created') {
    const { app, item } = appEvents['app.listed'].parse(data);
    return item ? withApp(apps, item) : without(apps, app);
  }
  if (type === 'app.renamed') {
    const { app, after } = appEvents['app.renamed'].parse(data);
    return apps.map((one) => (one.id === app ? { ...one, name: after } : one));
  }
  if (type === 'app.unlisted' || type === 'app.deleted') return without(apps, appEvents['app.deleted'].parse(data).app);
  return apps;
}

/**
 * The apps of one organization: all of them where the person oversees it, each with their own access where they have
 * one beside their role; otherwise those they reach. The oversight list is one for all readers, so it can't say that.
 */
export function appsOf(org: string, mine: readonly AppListItem[], all: readonly AppListItem[] | undefined, byRole: 'admin' | 'audit'): AppListItem[] {
  if (!all) return mine.filter((app) => app.org.id === org);
  const own = new Map(mine.map((app) => [app.id, app]));
  return all.map((app) => {
    const { access, shared } = own.get(app.id) ?? { access: byRole, shared: false };
    return { ...app, access, shared };
  });
}
