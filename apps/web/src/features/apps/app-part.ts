import { appEvents, type AppSnapshot, type AppView, type EventEnvelope } from '@coterie/contracts';
import { shallowRef, type ShallowRef } from 'vue';
import type { RoomPart } from '../../realtime/room';

/** Whether an event may change what the person may do here. */
const changesAccessOf = (person: string, { type, data }: EventEnvelope): boolean =>
  type.startsWith('collaborator.') && data['person'] === person;

/**
 * The app itself, kept current by its room. What the reader may do comes only with a read of their own (events are one
 * text for all), so it is read again when an event touches their access.
 */
export function appPart(me: string, read: () => Promise<AppView>): RoomPart<AppSnapshot> & { app: ShallowRef<AppView | undefined> } {
  const app = shallowRef<AppView>();
  let reading = false;
  let outdated = false;

  async function readAgain(): Promise<void> {
    outdated = true;
    if (reading) return;
    reading = true;
    while (outdated) {
      outdated = false;
      const view = await read().catch(() => undefined);
      if (view && !outdated) app.value = view;
    }
    reading = false;
  }

  function take(event: EventEnvelope): void {
    if (event.type === 'app.renamed' && app.value) app.value = { ...app.value, name: appEvents['app.renamed'].parse(event.data).after };
    // An answer that is on its way may be older than the new name.
    if (changesAccessOf(me, event) || (reading && event.type === 'app.renamed')) void readAgain();
  }

  // Whoever is put out hears of it in the same turn; there is nothing left to read.
  const isPutOut = (events: EventEnvelope[]): boolean => events.some(({ type, data }) => type === 'access.ended' && data['person'] === me);
  return {
    app,
    load: (snapshot) => (app.value = snapshot.app),
    apply: (events) => {
      if (!isPutOut(events)) events.forEach(take);
    },
  };
}
