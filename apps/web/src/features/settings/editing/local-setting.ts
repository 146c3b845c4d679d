import type { ConflictDetails } from '@coterie/contracts';
import { effective, foldEdit, type Operation, type SettingsState, type SettingValue } from '@coterie/domain';

export type Theirs = ConflictDetails['theirs'];

/** A whole value that was typed and not sent. `null`: an emptied number, or a map entry to be removed. */
export interface Typed {
  value: SettingValue | null;
  /** The setting's rev when typing began: what the person saw. Sending later must not pretend that they saw more. */
  base: number;
  /** The value that typing began from; unknown once the server gave it back. */
  from?: SettingValue | null;
  /** Typing began while this edit of ours was on its way: once it is accepted, its result is the base. */
  after?: string;
  /** Finished for now (blur, Enter, a pause): goes out as soon as nothing else of this setting is on its way. */
  due?: boolean;
}

export interface Sending {
  mutationId: string;
  ops: Operation[];
  /** The event that the server made of it. Shown as ours until the stream has brought that event. */
  number?: number;
  /** Takes back an earlier edit of ours. */
  undo?: boolean;
}

/** Somebody else was first. `mine` of a list is the text of the item that could not be replaced. */
export interface Conflict {
  theirs: Theirs;
  mine: SettingValue | null;
  /** The list item that ours wanted to replace and that is gone. */
  item?: string;
  /** Ours was not typed: it takes back an earlier edit. */
  undo?: boolean;
}

/** What this person did to one setting and the server has not confirmed. */
export interface LocalSetting {
  typed?: Typed;
  /** Texts in the rows of a list that were not sent, by the item as it was; '' is the new item. */
  rows: Record<string, string>;
  rowProblems: Record<string, string>;
  /** Edits of a list that wait for the one on its way. */
  queue: Operation[][];
  sending?: Sending;
  conflict?: Conflict;
  /** A sentence on why it was not taken, or is not sent. */
  problem?: string;
  /** The server refused for a reason that may pass; it is tried again with the next fresh state. */
  retry?: boolean;
}

export const emptyLocal = (): LocalSetting => ({ rows: {}, rowProblems: {}, queue: [] });

/** Whether nothing of ours is left on this setting. */
export const isSettled = (local: LocalSetting): boolean =>
  !local.typed && !local.sending && !local.conflict && !local.problem && local.queue.length === 0 &&
  Object.keys(local.rows).length === 0 && Object.keys(local.rowProblems).length === 0;

const guess = { by: '', at: '', number: 0 };

/** What the setting will hold once everything of ours that is on its way is accepted. */
export function predicted(state: SettingsState, path: string, local: LocalSetting | undefined): SettingValue | null {
  const ops = [...(local?.sending?.ops ?? []), ...(local?.queue.flat() ?? [])];
  return effective(ops.length > 0 ? foldEdit(state, ops, guess) : state, path);
}
