import type { RouteDoc } from '../platform/api-docs/documented.js';
import * as schemas from './identity.schemas.js';

export const signIn: RouteDoc = {
  summary: 'Sign in',
  description: 'Sets the session’s cookie; the session itself is not in the answer.',
  body: schemas.signIn,
  answer: schemas.signedIn,
  refusals: { unauthenticated: 'The address or the password is wrong.', forbidden: 'The address is not confirmed yet.' },
};
export const signOut: RouteDoc = { summary: 'Sign out here', answer: schemas.done };
