import type { EventEnvelope } from '@coterie/contracts';
import type { EntityManager } from 'typeorm';
import type { StoredEvent } from './events.queries.js';
import { joinedExtras } from './joined-extras.queries.js';
import { namedIds } from './named-ids.js';
import { namesOf } from './names.queries.js';

/** An event ready to be sent. The mutation id is beside the envelope, since its author alone gets it. */
export interface PresentedEvent {
  envelope: EventEnvelope;
  /** Id of whoever did it. */
  actor: string;
  mutationId: string | null;
}

/**
 * Stored events -> what their readers get: the one function for live frames, for what a client missed, and for the log's
 * pages. Names and things are joined as they are now, so erasing a person alters no event (EVT-1). All rows are of
 * `stream`; the transaction must see its tenant, for a person's stream everything that person is named in.
 */
export async function presentEvents(manager: EntityManager, stream: string, rows: readonly StoredEvent[]): Promise<PresentedEvent[]> {
  if (rows.length === 0) return [];
  const mentioned = new Map(rows.map((row) => [row.number, namedIds(row.data)]));
  const names = await namesOf(manager, rows.flatMap((row) => [row.actor, ...(mentioned.get(row.number) ?? [])]));
  const extras = await joinedExtras(manager, stream, rows);
  return rows.map((row) => {
    const about = (mentioned.get(row.number) ?? []).flatMap((id) => (names.has(id) ? [[id, names.get(id) ?? ''] as const] : []));
    return {
      envelope: {
        number: row.number,
        id: row.id,
        type: row.type,
        at: row.at.toISOString(),
        actor: { id: row.actor, name: names.get(row.actor) ?? '' },
        data: { ...row.data, ...extras(row) },
        ...(about.length > 0 ? { names: Object.fromEntries(about) } : {}),
      },
      actor: row.actor,
      mutationId: row.mutation_id,
    };
  });
}
