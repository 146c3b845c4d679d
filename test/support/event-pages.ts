import type { LoggedEvent, Page } from '@coterie/contracts';
import type { Person } from './people.js';
import type { SharedApp } from './shared-app.js';

/** All pages of an app's log as one person reads them; `filter` is more of the query, like `&actor=usr_1`. */
export async function allEvents(person: Person, app: SharedApp, filter = ''): Promise<LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  for (let after = ''; ; ) {
    const page = await person.must<Page<LoggedEvent>>(person.get(`/apps/${app.id}/events?limit=200&order=asc${after}${filter}`));
    events.push(...page.items);
    if (!page.next) return events;
    after = `&after=${page.next}`;
  }
}
