import type { RouteDoc } from '../platform/api-docs/documented.js';
import * as schemas from './identity.schemas.js';

export const open: RouteDoc = {
  summary: 'Confirm an address by the mailed link',
  description: 'Confirms in the browser that signed up, within an hour. From anywhere else it changes nothing and asks for the password.',
  query: schemas.verifyEmail,
  answer: schemas.done,
  also: { 302: { means: 'To a browser: the page that tells how it went, or asks for the password.' } },
  refusals: { forbidden: 'This is not the browser that signed up: POST the link’s token with the password.' },
};
export const prove: RouteDoc = {
  summary: 'Confirm an address by the mailed link and the password',
  body: schemas.proveAddress,
  answer: schemas.done,
  refusals: { unauthenticated: 'The password is wrong.' },
};
