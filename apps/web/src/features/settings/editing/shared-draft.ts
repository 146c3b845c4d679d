import { settingsEvents, type EventEnvelope, type Person, type SettingsView } from '@coterie/contracts';
import { foldSettings, type SettingsFact, type SettingsState, type Touch } from '@coterie/domain';

/** The settings of one app as the server has them, up to the event numbered `head`. */
export interface SharedDraft {
  readonly head: number;
  readonly state: SettingsState;
  /** What people are called, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The state that a snapshot shows. Who touched a setting that is not in the draft stays unknown: nobody asks. */
export function draftOfView(view: SettingsView, head: number): SharedDraft {
  const touched: Record<string, Touch> = {};
  for (const [path, rev] of Object.entries(view.revs)) {
    const entry = view.draft[path];
    touched[path] = { rev, by: entry?.by.id ?? '', at: entry?.at ?? '' };
  }
  const people: Person[] = Object.values(view.draft).flatMap((entry) => [entry.by, ...entry.authors]);
  const draft = Object.fromEntries(
    Object.entries(view.draft).map(([path, { value, by, at, authors }]) => [
      path,
      { value, by: by.id, at, authors: authors.map((author) => author.id) },
    ]),
  );
  const { revision, applied, initial } = view;
  return { head, state: { revision, applied, draft, touched, initial }, names: namesOf(people) };
}

/** The next state after one event of the app's stream; other kinds of events only move the head. */
export function foldEvent(shared: SharedDraft, event: EventEnvelope): SharedDraft {
  const names = { ...shared.names, ...event.names, ...namesOf([event.actor]) };
  const fact = factOf(event);
  if (!fact) return { ...shared, head: event.number, names };
  const context = { by: event.actor.id, at: event.at, number: event.number };
  return { head: event.number, names, state: foldSettings(shared.state, fact, context) };
}

/** What an event says about settings; nothing for every other event. */
export function factOf(event: EventEnvelope): SettingsFact | undefined {
  switch (event.type) {
    case 'settings.edited': {
      const data = settingsEvents['settings.edited'].safeParse(event.data);
      return data.success ? { type: 'settings.edited', data: data.data } : undefined;
    }
    case 'settings.applied':
      return { type: 'settings.applied' };
    case 'settings.discarded': {
      const data = settingsEvents['settings.discarded'].safeParse(event.data);
      return data.success ? { type: 'settings.discarded', data: data.data } : undefined;
    }
    case 'settings.restored': {
      const data = settingsEvents['settings.restored'].safeParse(event.data);
      return data.success ? { type: 'settings.restored', data: data.data } : undefined;
    }
    default:
      return undefined;
  }
}

const namesOf = (people: readonly Person[]): Record<string, string> =>
  Object.fromEntries(people.map((person) => [person.id, person.name]));
