import type { AppSnapshot, EventEnvelope } from '@coterie/contracts';
import { shallowRef, type ShallowRef } from 'vue';
import type { Room } from '../../realtime/room';

const ENDS: Record<string, string> = { 'collaborator.revoked': 'revoked your permission', 'collaborator.deleted': 'deleted you from the collaborators' };

/** What somebody else took from a person here, in words: “Ben revoked your permission.” */
export function lossOf(me: string, { type, data, actor }: Pick<EventEnvelope, 'type' | 'data' | 'actor'>): string | undefined {
  const what = ENDS[type];
  return what && data['person'] === me && actor.id !== me ? `${actor.name} ${what}.` : undefined;
}

/**
 * The last thing that was taken from the reader while another path to the app remained (APP-5); where none remains, the
 * room closes and takes the page with it.
 */
export function useRemainingAccess(me: string, room: Room<AppSnapshot>): ShallowRef<string | undefined> {
  const loss = shallowRef<string>();
  let caughtUp = false;
  room.join({
    load: () => undefined,
    // What is replayed to a part that joins late is old news.
    apply: (events) => {
      for (const event of caughtUp ? events : []) loss.value = lossOf(me, event) ?? loss.value;
    },
  });
  caughtUp = true;
  return loss;
}
