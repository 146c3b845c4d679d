import { settingAt } from '@coterie/domain';
import { watch, type ShallowRef } from 'vue';
import type { SharedDraft } from './editing/shared-draft';
import { counted } from './words/people-words';

/** What others changed between two states, in one sentence; nothing when that was only ourselves. */
export function newsBetween(before: SharedDraft, after: SharedDraft, me: string, called: (id: string) => string): string | undefined {
  if (after.state.revision > before.state.revision) return `Revision ${after.state.revision} was applied`;
  const changed = Object.entries(after.state.touched).filter(([path, touch]) => touch.rev > (before.state.touched[path]?.rev ?? 0) && touch.by && touch.by !== me);
  const people = [...new Set(changed.map(([, touch]) => called(touch.by)))];
  const [path] = changed[0] ?? [];
  if (!path) return undefined;
  const what = changed.length === 1 ? (settingAt(path)?.label ?? path) : counted(changed.length, 'setting');
  return `${people.join(' and ')} changed ${what}`;
}

/** Tells screen readers politely what others change while this page is open. */
export function useNews(shared: ShallowRef<SharedDraft | undefined>, me: string, called: (id: string) => string, tell: (sentence: string) => void): void {
  // What a room repeats for a page that joins late is no news.
  let newest = shared.value?.head ?? 0;
  watch(shared, (after, before) => {
    if (!after || after.head <= newest) return;
    newest = after.head;
    const news = before && newsBetween(before, after, me, called);
    if (news) tell(news);
  });
}
