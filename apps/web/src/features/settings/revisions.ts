import { settingsEvents, type AppSnapshot, type EventEnvelope, type Person, type RevisionView } from '@coterie/contracts';
import { computed, shallowRef, watch } from 'vue';
import { messageOf } from '../../api/api-error';
import type { RoomPart } from '../../realtime/room';
import { fetchRevision, fetchRevisions } from './settings.api';

/** A revision as the list beside the settings shows it. */
export interface RevisionLine {
  number: number;
  at: string;
  authors: Person[];
  changes: number;
  note: string | null;
}

/** The newest revisions of an app, kept current by its stream. */
export function useRevisions(app: string) {
  const lines = shallowRef<RevisionLine[]>([]);
  const state = shallowRef<'loading' | 'ready' | 'failed'>('loading');

  const keep = (more: RevisionLine[]): void => {
    const all = new Map([...lines.value, ...more].map((line) => [line.number, line]));
    lines.value = [...all.values()].sort((one, other) => other.number - one.number);
  };
  const oldest = computed(() => lines.value.at(-1)?.number ?? 1);
  async function read(after?: number): Promise<void> {
    try {
      keep((await fetchRevisions(app, after?.toString())).items);
      state.value = 'ready';
    } catch {
      state.value = 'failed';
    }
  }
  /** Reads the ones before those that are known. */
  const readOlder = (): Promise<void> => read(oldest.value);
  const part: RoomPart<AppSnapshot> = {
    load: () => void read(),
    apply: (events) => keep(events.flatMap(lineOf)),
  };
  // Numbers have no gaps and begin with 1.
  const hasOlder = computed(() => oldest.value > 1);
  return { lines, state, part, readOlder, hasOlder };
}
/** One revision, read anew whenever another number is asked for. */
export function useRevision(app: string, number: () => number) {
  const revision = shallowRef<RevisionView>();
  const error = shallowRef('');
  watch(
    number,
    async (wanted) => {
      revision.value = undefined;
      error.value = '';
      const found = await fetchRevision(app, wanted).catch((cause: unknown) => void (error.value = messageOf(cause)));
      if (wanted === number() && found) revision.value = found;
    },
    { immediate: true },
  );
  return { revision, error };
}

export type Revisions = ReturnType<typeof useRevisions>;

function lineOf(event: EventEnvelope): RevisionLine[] {
  const data = event.type === 'settings.applied' ? settingsEvents['settings.applied'].safeParse(event.data) : undefined;
  if (!data?.success) return [];
  const { revision, authors, changes, note } = data.data;
  const named = authors.map((id) => ({ id, name: event.names?.[id] ?? (id === event.actor.id ? event.actor.name : '') }));
  return [{ number: revision, at: event.at, authors: named, changes: changes.length, note }];
}
