import { effective, settingAt, type MapFamily, type SettingValue } from '@coterie/domain';
import { predicted } from './local-setting';
import type { SettingsDesk } from './settings-desk';

/** The entries of a map (environment variables, feature flags) on the desk, and the new one that is being typed. */
export class MapDesk {
  /** Where the texts of the new entry are kept; no setting has this path. */
  private readonly fresh: string;

  constructor(
    private readonly desk: SettingsDesk,
    readonly family: MapFamily,
  ) {
    this.fresh = `${family.prefix}.`;
  }

  /** Paths of all entries by name: there, on their way, being typed, or removed and not applied. */
  paths(): string[] {
    const state = this.desk.shared.value?.state;
    const all = [...Object.keys(state?.applied ?? {}), ...Object.keys(state?.draft ?? {}), ...Object.keys(this.desk.locals)];
    return [...new Set(all)].filter((path) => path.startsWith(this.fresh) && path !== this.fresh && settingAt(path)).sort();
  }

  /** Whether the entry ends with the next apply. */
  isRemoved(path: string): boolean {
    const local = this.desk.locals[path];
    return this.desk.value(path) === null && !local?.conflict;
  }

  /** How many entries there are once everything on its way is accepted. */
  count(): number {
    const state = this.desk.shared.value?.state;
    return state ? this.paths().filter((path) => predicted(state, path, this.desk.locals[path]) !== null).length : 0;
  }

  text(part: 'name' | 'value'): string {
    return this.desk.locals[this.fresh]?.rows[part] ?? '';
  }

  type(part: 'name' | 'value', text: string): void {
    const local = this.desk.sender.local(this.fresh);
    local.rows[part] = text;
    if (local.problem && !this.wrong()) local.problem = undefined;
  }

  problem(): string | undefined {
    return this.desk.locals[this.fresh]?.problem;
  }

  /** Adds the new entry with this value. False when its name won't do; then the texts stay. */
  add(value: SettingValue): boolean {
    const problem = this.wrong();
    if (problem) {
      this.desk.sender.local(this.fresh).problem = problem;
      return false;
    }
    const path = this.fresh + this.text('name').trim();
    delete this.desk.locals[this.fresh];
    this.desk.set(path, value);
    return true;
  }

  remove(path: string): void {
    this.desk.forget(path);
    this.desk.set(path, null);
  }

  /** Takes a removal back: the entry holds again what is applied. */
  putBack(path: string): void {
    const applied = this.desk.shared.value?.state.applied[path];
    if (applied !== undefined) this.desk.set(path, applied);
  }

  private wrong(): string | undefined {
    const name = this.text('name').trim();
    const { state } = this.desk.shared.value ?? {};
    if (!this.family.name.test(name)) return this.family.nameHelp;
    if (state && effective(state, this.fresh + name) !== null) return `There is already an entry called ${name}.`;
    return this.count() >= this.family.limit ? `At most ${this.family.limit} entries.` : undefined;
  }
}
