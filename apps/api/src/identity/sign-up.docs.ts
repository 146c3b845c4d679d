import type { RouteDoc } from '../platform/api-docs/documented.js';
import * as schemas from './identity.schemas.js';

export const signUp: RouteDoc = {
  summary: 'Make an account',
  description: 'Answers alike for known and unknown addresses; what is next is in the mailbox. Sets a cookie by which the mailed link knows this browser again, for an hour.',
  body: schemas.signUp,
  answer: schemas.done,
};
export const sendVerification: RouteDoc = {
  summary: 'Send the confirming mail again',
  description: 'Answers alike for known and unknown addresses.',
  body: schemas.mailWanted,
  answer: schemas.done,
};
