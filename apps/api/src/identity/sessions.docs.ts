import { page, pageQueries, sessionView } from '@coterie/contracts';
import type { RouteDoc } from '../platform/api-docs/documented.js';

export const list: RouteDoc = { summary: 'Where the caller is signed in', query: pageQueries.sessions, answer: page(sessionView) };
export const end: RouteDoc = { summary: 'End one session', means: 'It ended, and its sockets are closed.' };
export const endAll: RouteDoc = { summary: 'Sign out everywhere, here too', means: 'All sessions ended.' };
