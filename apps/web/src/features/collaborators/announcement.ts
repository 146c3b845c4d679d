import type { CollaboratorView, EventEnvelope } from '@coterie/contracts';

type Words = (who: string) => string;

const WORDS: Record<string, Words> = {
  'collaborator.invited': (who) => `${who} was invited`,
  'collaborator.accepted': (who) => `${who} accepted and is active`,
  'collaborator.declined': (who) => `${who} declined`,
  'collaborator.revoked': (who) => `${who} is revoked`,
  'collaborator.granted': (who) => `${who} is active again`,
  'collaborator.deleted': (who) => `${who} was deleted`,
  'collaborator.left': (who) => `${who} left`,
  'collaborator.expired': (who) => `The invite of ${who} expired`,
  'collaborator.undelivered': (who) => `The invite of ${who} could not be delivered`,
};

export const nameOfRow = (row: Pick<CollaboratorView, 'name' | 'email'>): string => row.name ?? row.email;

/** What a status change is called when it is read out; nothing for events that change no status. */
export function announcementOf(event: EventEnvelope, before: readonly CollaboratorView[]): string {
  const words = WORDS[event.type];
  if (!words) return '';
  const now = event.data['row'] as CollaboratorView | null | undefined;
  const row = now ?? before.find((known) => known.id === event.data['id']);
  return row ? words(nameOfRow(row)) : '';
}
