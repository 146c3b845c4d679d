import { decideEdit, familyOf, Refusal, type Operation, type SettingsState, type SettingValue } from '@coterie/domain';

/** The operation that makes a value of this setting: removing a map entry is its way back to "not there". */
export function operationOf(path: string, value: SettingValue | null, base: number): Operation | undefined {
  if (value !== null) return { op: 'set', path, value, base };
  return familyOf(path) ? { op: 'reset', path, base } : undefined;
}

/**
 * Says what the server would find wrong with these operations whoever is first, or nothing: values, items and sizes.
 * Conflicts are left to the server, which alone knows who was first.
 */
export function problemOf(state: SettingsState, ops: readonly Operation[]): string | undefined {
  const decision = decideEdit(state, ops, { by: '', at: '', number: 0 });
  return decision instanceof Refusal && decision.code === 'invalid' ? decision.message : undefined;
}
