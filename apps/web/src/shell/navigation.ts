import { Activity, Building2, House, KeyRound, LayoutGrid, Link, SlidersHorizontal, UserPlus, Users } from '@lucide/vue';
import type { Component } from 'vue';
import type { Router } from 'vue-router';

export type NavKey =
  | 'apps' | 'shared' | 'invite' | 'organization' | 'organization-activity'
  | 'overview' | 'settings' | 'collaborators' | 'secrets' | 'activity';

export interface NavEntry {
  key: NavKey;
  label: string;
  icon: Component;
  to: string;
  /** More words the palette finds it by. */
  words?: string;
}

/** The entries of the console outside an app; those of an organization only for its developers. */
export function consoleEntries(organization: string | undefined): NavEntry[] {
  const shared: NavEntry = { key: 'shared', label: 'Shared with you', icon: Link, to: '/shared' };
  const invite: NavEntry = { key: 'invite', label: 'Invite', icon: UserPlus, to: '/invite/app', words: 'to an app add collaborator' };
  if (organization === undefined) return [shared, invite];
  const root = `/o/${organization}`;
  return [
    { key: 'apps', label: 'Apps', icon: LayoutGrid, to: `${root}/apps` },
    shared,
    invite,
    { key: 'organization', label: 'Organization', icon: Building2, to: `${root}/developers` },
    { key: 'organization-activity', label: 'Activity', icon: Activity, to: `${root}/activity` },
  ];
}

/** The entries inside an app. */
export function appEntries(organization: string, app: string): NavEntry[] {
  const root = `/o/${organization}/apps/${app}`;
  return [
    { key: 'overview', label: 'Overview', icon: House, to: root },
    { key: 'settings', label: 'Settings', icon: SlidersHorizontal, to: `${root}/settings` },
    { key: 'collaborators', label: 'Collaborators', icon: Users, to: `${root}/collaborators` },
    { key: 'secrets', label: 'Secrets', icon: KeyRound, to: `${root}/secrets` },
    { key: 'activity', label: 'Activity', icon: Activity, to: `${root}/activity` },
  ];
}

/** Only entries that lead to a page: a feature that is not there leaves no dead link. */
export function reachable(router: Router, entries: NavEntry[]): NavEntry[] {
  return entries.filter((entry) => {
    const { matched } = router.resolve(entry.to);
    return matched.length > 0 && matched.at(-1)?.name !== 'not-found';
  });
}
