import { Refusal } from '@coterie/domain';
import type { Tx } from '../../write-path/define-command.js';

/** Invitations that one account may send for one organization in 24 hours (INV-11). */
export const INVITATIONS_A_DAY = 50;

/** A refusal once the quota is used up, with the seconds after which the next may go. Counted in the log, so no crash forgets. */
export async function quotaRefusal(tx: Tx, scale: number): Promise<Refusal | undefined> {
  const [row]: { sent: string; oldest: Date | null }[] = await tx.manager.query(
    `select count(*) as sent, min(at) as oldest from events
      where actor = $1 and type in ('collaborator.invited', 'collaborator.resent') and org_id = $2 and at > $3::timestamptz - interval '24 hours'`,
    [tx.actor.id, tx.org, tx.now],
  );
  if (!row || Number(row.sent) < INVITATIONS_A_DAY * scale) return undefined;
  const retryAfter = Math.max(1, Math.ceil(((row.oldest ?? tx.now).getTime() + 86_400_000 - tx.now.getTime()) / 1000));
  return new Refusal('rate_limited', `At most ${INVITATIONS_A_DAY} invitations a day can be sent for one organization.`, { retryAfter });
}
