import type { AppSnapshot, Person } from '@coterie/contracts';
import { computed, shallowRef, type ComputedRef } from 'vue';
import type { Room } from '../../realtime/room';
import { draftOfView, foldEvent, type SharedDraft } from '../settings/editing/shared-draft';

export interface DraftSummary {
  /** The newest applied revision; 0 before the first. */
  revision: number;
  /** How many settings differ from what is applied. */
  changes: number;
  /** Whose changes they are. */
  authors: Person[];
}

/** What stands in an app's draft, live. */
export function useDraftSummary(room: Room<AppSnapshot>): ComputedRef<DraftSummary> {
  const shared = shallowRef<SharedDraft>();
  room.join({
    load: (snapshot, head) => (shared.value = draftOfView(snapshot.settings, head)),
    apply: (events) => (shared.value = shared.value && events.reduce(foldEvent, shared.value)),
  });
  return computed(() => {
    const { state, names } = shared.value ?? {};
    const entries = Object.values(state?.draft ?? {});
    const authors = [...new Set(entries.flatMap((entry) => entry.authors))];
    return { revision: state?.revision ?? 0, changes: entries.length, authors: authors.map((id) => ({ id, name: names?.[id] ?? '' })) };
  });
}
