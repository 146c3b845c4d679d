import { collaboratorView, type CollaboratorView, type EventEnvelope } from '@coterie/contracts';

/** The rows with one event applied. A new row goes to the end, so that nothing moves under the pointer. */
export function withEvent(rows: readonly CollaboratorView[], event: EventEnvelope): readonly CollaboratorView[] {
  const { id, row } = event.data;
  if (!event.type.startsWith('collaborator.') || typeof id !== 'string' || row === undefined) return rows;
  if (row === null) return rows.filter((known) => known.id !== id);
  const parsed = collaboratorView.safeParse(row);
  if (!parsed.success) return rows;
  const isKnown = rows.some((known) => known.id === id);
  return isKnown ? rows.map((known) => (known.id === id ? parsed.data : known)) : [...rows, parsed.data];
}
