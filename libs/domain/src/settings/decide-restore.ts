import { initialValues } from './catalogue.js';
import { withValue } from './change-draft.js';
import type { EditContext } from './operations.js';
import { effective, type SettingsState } from './state.js';
import { sameValue, type SettingValue } from './values.js';

export type RestoredValues = Record<string, SettingValue | null>;

export interface RestoredDraft {
  state: SettingsState;
  /** The settings that change, with the values they get back; null removes a map entry. */
  values: RestoredValues;
  before: RestoredValues;
}

/** Repeats `settings.restored`: each of these settings gets its earlier value, as a draft change. */
export const foldRestore = (state: SettingsState, values: RestoredValues, context: EditContext): SettingsState =>
  Object.entries(values).reduce((next, [path, value]) => withValue(next, path, value, context), state);

/** A setting that the revision is older than goes back to what it was before anybody touched it. */
const earlier = (state: SettingsState, revision: Record<string, SettingValue>, path: string): SettingValue | null =>
  revision[path] ?? state.initial[path] ?? initialValues('')[path] ?? null;

/** Takes the values of an earlier revision into the draft, to be applied like any other change (SET-8). */
export function decideRestore(state: SettingsState, revision: Record<string, SettingValue>, context: EditContext): RestoredDraft {
  const paths = [...new Set([...Object.keys(state.applied), ...Object.keys(state.draft), ...Object.keys(revision)])].sort();
  const changing = paths.filter((path) => !sameValue(effective(state, path), earlier(state, revision, path)));
  const values = Object.fromEntries(changing.map((path) => [path, earlier(state, revision, path)]));
  const before = Object.fromEntries(changing.map((path) => [path, effective(state, path)]));
  return { state: foldRestore(state, values, context), values, before };
}
