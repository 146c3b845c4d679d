import { effective, revOf, sameValue, type Operation, type SettingsState, type SettingValue } from '@coterie/domain';
import { operationOf } from './operations';

/** An accepted edit of ours, with the way back. */
export interface OwnEdit {
  path: string;
  /** What was done. */
  ops: readonly Operation[];
  /** The setting's rev before it and after it. Undoing is based on the latter: whoever came later is in conflict. */
  revBefore: number;
  rev: number;
  back: { value: SettingValue | null } | { items: readonly Operation[] };
}

/** What can be undone of an edit of one setting; nothing when it changed nothing. */
export function ownEdit(before: SettingsState, after: SettingsState, ops: readonly Operation[]): OwnEdit | undefined {
  const path = ops[0]?.path;
  if (path === undefined || sameValue(effective(before, path), effective(after, path))) return undefined;
  const value = effective(before, path);
  const isValue = ops.some(({ op }) => op === 'set' || op === 'reset');
  const back = isValue ? { value } : { items: itemsBack(Array.isArray(value) ? value : [], ops) };
  return { path, ops, revBefore: revOf(before, path), rev: revOf(after, path), back };
}

/** The operations that undo an edit as things stand now; none when nothing of it is left. */
export function undoing(now: SettingsState, { path, rev, back }: OwnEdit): Operation[] {
  const value = effective(now, path);
  if ('value' in back) {
    const operation = sameValue(value, back.value) ? undefined : operationOf(path, back.value, rev);
    return operation ? [operation] : [];
  }
  const items = Array.isArray(value) ? value : [];
  return back.items.filter((operation) => {
    if (operation.op === 'add') return !items.includes(operation.item);
    if (operation.op === 'remove') return items.includes(operation.item);
    // An item that is gone is a conflict, which the server finds.
    return true;
  });
}

/** Back step by step, last first: what was added is removed, what was removed is added. */
function itemsBack(start: readonly string[], ops: readonly Operation[]): Operation[] {
  const items = new Set(start);
  const back: Operation[] = [];
  for (const operation of ops) {
    const { path } = operation;
    if (operation.op === 'add' && !items.has(operation.item)) back.unshift({ op: 'remove', path, item: operation.item });
    if (operation.op === 'remove' && items.has(operation.item)) back.unshift({ op: 'add', path, item: operation.item });
    if (operation.op === 'replace') {
      const { item, with: other } = operation;
      back.unshift(items.has(other) ? { op: 'add', path, item } : { op: 'replace', path, item: other, with: item });
    }
    if (operation.op === 'add') items.add(operation.item);
    else if (operation.op === 'remove' || operation.op === 'replace') items.delete(operation.item);
    if (operation.op === 'replace') items.add(operation.with);
  }
  return back;
}
