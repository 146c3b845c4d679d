import { inboxView } from '@coterie/contracts';
import type { RouteDoc } from '../platform/api-docs/documented.js';

export const list: RouteDoc = {
  summary: 'The demo’s mails, newest first',
  description: 'Needs no session.',
  answer: inboxView,
  refusals: { not_found: 'This is a real console.' },
};
