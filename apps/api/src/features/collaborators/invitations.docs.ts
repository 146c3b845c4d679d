import { acceptedView, invitationLinkView, myInvitationView, page, pageQueries, signUpByInvitation } from '@coterie/contracts';
import { z } from 'zod';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

const notLive = { gone: 'It is not live any more; details tell its state.' };

export const show: RouteDoc = { summary: 'What a link is for', description: 'Looking changes nothing.', answer: invitationLinkView };
export const accept: RouteDoc = {
  summary: 'Accept by the link',
  answer: acceptedView,
  refusals: {
    forbidden: 'Signed in with another address than the invited one, or one that is not confirmed.',
    conflict: 'The caller owns the app or is on it already.',
    ...notLive,
  },
};
export const signUp: RouteDoc = {
  summary: 'Make the account the link is for',
  description: 'A verified account of the invited address, and a session; it does not accept.',
  body: signUpByInvitation,
  answer: z.object({ user: z.string() }),
  refusals: { conflict: 'The address has an account already.', ...notLive },
};
export const decline: RouteDoc = { summary: 'Decline by the link', means: 'Declined.', refusals: notLive };
export const askAgain: RouteDoc = {
  summary: 'Ask the inviter for a new link',
  description: 'Once a day, of a link that can’t be used any more.',
  means: 'The inviter was told.',
  refusals: { gone: 'It is still live, or nothing is left to ask for; details tell its state.' },
};
export const mine: RouteDoc = {
  summary: 'Invitations to the caller’s address',
  description: 'Of verified accounts; others see none.',
  query: pageQueries.invitations,
  answer: page(myInvitationView),
};
export const acceptMine: RouteDoc = {
  summary: 'Accept in place',
  answer: acceptedView,
  refusals: { conflict: 'The caller owns the app or is on it already.', ...notLive },
};
export const declineMine: RouteDoc = { summary: 'Decline in place', means: 'Declined.', refusals: notLive };
