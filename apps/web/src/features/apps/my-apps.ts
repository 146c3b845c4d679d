import type { AppListItem } from '@coterie/contracts';
import { shallowRef, type Ref } from 'vue';
import { useOversightRoom, useUserRoom, type Room } from '../../realtime/room';
import { inOrder, listAfter } from './app-list';

function followApps(room: Room<{ apps: AppListItem[] }>): Ref<readonly AppListItem[] | undefined> {
  const apps = shallowRef<readonly AppListItem[]>();
  room.join({
    load: (snapshot) => (apps.value = inOrder(snapshot.apps)),
    apply: (events) => (apps.value = events.reduce(listAfter, apps.value ?? [])),
  });
  return apps;
}

/** Every app the signed-in person reaches, live; undefined until it is known. */
export const useMyApps = (): Ref<readonly AppListItem[] | undefined> => followApps(useUserRoom());

/** Every app of an organization (id), live; for those who oversee it. */
export const useAllApps = (org: string): Ref<readonly AppListItem[] | undefined> => followApps(useOversightRoom(org));
