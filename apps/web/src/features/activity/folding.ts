import type { EventEnvelope } from '@coterie/contracts';
import { sameValue } from '@coterie/domain';
import { changesOf, type Change } from './changes';

/** How long edits of one setting by one person count as one; milliseconds from the first of them. */
export const FOLD_WITHIN = 5 * 60_000;

/** What the page shows as one entry: an event, or several edits of one setting as if they were one. */
export interface Entry {
  key: string;
  /** The newest of its events. */
  event: EventEnvelope;
  /** How many events it stands for. */
  count: number;
  changes: readonly Change[];
}

interface Group extends Entry {
  first: number;
}

function together({ event: last, changes: [known], first }: Group, event: EventEnvelope, change: Change): boolean {
  const isSameHand = last.actor.id === event.actor.id && Date.parse(event.at) - first <= FOLD_WITHIN;
  // A filtered log may leave out what others did in between; then the values don't meet.
  return isSameHand && known !== undefined && sameValue(known.after, change.before);
}

function extended(group: Group, event: EventEnvelope, change: Change): Group {
  const before = group.changes[0]?.before ?? null;
  return { ...group, event, count: group.count + 1, changes: [{ ...change, before }] };
}

/** That somebody's access ended stands with what ended it, not beside it. */
function isSaidBefore(event: EventEnvelope, previous: EventEnvelope | undefined): boolean {
  return event.type === 'access.ended' && previous?.type.startsWith('collaborator.') === true && previous.data['person'] === event.data['person'];
}

/**
 * The entries of a log, newest first, of events in ascending order. One person's edits of one setting within five
 * minutes are one entry, unless somebody else changed that setting, or a revision was applied, in between.
 */
export function entriesOf(events: readonly EventEnvelope[]): Entry[] {
  const entries = new Map<string, Group>();
  /** The entry that the next edit of a setting could join. */
  const open = new Map<string, string>();
  let previous: EventEnvelope | undefined;
  for (const event of events) {
    const changes = changesOf(event);
    const [change] = changes;
    const only = changes.length === 1 ? change : undefined;
    const group = only && entries.get(open.get(only.path) ?? '');
    if (only && group && together(group, event, only)) {
      // It moves to where its newest event belongs.
      entries.delete(group.key);
      entries.set(group.key, extended(group, event, only));
    } else if (!isSaidBefore(event, previous)) {
      entries.set(event.id, { key: event.id, event, count: 1, changes, first: Date.parse(event.at) });
      for (const { path } of changes) open.delete(path);
      if (only) open.set(only.path, event.id);
    }
    if (event.type === 'settings.applied' || event.type === 'settings.discarded' || event.type === 'settings.restored') open.clear();
    previous = event;
  }
  return [...entries.values()].reverse();
}
