import type { AcceptedView, InvitationLinkView } from '@coterie/contracts';
import { api } from '../../api/client';

// Types only: the schemas would double what somebody loads who opens a mailed link for the first time.

const at = (token: string, act = ''): string => `/invitations/${encodeURIComponent(token)}${act}`;

/** What the holder of the link may know; `not_found` when it is forged or its invitation was deleted. */
export const readInvitation = (token: string): Promise<InvitationLinkView> =>
  api.get<InvitationLinkView>(at(token), { quiet: true });

/** Makes a verified account of the invited address and signs it in. Doesn't accept (INV-9). */
export const signUpByInvitation = (token: string, body: { name: string; password: string }): Promise<unknown> =>
  api.post(at(token, '/sign-up'), { body, quiet: true });

export const acceptInvitation = (token: string): Promise<AcceptedView> =>
  api.post<AcceptedView>(at(token, '/accept'), { quiet: true });

export const declineInvitation = (token: string): Promise<unknown> => api.post(at(token, '/decline'), { quiet: true });

/** Asks the inviter for a new link; once a day. */
export const askAgain = (token: string): Promise<unknown> => api.post(at(token, '/ask-again'), { quiet: true });
