import { changesOf, foldApply, problemsAcross, type Change } from '@coterie/domain';
import { computed } from 'vue';
import type { SettingsDesk } from './editing/settings-desk';

export interface DraftChanges {
  changes: Change[];
  /** Ids of everyone whose changes these are, whoever was last first. */
  authors: string[];
  /** Rules across settings that applying would break, by path. */
  broken: Record<string, string>;
}

const none: DraftChanges = { changes: [], authors: [], broken: {} };

/** What applying the shared draft would change, as this page knows it. */
export function useDraftChanges(desk: SettingsDesk) {
  return computed((): DraftChanges => {
    const state = desk.shared.value?.state;
    if (!state) return none;
    const changes = changesOf(state);
    const problems = problemsAcross(foldApply(state).applied);
    return {
      changes,
      authors: [...new Set(changes.flatMap((change) => change.authors))],
      broken: Object.fromEntries(problems.map(({ path, message }) => [path, message])),
    };
  });
}
