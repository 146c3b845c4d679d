import { Bell, Building2, Keyboard, LogOut, Monitor, MonitorSmartphone, Moon, Sun } from '@lucide/vue';
import { computed, type ComputedRef } from 'vue';
import { useRouter } from 'vue-router';
import { useSession } from '../../identity/session';
import { useThemeChoice } from '../../ui/theme-choice';
import { appEntries, consoleEntries, reachable, type NavEntry } from '../navigation';
import { usePlace } from '../place';
import { leave } from '../sign-out';
import { useShell } from '../use-shell';
import type { Command } from './command';

/** Pages, organizations, theme, account: what the shell itself can do. */
export function useShellCommands(listShortcuts: () => void): ComputedRef<readonly Command[]> {
  const router = useRouter();
  const place = usePlace();
  const session = useSession();
  const theme = useThemeChoice();
  const { app } = useShell();
  const page = (group: Command['group'], hint?: string) => ({ key, label, icon, to, words = '' }: NavEntry): Command => ({ id: `page:${key}`, label, icon, to, words, group, ...(hint ? { hint } : {}) });

  return computed(() => {
    const here = app.value && place.app.value ? reachable(router, appEntries(place.app.value.org, place.app.value.id)) : [];
    const organizations = session.me?.organizations ?? [];
    return [
      ...here.map(page('Here', app.value?.name)),
      ...reachable(router, consoleEntries(place.organization.value?.slug)).map(page('Go to')),
      { id: 'notifications', label: 'Notifications', group: 'Go to', icon: Bell, to: '/notifications' },
      { id: 'sessions', label: 'Sessions', words: 'account devices signed in', group: 'Go to', icon: MonitorSmartphone, to: '/account/sessions' },
      ...organizations
        .filter(({ id }) => id !== place.organization.value?.id)
        .map(({ id, slug, name }): Command => ({ id, label: `Switch to ${name}`, words: 'organization', group: 'Go to', icon: Building2, to: `/o/${slug}/apps` })),
      { id: 'theme:light', label: 'Light theme', words: 'appearance colours', group: 'Do', icon: Sun, act: () => void (theme.value = 'light') },
      { id: 'theme:dark', label: 'Dark theme', words: 'appearance colours', group: 'Do', icon: Moon, act: () => void (theme.value = 'dark') },
      { id: 'theme:system', label: 'Theme as the system', words: 'appearance colours', group: 'Do', icon: Monitor, act: () => void (theme.value = 'system') },
      { id: 'shortcuts', label: 'Keyboard shortcuts', words: 'help keys', group: 'Do', icon: Keyboard, act: listShortcuts },
      { id: 'sign-out', label: 'Sign out', words: 'log out account', group: 'Do', icon: LogOut, act: () => void leave(session, false) },
    ];
  });
}
