import { foldApply, foldDiscard } from './decide-apply.js';
import { foldEdit } from './decide-edit.js';
import { foldRestore, type RestoredValues } from './decide-restore.js';
import type { EditContext, Operation } from './operations.js';
import type { SettingsState } from './state.js';

/** The events of an app's stream that change its settings, as far as folding needs them. */
export type SettingsFact =
  | { type: 'settings.edited'; data: { ops: readonly Operation[] } }
  | { type: 'settings.applied' }
  | { type: 'settings.discarded'; data: { paths: readonly string[] } }
  | { type: 'settings.restored'; data: { values: RestoredValues } };

/** The next state after one event. The fold of a whole log is what every page and every fresh read must equal. */
export function foldSettings(state: SettingsState, fact: SettingsFact, context: EditContext): SettingsState {
  switch (fact.type) {
    case 'settings.edited':
      return foldEdit(state, fact.data.ops, context);
    case 'settings.applied':
      return foldApply(state);
    case 'settings.discarded':
      return foldDiscard(state, fact.data.paths, context);
    case 'settings.restored':
      return foldRestore(state, fact.data.values, context);
  }
}
