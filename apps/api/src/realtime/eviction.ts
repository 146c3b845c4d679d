import type { EventEnvelope } from '@coterie/contracts';
import type { Eviction } from './stream-hub.rooms.js';

const REASONS: Record<string, Eviction['reason']> = { revoked: 'revoked', removed: 'removed', left: 'removed', deleted: 'deleted' };

/** Who is put out of a stream by an event, if anybody: one person whose access ended (COL-12), or all of a deleted app (APP-3). */
export function evictionOf({ type, data, names, actor }: EventEnvelope): (Eviction & { person: string | undefined }) | undefined {
  if (type === 'app.deleted') return { person: undefined, reason: 'deleted', by: actor.name };
  if (type !== 'access.ended') return undefined;
  return { person: String(data['person']), reason: REASONS[String(data['reason'])] ?? 'removed', by: names?.[String(data['by'])] ?? actor.name };
}
