import { useEventListener } from '@vueuse/core';
import { settingAt } from '@coterie/domain';
import { computed, watch } from 'vue';
import { useShortcut } from '../../shell/shortcuts';
import { toast } from '../../ui/toast';
import type { OwnEdit } from './editing/own-edit';
import type { SettingsDesk } from './editing/settings-desk';

const labelOf = (path: string): string => settingAt(path)?.label ?? path;

/** What an edit took away, when it did: the kind of edit that is offered to be undone at once. */
function taken({ path, ops }: OwnEdit): string | undefined {
  const [first] = ops;
  if (first?.op === 'remove') return `${first.item} is removed from ${labelOf(path)}`;
  return first?.op === 'reset' ? `${labelOf(path)} is removed` : undefined;
}

/** Undoing on the settings page: Ctrl+Z or ⌘Z, a button, and an offer after something was removed (SET-10). */
export function useUndoing(desk: SettingsDesk) {
  const { history } = desk;
  const newest = computed(() => history.edits.value.at(-1));

  function undo(path?: string): void {
    const result = history.undo(path);
    if (result === 'typing') void toast('There is a text that was not sent yet', { description: 'Finish it, or take it back with Escape, then undo again.' });
  }
  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (!isUndoKey(event) || belongsToText(event.target, desk)) return;
    event.preventDefault();
    undo();
  });
  // Listed without an act: whether the key is ours depends on what was typed, which the listener above knows.
  useShortcut({ keys: 'mod+z', label: 'Undo your last edit', group: 'On this page' });
  watch(history.undone, (edit) => edit && void toast(`Your edit of ${labelOf(edit.path)} is undone`));
  watch(newest, (now, before) => {
    const words = now && now.rev > (before?.rev ?? 0) ? taken(now) : undefined;
    if (now && words) void toast(words, { action: { label: 'Undo', onClick: () => undo(now.path) } });
  });
  return { undo, newest, label: computed(() => newest.value && labelOf(newest.value.path)) };
}

const isUndoKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z' && !event.defaultPrevented;

/** A field with a text of ours that was not sent has its own undo, and so has everything that is no setting. */
function belongsToText(target: EventTarget | null, desk: SettingsDesk): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[role="dialog"], [role="alertdialog"]')) return true;
  const isText = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');
  if (!isText) return false;
  const path = target.closest<HTMLElement>('[data-setting]')?.dataset['setting'];
  const local = path === undefined ? undefined : desk.locals[path];
  return path === undefined || local?.typed !== undefined || Object.keys(local?.rows ?? {}).length > 0;
}
