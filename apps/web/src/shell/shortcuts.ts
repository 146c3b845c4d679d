import { onScopeDispose, shallowReactive } from 'vue';

/** One thing the keyboard does. The shell lists them all under “?”; features add theirs with useShortcut. */
export interface Shortcut {
  /** A key with its modifiers (`mod+k`: ⌘ on Apple's, Ctrl elsewhere), or keys one after the other (`g a`). */
  keys: string;
  /** What it does, as it is listed. */
  label: string;
  group: 'Anywhere' | 'Go to' | 'On this page';
  /** Left out for what a control already does by itself and only needs to be listed. */
  act?: () => void;
  /** Also while somebody types into a field. */
  whileTyping?: boolean;
}

/** How long the second key of `g a` may take, in milliseconds. */
const SEQUENCE = 1_200;

/** The shortcuts that work now, in the order they came. */
export const shortcuts: Set<Shortcut> = shallowReactive(new Set<Shortcut>());

/** Adds a shortcut for as long as the calling component lives; a later one of the same keys wins. */
export function useShortcut(shortcut: Shortcut): void {
  shortcuts.add(shortcut);
  onScopeDispose(() => shortcuts.delete(shortcut));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input,textarea,select,[contenteditable],[role=dialog],[role=menu],[role=listbox]') !== null;

const pressed = ({ key, metaKey, ctrlKey }: KeyboardEvent): string => (metaKey || ctrlKey ? `mod+${key.toLowerCase()}` : key);

/** The listener that turns keys into acts; `now` in milliseconds. Give it every keydown of the window. */
export function shortcutListener(now: () => number = Date.now): (event: KeyboardEvent) => void {
  let first = { key: '', at: 0 };
  return (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || event.repeat) return;
    const key = pressed(event);
    const sequence = now() - first.at <= SEQUENCE ? `${first.key} ${key}` : key;
    const typing = isTyping(event.target);
    const found = [...shortcuts].reverse().find((one) => one.act && (one.whileTyping || !typing) && (one.keys === sequence || one.keys === key));
    first = typing ? { key: '', at: 0 } : { key, at: now() };
    if (!found) return;
    event.preventDefault();
    found.act?.();
  };
}
