import { type LinkState, Refusal } from '@coterie/domain';
import { z } from 'zod';
import type { Tx } from '../../../write-path/define-command.js';
import { type Invitation, loadByToken, loadInvitation } from '../invitation-link.js';
import { parseToken } from '../invitation-token.js';

/** Which invitation: by the mailed token, or, in place, by its id (for the verified account of its address). */
export const invitationInput = z.union([z.object({ token: z.string() }), z.object({ id: z.string() })]);
export type InvitationInput = z.infer<typeof invitationInput>;

const scopeId = (input: InvitationInput): string => ('id' in input ? input.id : (parseToken(input.token)?.id ?? ''));

export const invitationScope = (input: InvitationInput): { invitation: string } => ({ invitation: scopeId(input) });

export const loadIt = (secrets: readonly string[]) => (tx: Tx, input: InvitationInput): Promise<Invitation> => {
  if ('id' in input) return loadInvitation(tx.manager, input.id, 'newest', tx.now);
  const token = parseToken(input.token);
  return loadByToken(tx.manager, token ?? { id: '', version: 0, mac: Buffer.alloc(32) }, secrets, tx.now);
};

const SENTENCES: Record<Exclude<LinkState, 'live'>, string> = {
  expired: 'This invitation has expired.',
  superseded: 'A newer invitation was sent; use the link in the newest mail.',
  accepted: 'This invitation was accepted already.',
  declined: 'This invitation was declined.',
  'inviter-lost-right': 'Whoever invited you can no longer give this access.',
};

/** `gone`, with the state, for a link that can't be used in this way any more. */
export function refuseState(state: LinkState, usable: readonly LinkState[]): Refusal | undefined {
  if (usable.includes(state)) return undefined;
  return new Refusal('gone', state === 'live' ? 'This invitation is still live.' : SENTENCES[state], { state });
}
