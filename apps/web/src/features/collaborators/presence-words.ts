import { settingAt } from '@coterie/domain';
import type { PersonHere } from '../../realtime/presence';

export interface Whereabouts {
  words: string;
  editing: boolean;
}

/** Where somebody is on the app now, in words; nothing when they are elsewhere. */
export function whereabouts(person: string | null, people: readonly PersonHere[]): Whereabouts | undefined {
  const found = person === null ? undefined : people.find((one) => one.id === person);
  if (!found) return undefined;
  if (found.path === null) return { words: 'Here now', editing: false };
  return { words: `Editing ${settingAt(found.path)?.label ?? 'Settings'}`, editing: true };
}
