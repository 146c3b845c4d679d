import type { EventEnvelope } from '@coterie/contracts';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What the person or address that an event is about is called. */
export function aboutWhom({ data, names }: EventEnvelope, me: string): string {
  if (data['person'] === me) return 'you';
  const row = (data['row'] ?? {}) as Record<string, unknown>;
  const named = [data['id'], data['person']].map((id) => (isText(id) ? names?.[id] : undefined));
  return [...named, row['name'], row['email']].find(isText) ?? 'somebody';
}

/** The one who did it, as the beginning of a sentence. */
export function byWhom({ actor }: Pick<EventEnvelope, 'actor'>, me: string): string {
  return actor.id === me ? 'You' : actor.name || 'Somebody';
}
