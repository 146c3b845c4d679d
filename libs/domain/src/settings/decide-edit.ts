import { conflict, invalid, Refusal } from '../refusal.js';
import { settingAt } from './catalogue.js';
import { resultOf, settle, withValue } from './change-draft.js';
import { familyOf } from './map-families.js';
import { type EditContext, type Operation, OPERATIONS_LIMIT } from './operations.js';
import { effective, entriesOf, revOf, type SettingsState } from './state.js';
import { problemOfItem, problemOfValue } from './validate.js';
import { sameValue, type SettingValue } from './values.js';

/** An accepted edit: the next state, and each touched setting's effective value before it. */
export interface AcceptedEdit {
  state: SettingsState;
  before: Record<string, SettingValue | null>;
}

function stale(state: SettingsState, path: string): Refusal {
  const touch = state.touched[path];
  const theirs = { value: effective(state, path), by: touch?.by ?? null, at: touch?.at ?? null, rev: touch?.rev ?? 0 };
  return conflict('Somebody else changed this setting in the meantime.', { path, theirs });
}

function refuseShape(operation: Operation): Refusal | undefined {
  const definition = settingAt(operation.path);
  const problem = (message: string) => invalid([{ path: operation.path, message }]);
  if (!definition) return problem(familyOf(operation.path)?.nameHelp ?? 'There is no such setting.');
  if (operation.op === 'reset') return undefined;
  if (operation.op === 'set') {
    const found = problemOfValue(definition, operation.value);
    return found ? problem(found) : undefined;
  }
  const items = operation.op === 'replace' ? [operation.item, operation.with] : [operation.item];
  // Only what enters the list must be valid: an item that became invalid by a later rule can still be removed.
  const entering = operation.op === 'remove' ? [] : items.slice(-1);
  const found = definition.kind.type === 'list' ? entering.map((item) => problemOfItem(definition, item)).find(Boolean) : problemOfItem(definition, '');
  return found ? problem(found) : undefined;
}

function refuseSize(state: SettingsState, operation: Operation): Refusal | undefined {
  const definition = settingAt(operation.path);
  const next = resultOf(state, operation);
  const kind = definition?.kind;
  if (kind?.type === 'list' && Array.isArray(next) && next.length > kind.max) {
    return invalid([{ path: operation.path, message: `At most ${kind.max} items.` }]);
  }
  const family = familyOf(operation.path);
  const isNew = family && effective(state, operation.path) === null && next !== null;
  if (isNew && entriesOf(state, family.prefix) >= family.limit) {
    return invalid([{ path: operation.path, message: `At most ${family.limit} entries.` }]);
  }
  return undefined;
}

/** The conflict rule (SET-3). `start` is the draft before the whole edit: all bases of one edit speak of the same moment. */
function refuseConflict(start: SettingsState, state: SettingsState, operation: Operation): Refusal | undefined {
  const value = effective(state, operation.path);
  if (operation.op === 'replace') {
    return Array.isArray(value) && value.includes(operation.item) ? undefined : stale(state, operation.path);
  }
  if (operation.op !== 'set' && operation.op !== 'reset') return undefined;
  if (operation.base === undefined || operation.base === revOf(start, operation.path)) return undefined;
  return sameValue(value, resultOf(state, operation)) ? undefined : stale(state, operation.path);
}

/** Decides one edit: all of its operations or none. Validation, size and conflict, in that order. */
export function decideEdit(start: SettingsState, operations: readonly Operation[], context: EditContext): AcceptedEdit | Refusal {
  if (operations.length === 0 || operations.length > OPERATIONS_LIMIT) {
    return invalid([{ path: 'ops', message: `From 1 to ${OPERATIONS_LIMIT} operations are needed.` }]);
  }
  const before: Record<string, SettingValue | null> = {};
  for (const operation of operations) {
    const refused = refuseShape(operation);
    if (refused) return refused;
    before[operation.path] = effective(start, operation.path);
  }
  let state = start;
  for (const operation of operations) {
    const refused = refuseSize(state, operation) ?? refuseConflict(start, state, operation);
    if (refused) return refused;
    state = withValue(state, operation.path, resultOf(state, operation), context);
  }
  return { state: settle(start, state, operations), before };
}

/** Repeats an edit that was accepted: what a page does with `settings.edited`, and what the fold of the log does. */
export const foldEdit = (state: SettingsState, operations: readonly Operation[], context: EditContext): SettingsState =>
  settle(
    state,
    operations.reduce((next, operation) => withValue(next, operation.path, resultOf(next, operation), context), state),
    operations,
  );
