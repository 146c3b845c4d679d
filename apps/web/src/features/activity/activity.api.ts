import { loggedEvent, page, type LoggedEvent, type Page } from '@coterie/contracts';
import { api } from '../../api/client';

const events = page(loggedEvent);

export const PAGE = 50;

/** A page of an app's log, newest first, below the number `after`; only one person's acts, or only some types, when asked so. */
export function fetchEvents(app: string, asked: { after?: string; actor?: string; type?: string }): Promise<Page<LoggedEvent>> {
  return api.get(`/apps/${app}/events`, { query: { order: 'desc', limit: PAGE, ...asked }, schema: events });
}
