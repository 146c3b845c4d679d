import { conflictDetails, type ErrorBody } from '@coterie/contracts';
import { settingAt, type Operation } from '@coterie/domain';
import type { LocalSetting } from './local-setting';

/** Refusals that a later, equal edit may not meet. */
const MAY_PASS = new Set(['forbidden', 'not_found', 'unauthenticated', 'rate_limited', 'internal']);

/** Takes back an edit that was refused: what the person typed stays theirs, with the reason beside it (SET-4). */
export function refuse(local: LocalSetting, error: ErrorBody): void {
  const ops = local.sending?.ops ?? [];
  const { mutationId, undo } = local.sending ?? {};
  local.sending = undefined;
  local.retry = MAY_PASS.has(error.code);
  const row = giveBack(local, ops, mutationId);
  const details = error.code === 'conflict' ? conflictDetails.safeParse(error.details) : undefined;
  if (details?.success) {
    const replaced = ops.find((operation) => operation.op === 'replace');
    const mine = replaced ? replaced.with : (local.typed?.value ?? null);
    local.conflict = { theirs: details.data.theirs, mine, ...(replaced ? { item: replaced.item } : {}), ...(undo ? { undo } : {}) };
  } else if (row === undefined) local.problem = error.message;
  else local.rowProblems[row] = error.message;
}

/** Puts the refused operations back to where they were typed; gives the row of a list that now holds them. */
function giveBack(local: LocalSetting, ops: readonly Operation[], mutationId: string | undefined): string | undefined {
  const [first] = ops;
  if (!first) return undefined;
  switch (first.op) {
    case 'set':
    case 'reset':
      giveBackValue(local, first, mutationId);
      return undefined;
    case 'replace':
      local.rows[first.item] ??= first.with;
      return first.item;
    case 'add': {
      if (isChosen(first.path)) return undefined;
      const items = ops.flatMap((operation) => (operation.op === 'add' ? [operation.item] : []));
      local.rows[''] ??= items.join(' ');
      return '';
    }
    case 'remove':
      return undefined;
  }
}

/** Items that are chosen, not typed: there is no text to give back. */
function isChosen(path: string): boolean {
  const kind = settingAt(path)?.kind;
  return kind?.type === 'list' && kind.item === 'choice';
}

function giveBackValue(local: LocalSetting, operation: Operation & { op: 'set' | 'reset' }, mutationId: string | undefined): void {
  const base = operation.base ?? 0;
  if (local.typed) {
    // Something newer was typed on top of an edit that never was: it stands on what that one stood on.
    if (local.typed.after === mutationId) Object.assign(local.typed, { base, after: undefined });
    return;
  }
  const value = operation.op === 'set' ? operation.value : null;
  local.typed = { value, base };
}
