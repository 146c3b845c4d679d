import type { EditAck, EventEnvelope, SettingsView } from '@coterie/contracts';
import { revOf, sameValue, settingAt, problemOfValue, type SettingValue } from '@coterie/domain';
import { shallowRef } from 'vue';
import { conflictNow } from './conflicts';
import { EditSender, type SenderWiring } from './edit-sender';
import { predicted, type LocalSetting } from './local-setting';
import { operationOf, problemOf } from './operations';
import { draftOfView, foldEvent, type SharedDraft } from './shared-draft';
import { UndoHistory } from './undo-history';

/** How long a pause in typing is until the text is sent; milliseconds. */
export const TYPING_PAUSE = 800;

/**
 * One person's desk over the shared draft of one app: the draft as the server has it, and on top, per setting, what
 * this person typed and the server has not confirmed. What comes in moves the draft and never what was typed (SET-4).
 */
export class SettingsDesk {
  readonly shared = shallowRef<SharedDraft>();
  readonly sender: EditSender;
  readonly history: UndoHistory;
  private readonly pauses = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    readonly locals: Record<string, LocalSetting>,
    wiring: SenderWiring,
  ) {
    this.sender = new EditSender(locals, () => this.shared.value, { ...wiring, send: (...edit) => this.noted(wiring.send(...edit), edit[0]) });
    this.history = new UndoHistory(this.sender, () => this.shared.value?.state);
  }

  /** Starts over from a snapshot: at first, and after too much was missed. */
  load(view: SettingsView, head: number): void {
    const known = this.shared.value?.names;
    const next = draftOfView(view, head);
    this.shared.value = { ...next, names: { ...known, ...next.names } };
    this.sender.settle();
    this.refreshConflicts();
    this.tryAgain();
  }

  apply(events: readonly EventEnvelope[]): void {
    for (const event of events) {
      if (!this.shared.value || event.number <= this.shared.value.head) continue;
      const before = this.shared.value.state;
      this.shared.value = foldEvent(this.shared.value, event);
      this.history.heard(event, before, this.shared.value.state);
      if (event.mutationId) this.sender.heard(event.mutationId, event.number);
      // After each event and not at the end: what we typed next is based on ours, not on a later one of somebody else.
      this.sender.settle();
    }
    this.refreshConflicts();
    this.history.goOn();
  }

  /** What the setting shows: typed, else on its way, else the shared draft. `null`: not there, or an emptied number. */
  value(path: string): SettingValue | null {
    const typed = this.locals[path]?.typed;
    return typed ? typed.value : this.settled(path);
  }

  /** The same without what is typed. */
  settled(path: string): SettingValue | null {
    const shared = this.shared.value;
    return shared ? predicted(shared.state, path, this.locals[path]) : null;
  }

  /** Takes what is typed. It goes out after a pause, or with `commit`. */
  type(path: string, value: SettingValue | null): void {
    const shared = this.shared.value;
    if (!shared) return;
    const local = this.sender.local(path);
    if (local.typed) Object.assign(local.typed, { value, due: false });
    else local.typed = { value, base: revOf(shared.state, path), from: this.settled(path), after: local.sending?.mutationId };
    if (local.conflict) local.conflict.mine = value;
    if (local.problem && !this.wrong(path, value)) local.problem = undefined;
    clearTimeout(this.pauses.get(path));
    this.pauses.set(path, setTimeout(() => this.commit(path, true), TYPING_PAUSE));
  }

  /** Sends what was typed, if it is valid and says something new. `quiet`: in a pause nobody wants to be corrected. */
  commit(path: string, quiet = false): void {
    clearTimeout(this.pauses.get(path));
    const local = this.locals[path];
    const typed = local?.typed;
    if (!local || !typed || local.conflict) return;
    const unchanged = typed.from !== undefined && sameValue(typed.value, typed.from);
    if (unchanged || sameValue(typed.value, this.settled(path))) return this.forget(path);
    const problem = this.wrong(path, typed.value);
    if (problem) {
      if (!quiet) local.problem = problem;
      return;
    }
    local.problem = undefined;
    typed.due = true;
    this.sender.next(path);
  }

  /** Sets a value at once: switches, choices, map entries. */
  set(path: string, value: SettingValue | null): void {
    this.type(path, value);
    this.commit(path);
  }

  /** Drops what was typed and not sent. */
  forget(path: string): void {
    const local = this.locals[path];
    clearTimeout(this.pauses.get(path));
    if (!local) return;
    Object.assign(local, { typed: undefined, conflict: undefined, problem: undefined });
    this.sender.next(path);
  }

  /** Sends ours although somebody else was first, now that the person has seen theirs. */
  useMine(path: string): void {
    const local = this.locals[path];
    if (!local?.conflict) return;
    const { theirs, mine, item } = local.conflict;
    local.conflict = undefined;
    if (item !== undefined) {
      delete local.rows[item];
      local.queue.push([{ op: 'add', path, item: String(mine) }]);
    } else local.typed = { value: mine, base: theirs.rev };
    if (item === undefined) this.commit(path);
    else this.sender.next(path);
  }

  keepTheirs(path: string): void {
    const local = this.locals[path];
    const item = local?.conflict?.item;
    if (local && item !== undefined) delete local.rows[item];
    this.forget(path);
  }

  /** Says what is wrong with a value, whoever is first. */
  private wrong(path: string, value: SettingValue | null): string | undefined {
    const operation = operationOf(path, value, 0);
    const definition = settingAt(path);
    if (!operation) return definition && problemOfValue(definition, value);
    return this.shared.value && problemOf(this.shared.value.state, [operation]);
  }

  private noted(answer: Promise<EditAck>, mutationId: string): Promise<EditAck> {
    this.history.sent(mutationId);
    // After the sender took the answer in, which it does in the same turn.
    void answer.then(() => queueMicrotask(() => this.history.goOn()));
    return answer;
  }

  private refreshConflicts(): void {
    const shared = this.shared.value;
    if (!shared) return;
    for (const [path, local] of Object.entries(this.locals)) {
      if (!local.conflict) continue;
      local.conflict = conflictNow(shared, path, local.conflict);
      if (!local.conflict) this.forget(path);
    }
  }

  private tryAgain(): void {
    for (const [path, local] of Object.entries(this.locals)) {
      if (!local.retry) continue;
      Object.assign(local, { retry: false, problem: undefined });
      this.commit(path, true);
    }
    this.sender.nextOfAll();
  }
}
