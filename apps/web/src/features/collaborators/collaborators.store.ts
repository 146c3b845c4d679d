import type { AppSnapshot, CollaboratorView } from '@coterie/contracts';
import { onScopeDispose, ref, shallowRef, type Ref } from 'vue';
import type { RoomPart } from '../../realtime/kept-room';
import type { Room } from '../../realtime/room';
import { useShell } from '../../shell/use-shell';
import { announcementOf } from './announcement';
import { withEvent } from './collaborator-rows';

export interface Collaborators extends RoomPart<AppSnapshot> {
  rows: Readonly<Ref<readonly CollaboratorView[]>>;
  loaded: Readonly<Ref<boolean>>;
}

/** The collaborators of one app as the room tells them; changes of status are announced in words. */
export function collaboratorList(announce: (sentence: string) => void = () => undefined): Collaborators {
  const rows = shallowRef<readonly CollaboratorView[]>([]);
  const loaded = ref(false);
  return {
    rows,
    loaded,
    load(snapshot) {
      rows.value = snapshot.collaborators;
      loaded.value = true;
    },
    apply(events) {
      for (const event of events) {
        const said = announcementOf(event, rows.value);
        rows.value = withEvent(rows.value, event);
        if (said) announce(said);
      }
    },
  };
}

/** The collaborators of the room's app for as long as the calling component lives. */
export function useCollaborators(room: Room<AppSnapshot>): Collaborators {
  const list = collaboratorList(useShell().announce);
  onScopeDispose(room.join(list));
  return list;
}
