import { invalid, Refusal } from '@coterie/domain';
import { isAPIError } from 'better-auth/api';
import { notSignedIn } from './actor.js';

const REFUSALS: Record<string, () => Refusal> = {
  INVALID_EMAIL_OR_PASSWORD: () => new Refusal('unauthenticated', 'The address or the password is wrong.'),
  EMAIL_NOT_VERIFIED: () =>
    new Refusal('forbidden', 'Confirm your address first: we have sent you a mail with a link.', { missing: 'verified-address', ask: [] }),
  INVALID_TOKEN: () => invalid([{ path: 'token', message: 'This link is not valid any more. Ask for a new one.' }]),
  TOKEN_EXPIRED: () => invalid([{ path: 'token', message: 'This link has expired. Ask for a new one.' }]),
  USER_NOT_FOUND: () => invalid([{ path: 'token', message: 'This link is not valid any more. Ask for a new one.' }]),
  INVALID_PASSWORD: () => invalid([{ path: 'currentPassword', message: 'This is not your present password.' }]),
};

/** What the sign-in library refused, in the console's words; everything else as it was. */
function refusalOf(error: unknown): unknown {
  if (!isAPIError(error)) return error;
  const known = REFUSALS[error.body?.code ?? ''];
  if (known) return known();
  if (error.statusCode === 401) return notSignedIn();
  return error.statusCode < 500 ? new Refusal('invalid', error.body?.message ?? 'The input is not valid.') : error;
}

/** For `catch`: throws what the library's refusal is in the console's words. */
export function refuse(error: unknown): never {
  throw refusalOf(error);
}
