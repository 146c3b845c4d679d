import type { AppSnapshot, EventEnvelope } from '@coterie/contracts';
import { onScopeDispose, shallowRef, type Ref } from 'vue';
import type { Room } from '../../realtime/room';

type Names = ReadonlyMap<string, string>;

const withNames = (names: Names, more: readonly { id: string; name: string }[]): Names => {
  const news = more.filter(({ id, name }) => id.startsWith('usr_') && name !== '' && names.get(id) !== name);
  return news.length === 0 ? names : new Map([...names, ...news.map(({ id, name }): [string, string] => [id, name])]);
};

/** People whose acts can be asked for: the owner, whoever is on the app, and whoever did something in what was read. */
export function useActors(room: Room<AppSnapshot>): { names: Ref<Names>; saw(events: readonly EventEnvelope[]): void } {
  const names = shallowRef<Names>(new Map());
  const saw = (events: readonly EventEnvelope[]): void => {
    names.value = withNames(names.value, events.map(({ actor }) => actor));
  };
  onScopeDispose(
    room.join({
      load: ({ app, collaborators }) => {
        const people = collaborators.flatMap(({ user, name }) => (user && name ? [{ id: user, name }] : []));
        names.value = withNames(names.value, [app.owner, ...people]);
      },
      apply: saw,
    }),
  );
  return { names, saw };
}
