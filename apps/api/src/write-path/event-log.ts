import type { EntityManager } from 'typeorm';
import { newId } from '../platform/ids.js';
import type { NewEvent } from './define-command.js';
import { inLockOrder, parseStream } from './streams.js';

/** A range of numbers that one transaction appended to one stream. */
export interface Appended {
  stream: string;
  from: number;
  to: number;
}

/** The channel on which nodes hear of each other's commits. A hint, never the truth. */
export const EVENTS_CHANNEL = 'coterie_events';

// PostgreSQL refuses a notice of 8,000 bytes and with it the whole transaction.
const HINT_LIMIT = 7_000;

/** What other nodes are told: the ranges, or, when they are too many, only that there is something to look for. */
export function hintOf(node: string, appended: readonly Appended[]): string {
  const hint = JSON.stringify({ node, appended });
  return hint.length <= HINT_LIMIT ? hint : JSON.stringify({ node });
}

/**
 * Locks the rows of the streams, making those that are missing, and tells their heads.
 * Always the first thing a writing transaction does: from here on nobody else can append to them.
 */
export async function lockStreams(manager: EntityManager, streams: Iterable<string>, org: string): Promise<Map<string, number>> {
  const names = inLockOrder(streams);
  const heads = new Map<string, number>();
  for (const name of names) {
    const lock = () => manager.query('select head from streams where id = $1 for update', [name]) as Promise<{ head: string }[]>;
    let [row] = await lock();
    if (!row) {
      const { kind, id } = parseStream(name);
      const [orgId, userId] = kind === 'user' ? [null, id] : [org, null];
      await manager.query('insert into streams (id, org_id, user_id) values ($1, $2, $3) on conflict (id) do nothing', [name, orgId, userId]);
      [row] = await lock();
    }
    heads.set(name, Number(row?.head ?? 0));
  }
  return heads;
}

interface AppendInput {
  org: string;
  actor: string;
  at: Date;
  cause: string;
  /** The node's name when the commit itself tells the others. */
  node: string | undefined;
}

/** Appends events to locked streams with the next numbers, without a gap, and leaves the hint for other nodes in the same commit. */
export async function appendEvents(manager: EntityManager, heads: Map<string, number>, events: readonly NewEvent[], input: AppendInput): Promise<Appended[]> {
  if (events.length === 0) return [];
  const next = new Map(heads);
  const rows = events.map((event) => {
    const number = (next.get(event.stream) ?? 0) + 1;
    next.set(event.stream, number);
    const { kind, id } = parseStream(event.stream);
    const owner = kind === 'user' ? { org_id: null, user_id: id } : { org_id: input.org, user_id: null };
    return { ...owner, stream: event.stream, number, id: newId('evt'), type: event.type, data: event.data, mutation_id: event.mutationId ?? null };
  });
  const appended = [...new Set(rows.map((row) => row.stream))].map((stream) => ({ stream, from: (heads.get(stream) ?? 0) + 1, to: next.get(stream) ?? 0 }));
  await manager.query(
    `with heads as (
       update streams s set head = a."to" from jsonb_to_recordset($2::jsonb) as a (stream text, "to" bigint) where s.id = a.stream)
     insert into events (stream, number, id, type, actor, data, mutation_id, cause, at, org_id, user_id)
     select stream, number, id, type, $3, data, mutation_id, $4, $5, org_id, user_id
       from jsonb_to_recordset($1::jsonb) as e (stream text, number bigint, id text, type text, data jsonb, mutation_id text, org_id text, user_id text)`,
    [JSON.stringify(rows), JSON.stringify(appended), input.actor, input.cause, input.at],
  );
  if (input.node) await manager.query('select pg_notify($1, $2)', [EVENTS_CHANNEL, hintOf(input.node, appended)]);
  return appended;
}
