import { mayGive, Refusal } from '@coterie/domain';
import type { NewEvent, Tx } from '../../../write-path/define-command.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { expiryFrom, invitationJobs } from '../invitation-mail.js';
import { quotaRefusal } from '../invitation-quota.js';
import type { InvitationRoom } from '../invitation-room.js';
import { accountOf } from '../pending-person.js';
import { rowCommand } from './row-command.js';

/** Makes a new link with a new expiry and so kills the old one (INV-3). The nonce stays: an old link is still proved genuine. */
export const resendInvite = (scale: number, room: InvitationRoom) =>
  rowCommand({
    name: 'resend-invite',
    act: 'resend:Collaborator',
    arrow: 'resend',
    change: async ({ row, standing }, tx: Tx) => {
      if (!tx.actor.verified || !mayGive(standing.reach, row.access)) return new Refusal('forbidden', 'You can’t give more than you have.', { missing: 're-send this invite', ask: [] });
      const refused = await quotaRefusal(tx, scale);
      if (refused) return refused;
      const version = row.version + 1;
      const expiresAt = expiryFrom(tx.now);
      const events: NewEvent[] = [{ stream: appStream(row.appId), type: 'collaborator.resent', data: { id: row.id } }];
      const account = await accountOf(tx, row);
      if (account) events.push({ stream: userStream(account), type: 'invitation.received', data: { invitation: row.id } });
      return {
        row: { version, expiresAt, invitedBy: tx.actor.id },
        save: () => room.take(row.email, row.id),
        events,
        jobs: invitationJobs(row.id, version, tx.now, expiresAt),
      };
    },
  });
