import { newSecretView, page, pageQueries, resetSecret, secretView } from '@coterie/contracts';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

export const list: RouteDoc = { summary: 'The client secrets, without the secrets', query: pageQueries.secrets, answer: page(secretView) };
export const reset: RouteDoc = {
  summary: 'Make a new client secret',
  description: 'Shown in this answer and never again. Older ones work until the chosen end.',
  body: resetSecret,
  answer: newSecretView,
  refusals: { conflict: 'The Idempotency-Key was used before: what that call showed is shown once only.' },
};
export const retire: RouteDoc = { summary: 'End a client secret now', means: 'It works no more.' };
