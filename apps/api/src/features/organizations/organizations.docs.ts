import { createOrganization, developerView, organizationView, page, pageQueries } from '@coterie/contracts';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

export const mine: RouteDoc = { summary: 'The caller’s organizations', query: pageQueries.organizations, answer: page(organizationView) };
export const create: RouteDoc = {
  summary: 'Make an organization',
  body: createOrganization,
  answer: organizationView,
  refusals: { conflict: 'The Idempotency-Key was used for another call.' },
};
export const show: RouteDoc = { summary: 'One organization', answer: organizationView };
export const developers: RouteDoc = { summary: 'Everybody in the organization', query: pageQueries.developers, answer: page(developerView) };
