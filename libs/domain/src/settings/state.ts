import { familyOf } from './map-families.js';
import type { SettingValue } from './values.js';

/** An edited value that is not applied yet. `null` stands for a map entry that was removed. */
export interface DraftEntry {
  value: SettingValue | null;
  /** Id of whoever changed it last, and when (ISO 8601). */
  by: string;
  at: string;
  /** Ids of everyone who changed it since it entered the draft, first come first. */
  authors: string[];
}

/** The last change of a setting's effective value: `rev` is the number of the event that made it. */
export interface Touch {
  rev: number;
  by: string;
  at: string;
}

/** The settings of one app: what is applied, the draft that everyone shares, and who last touched what. */
export interface SettingsState {
  revision: number;
  applied: Record<string, SettingValue>;
  draft: Record<string, DraftEntry>;
  touched: Record<string, Touch>;
  /** What `reset` goes back to. */
  initial: Record<string, SettingValue>;
}

/** What a setting holds once the draft is applied; `null` for a map entry that is absent. */
export function effective(state: SettingsState, path: string): SettingValue | null {
  const drafted = state.draft[path];
  return drafted ? drafted.value : (state.applied[path] ?? null);
}

export const revOf = (state: SettingsState, path: string): number => state.touched[path]?.rev ?? 0;

/** How many entries of a map exist, the draft included. */
export function entriesOf(state: SettingsState, prefix: string): number {
  const paths = new Set([...Object.keys(state.applied), ...Object.keys(state.draft)]);
  return [...paths].filter((path) => familyOf(path)?.prefix === prefix && effective(state, path) !== null).length;
}
