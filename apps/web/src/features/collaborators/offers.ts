import type { CollaboratorView } from '@coterie/contracts';
import { ARROW_LABELS, OFFERS, type AppAct, type CollaboratorArrow } from '@coterie/domain';
import type { AppContext } from '../apps/app-context';

export type Offered = 'resend' | 'revoke' | 'grant' | 'delete' | 'change-access';

/** One act that a row offers; with a reason it can be seen but not chosen. */
export interface Offer {
  arrow: Offered;
  label: string;
  reason: string;
}

const ACTS: Record<Offered, AppAct> = {
  resend: 'resend:Collaborator',
  revoke: 'revoke:Collaborator',
  grant: 'grant:Collaborator',
  delete: 'remove:Collaborator',
  'change-access': 'change-access:Collaborator',
};

const isOffered = (arrow: CollaboratorArrow): arrow is Offered => arrow in ACTS;

/** What a row offers in its state (COL-3), each with why it is not the reader's. Changing the access stands there only for who may. */
export function offersOf(row: CollaboratorView, context: Pick<AppContext, 'can' | 'whyNot'>, me: string): Offer[] {
  const subject = { access: row.access };
  const isOwn = row.user === me;
  const offer = (arrow: Offered): Offer => {
    const reason = isOwn ? 'This is you. To go, leave the app on its overview.' : context.whyNot(ACTS[arrow], subject);
    return { arrow, label: ARROW_LABELS[arrow], reason };
  };
  const offers = OFFERS[row.status].filter(isOffered).map(offer);
  const change = offer('change-access');
  return change.reason === '' ? [change, ...offers] : offers;
}
