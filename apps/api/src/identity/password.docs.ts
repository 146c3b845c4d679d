import type { RouteDoc } from '../platform/api-docs/documented.js';
import * as schemas from './identity.schemas.js';

export const request: RouteDoc = {
  summary: 'Send a link to choose another password',
  description: 'Answers alike for known and unknown addresses.',
  body: schemas.mailWanted,
  answer: schemas.done,
};
export const reset: RouteDoc = {
  summary: 'Choose another password by the link',
  description: 'Ends all sessions.',
  body: schemas.resetPassword,
  answer: schemas.done,
};
export const change: RouteDoc = {
  summary: 'Choose another password, knowing the present one',
  description: 'Ends the other sessions; this one is replaced.',
  body: schemas.changePassword,
  answer: schemas.done,
  refusals: { unauthenticated: 'There is no session, or the present password is wrong.' },
};
