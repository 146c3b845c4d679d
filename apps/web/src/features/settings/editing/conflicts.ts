import { effective, sameValue } from '@coterie/domain';
import type { Conflict } from './local-setting';
import type { SharedDraft } from './shared-draft';

/** The conflict as things stand now: theirs may have moved on, or has become what we wanted; then there is none. */
export function conflictNow({ state, names }: SharedDraft, path: string, conflict: Conflict): Conflict | undefined {
  const touch = state.touched[path];
  const value = effective(state, path);
  if (!touch || touch.rev <= conflict.theirs.rev) return conflict;
  if (conflict.item === undefined && sameValue(value, conflict.mine)) return undefined;
  const by = touch.by ? { id: touch.by, name: names[touch.by] ?? '' } : null;
  return { ...conflict, theirs: { value, by, at: touch.at || null, rev: touch.rev } };
}
