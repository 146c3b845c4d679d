import type { EditContext, Operation } from './operations.js';
import { effective, type SettingsState } from './state.js';
import { sameValue, type SettingValue } from './values.js';

/** What an operation makes of a value. Unconditional: whether it may is decided before, in decide-edit.ts. */
export function resultOf(state: SettingsState, operation: Operation): SettingValue | null {
  const value = effective(state, operation.path);
  const list = Array.isArray(value) ? value : [];
  switch (operation.op) {
    case 'set':
      return operation.value;
    case 'add':
      return list.includes(operation.item) ? list : [...list, operation.item];
    case 'remove':
      return list.filter((item) => item !== operation.item);
    case 'replace':
      return [...new Set(list.map((item) => (item === operation.item ? operation.with : item)))];
    case 'reset':
      return state.initial[operation.path] ?? null;
  }
}

/**
 * The draft with one setting changed. A value equal to the applied one leaves the draft; a rev moves only when the
 * effective value does. The state passed in is not altered.
 */
export function withValue(state: SettingsState, path: string, value: SettingValue | null, context: EditContext): SettingsState {
  if (sameValue(effective(state, path), value)) return state;
  const { by, at, number } = context;
  const touched = { ...state.touched, [path]: { rev: number, by, at } };
  const { [path]: before, ...rest } = state.draft;
  if (sameValue(state.applied[path], value)) return { ...state, draft: rest, touched };
  const authors = [...new Set([...(before?.authors ?? []), by])];
  return { ...state, draft: { ...rest, [path]: { value, by, at, authors } }, touched };
}
