import { until } from '@vueuse/core';
import { ref } from 'vue';
import { ApiError, fieldErrors, messageOf } from '../../api/api-error';
import { toast } from '../../ui/toast';
import { applyDraft, discardDraft, restoreRevision } from './settings.api';
import type { SettingsDesk } from './editing/settings-desk';
import { counted } from './words/people-words';

/** How long an act waits for our own edits on their way; milliseconds. */
const OWN_EDITS = 2_000;

/** Applying and discarding the shared draft, with what came of it. */
export function useDraftActs(app: string, desk: SettingsDesk) {
  const busy = ref(false);
  /** Why the last try was refused; empty when it was not. */
  const error = ref('');
  /** What the last try broke, by path: rules across settings (SET-11). */
  const broken = ref<Record<string, string>>({});

  /** Runs one act against the draft as this page has it, or had it at `head`. False when it was refused. */
  async function run(act: (head: number) => Promise<void>, seen?: number): Promise<boolean> {
    if (!desk.shared.value || busy.value) return false;
    busy.value = true;
    clear();
    try {
      // Our own edit that is still on its way would count as one that came in between.
      if (seen === undefined) await until(() => desk.sender.isBusy).toBe(false, { timeout: OWN_EDITS });
      await act(seen ?? desk.shared.value.head);
      return true;
    } catch (cause) {
      const changed = cause instanceof ApiError && cause.code === 'conflict';
      error.value = changed ? 'The draft was changed a moment ago. Look at it again before you decide.' : messageOf(cause);
      broken.value = fieldErrors(cause);
      return false;
    } finally {
      busy.value = false;
    }
  }

  const apply = (note: string): Promise<boolean> =>
    run(async (head) => {
      const { revision } = await applyDraft(app, head, note.trim());
      void toast(`Revision ${revision} is applied`);
    });

  /** Drops all changes, or those of some settings. */
  const discard = (count: number, paths?: string[]): Promise<boolean> =>
    run(async (head) => {
      await discardDraft(app, head, paths);
      void toast(`${counted(count, 'change')} discarded`);
    });

  /** Takes a revision's values into the draft, as the person was shown at `head`. */
  const restore = (revision: number, changes: number, head: number): Promise<boolean> =>
    run(async () => {
      await restoreRevision(app, revision, head);
      void toast(`Revision ${revision} is in the draft`, { description: `${counted(changes, 'change')} to review. Nothing is live until the draft is applied.` });
    }, head);

  function clear(): void {
    error.value = '';
    broken.value = {};
  }

  return { busy, error, broken, apply, discard, restore, clear };
}
export type DraftActs = ReturnType<typeof useDraftActs>;
