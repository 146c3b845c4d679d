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

/**
 * The end of one edit: a setting whose value came back to what it was before the edit was not changed, so neither its
 * rev nor its place in the draft moves. `start` is the state before the edit, `end` the one after its last operation.
 */
export function settle(start: SettingsState, end: SettingsState, operations: readonly Operation[]): SettingsState {
  const restored = new Set(operations.map(({ path }) => path).filter((path) => end.touched[path] !== start.touched[path] && sameValue(effective(start, path), effective(end, path))));
  if (restored.size === 0) return end;
  const back = <T>(from: Record<string, T>, to: Record<string, T>): Record<string, T> =>
    Object.fromEntries([...Object.entries(to).filter(([path]) => !restored.has(path)), ...Object.entries(from).filter(([path]) => restored.has(path))]);
  return { ...end, draft: back(start.draft, end.draft), touched: back(start.touched, end.touched) };
}
