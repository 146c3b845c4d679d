import type { AppSnapshot, AppView, CollaboratorView } from '@coterie/contracts';
import { onScopeDispose, shallowRef, watch, type Ref } from 'vue';
import type { PersonHere } from '../../realtime/presence';
import type { RoomPart } from '../../realtime/room';
import { seatPeople } from '../../ui/person-color';
import { withEvent } from '../collaborators/collaborator-rows';

/** In an order that is the same for everybody who looks: the owner, the collaborators, then whoever else is here. */
export function seatingOf(owner: string | undefined, rows: readonly CollaboratorView[], here: readonly PersonHere[]): string[] {
  const active = rows.flatMap(({ user, status }) => (user !== null && status === 'ACTIVE' ? [user] : [])).sort();
  const others = here.map(({ id }) => id).sort();
  return [...(owner === undefined ? [] : [owner]), ...active, ...others];
}

/** Keeps the colours of this app's people apart for as long as the calling component lives. Joins a room as its part. */
export function appSeats(app: Ref<AppView | undefined>, here: Readonly<Ref<readonly PersonHere[]>>): RoomPart<AppSnapshot> {
  const rows = shallowRef<readonly CollaboratorView[]>([]);
  watch([app, rows, here], () => seatPeople(seatingOf(app.value?.owner.id, rows.value, here.value)), { immediate: true });
  onScopeDispose(() => seatPeople([]));
  return {
    load: (snapshot) => (rows.value = snapshot.collaborators),
    apply: (events) => (rows.value = events.reduce(withEvent, rows.value)),
  };
}
