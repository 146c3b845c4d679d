import type { EventEnvelope, SettingsView } from '@coterie/contracts';
import { foldSettings, initialValues, type SettingsFact, type SettingsState } from '@coterie/domain';

/** What every client, a fresh read and the log must agree on: ids instead of names, keys in order. */
export interface ComparableSettings {
  head: number;
  revision: number;
  applied: unknown;
  draft: unknown;
  revs: unknown;
}

const inOrder = <T>(record: Record<string, T>): [string, T][] => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

export function fromView(view: SettingsView): ComparableSettings {
  const draft = inOrder(view.draft).map(([path, { value, by, at, authors }]) => [path, value, by.id, at, authors.map((one) => one.id)]);
  return { head: view.head, revision: view.revision, applied: inOrder(view.applied), draft, revs: inOrder(view.revs) };
}

export function fromState(state: SettingsState, head: number): ComparableSettings {
  const draft = inOrder(state.draft).map(([path, { value, by, at, authors }]) => [path, value, by, at, authors]);
  const revs = inOrder(state.touched).map(([path, { rev }]) => [path, rev]);
  return { head, revision: state.revision, applied: inOrder(state.applied), draft, revs };
}

/** The settings of an app at its creation. */
export function settingsAtCreation(name: string): SettingsState {
  const initial = initialValues(name);
  return { revision: 0, applied: initial, draft: {}, touched: {}, initial };
}

/** What a page knows after a snapshot. Who last touched a setting is not in it; nothing here compares that. */
export function settingsOf(view: SettingsView): SettingsState {
  return {
    revision: view.revision,
    applied: view.applied,
    initial: view.initial,
    draft: Object.fromEntries(inOrder(view.draft).map(([path, { value, by, at, authors }]) => [path, { value, by: by.id, at, authors: authors.map((one) => one.id) }])),
    touched: Object.fromEntries(inOrder(view.revs).map(([path, rev]) => [path, { rev, by: '', at: '' }])),
  };
}

/** The state after one more event of the app's stream. */
export function foldEvent(state: SettingsState, { type, data, actor, at, number }: EventEnvelope): SettingsState {
  if (!['settings.edited', 'settings.applied', 'settings.discarded', 'settings.restored'].includes(type)) return state;
  return foldSettings(state, { type, data } as SettingsFact, { by: actor.id, at, number });
}
