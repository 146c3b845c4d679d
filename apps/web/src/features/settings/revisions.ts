import { settingsEvents, type AppSnapshot, type EventEnvelope, type Person } from '@coterie/contracts';
import { shallowRef } from 'vue';
import type { RoomPart } from '../../realtime/room';
import { fetchRevisions } from './settings.api';

/** A revision as the list beside the settings shows it. */
export interface RevisionLine {
  number: number;
  at: string;
  authors: Person[];
  changes: number;
}

/** The newest revisions of an app, kept current by its stream. */
export function useRevisions(app: string) {
  const lines = shallowRef<RevisionLine[]>([]);
  const state = shallowRef<'loading' | 'ready' | 'failed'>('loading');

  const keep = (more: RevisionLine[]): void => {
    const all = new Map([...lines.value, ...more].map((line) => [line.number, line]));
    lines.value = [...all.values()].sort((one, other) => other.number - one.number);
  };
  async function read(): Promise<void> {
    try {
      keep(await fetchRevisions(app));
      state.value = 'ready';
    } catch {
      state.value = 'failed';
    }
  }
  const part: RoomPart<AppSnapshot> = {
    load: () => void read(),
    apply: (events) => keep(events.flatMap(lineOf)),
  };
  return { lines, state, part, read };
}

function lineOf(event: EventEnvelope): RevisionLine[] {
  const data = event.type === 'settings.applied' ? settingsEvents['settings.applied'].safeParse(event.data) : undefined;
  if (!data?.success) return [];
  const { revision, authors, changes } = data.data;
  const named = authors.map((id) => ({ id, name: event.names?.[id] ?? (id === event.actor.id ? event.actor.name : '') }));
  return [{ number: revision, at: event.at, authors: named, changes: changes.length }];
}
