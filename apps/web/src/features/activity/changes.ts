import { settingsEvents, type EventEnvelope } from '@coterie/contracts';
import { effective, foldEdit, sameValue, settingAt, type SettingsState, type SettingValue } from '@coterie/domain';

/** What one event made of one setting. */
export interface Change {
  path: string;
  before: SettingValue | null;
  after: SettingValue | null;
  /** It went back to its default, whatever that is on this app. */
  isReset: boolean;
}

const known = new WeakMap<EventEnvelope, readonly Change[]>();

/** The draft as far as the event tells it: enough to repeat its operations with the domain's own code. */
function stateOf(before: Record<string, SettingValue | null>): SettingsState {
  const paths = Object.keys(before);
  const applied = Object.fromEntries(Object.entries(before).filter((entry): entry is [string, SettingValue] => entry[1] !== null));
  const initial = Object.fromEntries(paths.flatMap((path) => [settingAt(path)?.initial].flatMap((value) => (value === undefined ? [] : [[path, value]]))));
  return { revision: 0, applied, draft: {}, touched: {}, initial };
}

function editOf(event: EventEnvelope): readonly Change[] {
  const data = settingsEvents['settings.edited'].safeParse(event.data);
  if (!data.success) return [];
  const { ops, before } = data.data;
  const after = foldEdit(stateOf(before), ops, { by: event.actor.id, at: event.at, number: event.number });
  const last = new Map(ops.map(({ op, path }) => [path, op]));
  return Object.entries(before).map(([path, value]) => ({ path, before: value, after: effective(after, path), isReset: last.get(path) === 'reset' }));
}

/** The settings that an edit changed, each with its value before and after; none for other events. */
export function changesOf(event: EventEnvelope): readonly Change[] {
  if (event.type !== 'settings.edited') return [];
  const found = known.get(event) ?? editOf(event).filter(({ before, after }) => !sameValue(before, after));
  known.set(event, found);
  return found;
}

/** How a list changed, item by item. */
export function itemChanges({ before, after }: Change): { added: string[]; removed: string[] } | undefined {
  if (!Array.isArray(before ?? []) || !Array.isArray(after ?? [])) return undefined;
  if (!Array.isArray(before) && !Array.isArray(after)) return undefined;
  const old = Array.isArray(before) ? before : [];
  const now = Array.isArray(after) ? after : [];
  return { added: now.filter((item) => !old.includes(item)), removed: old.filter((item) => !now.includes(item)) };
}
