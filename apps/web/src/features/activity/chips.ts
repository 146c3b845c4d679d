import { sameValue } from '@coterie/domain';
import { ACCESS_NAMES } from '../collaborators/table-row';
import { itemChanges, type Change } from './changes';
import type { Entry } from './folding';
import { labelOf, briefly } from './value-words';

/** One changed thing: what it is called, and either before and after or what came and went. */
export interface ChangeChip {
  key: string;
  /** Only where several things changed. */
  label?: string;
  before?: string;
  after?: string;
  added: string[];
  removed: string[];
}

/** More than these are counted instead of shown. */
export const MOST_CHIPS = 6;

function chipOf(change: Change, isAlone: boolean): ChangeChip {
  const items = itemChanges(change);
  const after = change.isReset && change.after !== null ? 'the default' : briefly(change.path, change.after);
  const label = isAlone ? {} : { label: labelOf(change.path) };
  if (items) return { key: change.path, ...label, ...items };
  return { key: change.path, ...label, before: briefly(change.path, change.before), after, added: [], removed: [] };
}

const accessWords = (value: unknown): string => (value === 'full' || value === 'collaborator' ? ACCESS_NAMES[value] : '');

/** What an entry shows as before and after. */
export function chipsOf({ event, changes }: Pick<Entry, 'event' | 'changes'>): ChangeChip[] {
  if (event.type === 'collaborator.access-changed') {
    return [{ key: 'access', before: accessWords(event.data['before']), after: accessWords(event.data['after']), added: [], removed: [] }];
  }
  return changes.filter(({ before, after }) => !sameValue(before, after)).map((change) => chipOf(change, changes.length === 1));
}
