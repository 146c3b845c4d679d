import { foldEdit, problemOfItem, settingAt, type Operation } from '@coterie/domain';
import { problemOf } from './operations';
import type { SettingsDesk } from './settings-desk';

/** The rows of a list on the desk: what is typed in them, and the operations that they become. */
export class ListDesk {
  constructor(
    private readonly desk: SettingsDesk,
    readonly path: string,
  ) {}

  /** The items of the shared list with ours on their way, then rows that still hold our text though their item is gone. */
  items(): string[] {
    const value = this.desk.settled(this.path);
    const items = Array.isArray(value) ? value : [];
    const lost = Object.keys(this.local()?.rows ?? {}).filter((item) => item !== '' && !items.includes(item));
    return [...items, ...lost];
  }

  /** The text of a row: as typed, else the item itself. '' names the row of the new item. */
  text(item: string): string {
    return this.local()?.rows[item] ?? item;
  }

  problem(item: string): string | undefined {
    return this.local()?.rowProblems[item];
  }

  type(item: string, text: string): void {
    const local = this.desk.sender.local(this.path);
    local.rows[item] = text;
    const problem = local.rowProblems[item];
    if (problem && !this.wrong(text)) delete local.rowProblems[item];
  }

  /** Takes back what was typed in a row. */
  restore(item: string): void {
    const local = this.local();
    if (!local) return;
    delete local.rows[item];
    delete local.rowProblems[item];
    this.desk.sender.tidy(this.path);
  }

  /** Sends a row: a new item is added, an old one replaced. False when its text is not valid and stays. */
  commit(item: string): boolean {
    const text = this.local()?.rows[item]?.trim();
    if (text === undefined || this.local()?.conflict?.item === item) return true;
    if (text === '' || text === item) {
      this.restore(item);
      return true;
    }
    const { path } = this;
    return this.enqueue(item, [item === '' ? { op: 'add', path, item: text } : { op: 'replace', path, item, with: text }]);
  }

  /** Adds several items in one edit. False when one of them is not valid. */
  addAll(items: readonly string[]): boolean {
    return this.enqueue('', items.map((item) => ({ op: 'add', path: this.path, item })));
  }

  remove(item: string): void {
    this.restore(item);
    this.enqueue(item, [{ op: 'remove', path: this.path, item }]);
  }

  private enqueue(row: string, ops: Operation[]): boolean {
    const local = this.desk.sender.local(this.path);
    const problem = this.problemOfAll(ops);
    if (problem) {
      local.rowProblems[row] = problem;
      return false;
    }
    delete local.rows[row];
    delete local.rowProblems[row];
    local.problem = undefined;
    local.queue.push(ops);
    this.desk.sender.next(this.path);
    return true;
  }

  /** Validity and size, on top of what is already on its way. */
  private problemOfAll(ops: readonly Operation[]): string | undefined {
    const state = this.desk.shared.value?.state;
    if (!state) return undefined;
    const ours = [...(this.local()?.sending?.ops ?? []), ...(this.local()?.queue.flat() ?? [])];
    return problemOf(foldEdit(state, ours, { by: '', at: '', number: 0 }), ops);
  }

  private wrong(text: string): string | undefined {
    const definition = settingAt(this.path);
    return definition && problemOfItem(definition, text.trim());
  }

  private local() {
    return this.desk.locals[this.path];
  }
}
