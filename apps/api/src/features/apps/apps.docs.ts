import { appListItem, appView, createApp, deleteApp, endedAppView, page, pageAfter, pageQueries, renameApp } from '@coterie/contracts';
import { z } from 'zod';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

/** The apps the caller reaches, or those that ended for them. */
export const reachedQuery = pageAfter(/^(?:\d{1,15}\.)?app_[a-z0-9]{1,64}$/).extend({ ended: z.enum(['0', '1']).optional() });

export const mine: RouteDoc = {
  summary: 'Every app the caller reaches',
  description: 'With `ended=1` those whose access ended for the caller.',
  query: reachedQuery,
  answer: page(z.union([appListItem, endedAppView])),
};
export const ofOrganization: RouteDoc = { summary: 'The organization’s apps that the caller reaches', query: pageQueries.apps, answer: page(appListItem) };
export const create: RouteDoc = {
  summary: 'Make an app',
  body: createApp,
  answer: appView,
  refusals: { conflict: 'The Idempotency-Key was used for another call.' },
};
export const show: RouteDoc = { summary: 'One app, and what the caller may do with it', answer: appView };
export const rename: RouteDoc = { summary: 'Rename an app', body: renameApp, answer: appView };
export const remove: RouteDoc = {
  summary: 'Delete an app',
  description: 'It ends for everybody who reaches it. `confirm` is its name.',
  body: deleteApp,
  means: 'It is deleted.',
};
