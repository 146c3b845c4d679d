import { conflict, invalid, type Problem, type Refusal } from '../refusal.js';
import { settingAt } from './catalogue.js';
import { withValue } from './change-draft.js';
import type { EditContext } from './operations.js';
import { effective, type SettingsState } from './state.js';
import type { SettingValue } from './values.js';

/** One line of a revision's diff. `null`: the map entry was absent, or is removed. */
export interface Change {
  path: string;
  before: SettingValue | null;
  after: SettingValue | null;
  authors: string[];
}

export interface AppliedDraft {
  state: SettingsState;
  changes: Change[];
  authors: string[];
}

/** The rules across settings (SET-11): checked when applying, never while editing. Each broken one is named. */
export function problemsAcross(values: Record<string, SettingValue | null>): Problem[] {
  const problems: Problem[] = [];
  if (values['webhooks.enabled'] === true && !values['webhooks.url']) {
    problems.push({ path: 'webhooks.url', message: 'Sending webhooks needs an address to send to.' });
  }
  if (values['oauth.tokenAuthMethod'] === 'none') {
    if (values['oauth.requirePkce'] !== true) problems.push({ path: 'oauth.requirePkce', message: 'Token endpoint authentication “none” needs PKCE.' });
    const grants = values['oauth.grantTypes'];
    if (Array.isArray(grants) && grants.includes('client_credentials')) {
      problems.push({ path: 'oauth.grantTypes', message: 'Token endpoint authentication “none” excludes the grant client_credentials.' });
    }
  }
  return problems;
}

/** What the draft would change, in the order of its paths. */
export function changesOf(state: SettingsState): Change[] {
  return Object.entries(state.draft)
    .map(([path, entry]) => ({ path, before: state.applied[path] ?? null, after: entry.value, authors: entry.authors }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The next state once the draft is applied: repeats `settings.applied`. Revs do not move. */
export function foldApply(state: SettingsState): SettingsState {
  const applied = { ...state.applied };
  for (const [path, entry] of Object.entries(state.draft)) {
    if (entry.value === null) delete applied[path];
    else applied[path] = entry.value;
  }
  return { ...state, revision: state.revision + 1, applied, draft: {} };
}

/** Turns the draft into the next revision (SET-7), or names each rule across settings that it breaks. */
export function decideApply(state: SettingsState): AppliedDraft | Refusal {
  const changes = changesOf(state);
  if (changes.length === 0) return conflict('There is nothing to apply.');
  const next = foldApply(state);
  const problems = problemsAcross(next.applied);
  if (problems.length > 0) return invalid(problems);
  return { state: next, changes, authors: [...new Set(changes.flatMap((change) => change.authors))] };
}

export interface DiscardedDraft {
  state: SettingsState;
  paths: string[];
  before: Record<string, SettingValue | null>;
}

/** Repeats `settings.discarded`: the drafts of these settings are dropped; their revs move, for their values do. */
export const foldDiscard = (state: SettingsState, paths: readonly string[], context: EditContext): SettingsState =>
  paths.reduce((next, path) => withValue(next, path, next.applied[path] ?? null, context), state);

/** Drops some or all changes of the draft (SET-7). Settings that are not in the draft are left alone. */
export function decideDiscard(state: SettingsState, wanted: readonly string[] | undefined, context: EditContext): DiscardedDraft | Refusal {
  const unknown = wanted?.find((path) => !settingAt(path));
  if (unknown !== undefined) return invalid([{ path: unknown, message: 'There is no such setting.' }]);
  const paths = Object.keys(state.draft).filter((path) => !wanted || wanted.includes(path)).sort();
  const before = Object.fromEntries(paths.map((path) => [path, effective(state, path)]));
  return { state: foldDiscard(state, paths, context), paths, before };
}
