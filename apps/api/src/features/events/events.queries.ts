import type { EventQuery } from '@coterie/contracts';
import { invalid } from '@coterie/domain';
import type { EntityManager } from 'typeorm';

/** An event as the log holds it: ids only. `presentEvents` makes what its readers get. */
export interface StoredEvent {
  stream: string;
  number: number;
  id: string;
  type: string;
  actor: string;
  data: Record<string, unknown>;
  mutation_id: string | null;
  at: Date;
}

const SELECT = 'select stream, number, id, type, actor, data, mutation_id, at from events';

// PostgreSQL's bigint comes as text; an event number stays far below what a JavaScript number holds exactly.
const read = (rows: (Omit<StoredEvent, 'number'> & { number: string })[]): StoredEvent[] => rows.map((row) => ({ ...row, number: Number(row.number) }));

/** The events of a stream numbered `from` to `to`, both included, in order. */
export async function readEvents(manager: EntityManager, stream: string, from: number, to: number): Promise<StoredEvent[]> {
  return read(await manager.query(`${SELECT} where stream = $1 and number between $2 and $3 order by number`, [stream, from, to]));
}

const NUMBER = /^\d{1,15}$/;
/** Several types may be asked for, comma between; a noun alone (`settings`) stands for all of its types. */
const TYPES = /^[a-z-]+(\.[a-z-]+)?(,[a-z-]+(\.[a-z-]+)?)*$/;
const ACTOR = /^[a-z0-9_]+$/;

function checked({ after, type, actor }: EventQuery): { after: number | null; types: string[] | null } {
  const problem = (path: string, message: string) => invalid([{ path, message }]);
  if (after !== undefined && !NUMBER.test(after)) throw problem('after', 'The number of an event is needed.');
  if (type !== undefined && !TYPES.test(type)) throw problem('type', 'A type looks like settings.applied, or settings for all of them.');
  if (actor !== undefined && !ACTOR.test(actor)) throw problem('actor', 'The id of a person is needed.');
  return { after: after === undefined ? null : Number(after), types: type?.split(',') ?? null };
}

/** One page of a stream, by number. Throws `invalid` for a place, type or actor of no such form. */
export async function eventPage(manager: EntityManager, stream: string, query: EventQuery): Promise<{ rows: StoredEvent[]; next: string | null }> {
  const { after, types } = checked(query);
  const [order, past] = query.order === 'desc' ? ['desc', '<'] : ['asc', '>'];
  const rows = read(
    await manager.query(
      `${SELECT} where stream = $1 and ($2::bigint is null or number ${past} $2)
          and ($3::text is null or actor = $3) and ($4::text[] is null or type = any($4) or split_part(type, '.', 1) = any($4))
          and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
        order by number ${order} limit $7`,
      [stream, after, query.actor ?? null, types, query.from ?? null, query.to ?? null, query.limit + 1],
    ),
  );
  const page = rows.slice(0, query.limit);
  return { rows: page, next: rows.length > query.limit ? String(page.at(-1)?.number) : null };
}
