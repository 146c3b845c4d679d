import { settingsEvents, type EventEnvelope } from '@coterie/contracts';
import { revOf, type SettingsState } from '@coterie/domain';
import { shallowRef } from 'vue';
import type { EditSender } from './edit-sender';
import { ownEdit, undoing, type OwnEdit } from './own-edit';

/** How many edits can be undone at most. */
const DEPTH = 200;

/** `later`: as soon as what is on its way is answered. `typing`: the field holds a text of ours that was not sent. */
export type UndoResult = 'sent' | 'later' | 'typing' | 'nothing';

/** Our own edits of one app since the page was opened, and their undoing, newest first (SET-10). */
export class UndoHistory {
  /** Oldest first. */
  readonly edits = shallowRef<readonly OwnEdit[]>([]);
  /** The edit whose undoing was accepted last. */
  readonly undone = shallowRef<OwnEdit>();
  private readonly ours = new Set<string>();
  private readonly onTheirWay = new Map<string, OwnEdit>();
  private readonly waiting: (string | undefined)[] = [];

  constructor(
    private readonly sender: EditSender,
    private readonly now: () => SettingsState | undefined,
  ) {}

  /** An edit leaves this page. Those of our other pages are theirs to undo. */
  sent(mutationId: string): void {
    this.ours.add(mutationId);
  }

  /** Takes an event of the app's stream, with the settings before and after it. */
  heard(event: EventEnvelope, before: SettingsState, after: SettingsState): void {
    if (event.type === 'settings.discarded' || event.type === 'settings.restored') return this.forget(event);
    const { mutationId } = event;
    if (mutationId === undefined || !this.ours.delete(mutationId)) return;
    const undone = this.onTheirWay.get(mutationId);
    if (undone) {
      this.onTheirWay.delete(mutationId);
      this.cameBack(undone, revOf(after, undone.path));
      return;
    }
    const data = settingsEvents['settings.edited'].safeParse(event.data);
    const edit = data.success ? ownEdit(before, after, data.data.ops) : undefined;
    if (edit) this.edits.value = [...this.edits.value, edit].slice(-DEPTH);
  }

  /** Undoes our newest edit, or the newest one of a setting. An ordinary edit: it can be refused like any other. */
  undo(path?: string): UndoResult {
    const state = this.now();
    if (!state || !this.sender.isAllowed) return 'nothing';
    if (this.sender.isBusy) {
      this.waiting.push(path);
      return 'later';
    }
    const edit = this.edits.value.findLast((one) => path === undefined || one.path === path);
    if (!edit) return 'nothing';
    const local = this.sender.locals[edit.path];
    if (local?.typed ?? local?.conflict) return 'typing';
    this.edits.value = this.edits.value.filter((one) => one !== edit);
    const ops = undoing(state, edit);
    // Nothing of it is left, so that "undo" means the one before.
    if (ops.length === 0) return this.undo(path);
    const mutationId = this.sender.undo(edit.path, ops);
    this.onTheirWay.set(mutationId, edit);
    return 'sent';
  }

  /** Does what had to wait, once nothing is on its way. */
  goOn(): void {
    while (this.waiting.length > 0 && !this.sender.isBusy) this.undo(this.waiting.shift());
  }

  /** The setting is again as an earlier edit of ours had left it: that one can be undone from here. */
  private cameBack(undone: OwnEdit, rev: number): void {
    const { path, revBefore } = undone;
    this.edits.value = this.edits.value.map((edit) => (edit.path === path && edit.rev === revBefore ? { ...edit, rev } : edit));
    this.undone.value = undone;
  }

  /** What was discarded, or taken back as a whole from a revision, is not undone edit by edit any more. */
  private forget(event: EventEnvelope): void {
    const { paths, values } = event.data as { paths?: unknown; values?: unknown };
    const gone = new Set<unknown>(Array.isArray(paths) ? paths : Object.keys(values ?? {}));
    this.edits.value = this.edits.value.filter((edit) => !gone.has(edit.path));
  }
}
