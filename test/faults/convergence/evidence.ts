import type { LoggedEvent, SettingsView } from '@coterie/contracts';
import { allEvents } from '../../support/event-pages.js';
import type { Person } from '../../support/people.js';
import type { SharedApp } from '../../support/shared-app.js';
import type { StreamClient } from '../../support/stream-client.js';
import type { Sent, Writer } from './writer.js';

/** What is left when the load is over: of one app, the log, a fresh read, and what each writer holds and sent. */
export interface Evidence {
  app: SharedApp;
  log: LoggedEvent[];
  read: SettingsView;
  clients: StreamClient[];
  /** By each writer: what they sent, and the events of the log that bear a mutation id of theirs. */
  writers: { name: string; sent: Sent[]; logged: LoggedEvent[] }[];
}

/** `readers`: everybody whose pages must agree; `writers`: those whose edits must stand. */
export async function gather(owner: Person, app: SharedApp, writers: readonly Writer[], readers: readonly Writer[]): Promise<Evidence> {
  const read = await owner.must<SettingsView>(owner.get(`/apps/${app.id}/settings`));
  const log = await allEvents(owner, app);
  const clients = readers.flatMap((writer) => writer.clients.filter((client) => client.app.id === app.id));
  const each = writers.map(async ({ person, sent }) => ({
    name: person.name,
    sent: sent.filter((one) => one.app === app.id),
    logged: (await allEvents(person, app, `&actor=${person.id}`)).filter((event) => event.mutationId),
  }));
  return { app, log, read, clients, writers: await Promise.all(each) };
}
