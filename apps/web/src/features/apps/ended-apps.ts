import type { EndedAppView } from '@coterie/contracts';
import { shallowRef, type Ref } from 'vue';
import { useUserRoom } from '../../realtime/room';
import { fetchEndedApps } from './apps.api';

const CHANGES = new Set(['app.listed', 'app.unlisted', 'app.deleted']);

/** The apps whose access ended for the signed-in person, newest first; read again whenever an app comes or goes. */
export function useEndedApps(): Ref<readonly EndedAppView[]> {
  const apps = shallowRef<readonly EndedAppView[]>([]);
  let newest = 0;
  async function read(): Promise<void> {
    const asked = ++newest;
    const found = await fetchEndedApps().catch(() => undefined);
    if (found && asked === newest) apps.value = found.sort((one, other) => other.endedAt.localeCompare(one.endedAt));
  }
  useUserRoom().join({
    load: () => void read(),
    apply: (events) => {
      if (events.some(({ type }) => CHANGES.has(type))) void read();
    },
  });
  return apps;
}
