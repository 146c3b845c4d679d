import { eventQuery, page } from '@coterie/contracts';
import type { RouteDoc } from '../../platform/api-docs/documented.js';
import { typedLoggedEvent } from '../../platform/api-docs/typed-events.js';

export const list: RouteDoc = {
  summary: 'What happened on the app',
  description: 'A mutation id is shown to its author only.',
  query: eventQuery,
  answer: page(typedLoggedEvent),
};
