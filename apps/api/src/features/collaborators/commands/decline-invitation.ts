import { sameAddress } from '@coterie/domain';
import { defineCommand, type NewEvent } from '../../../write-path/define-command.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { asOneself, asVerified } from '../../../write-path/permission.js';
import { Collaborator } from '../collaborator.entity.js';
import { accountOf } from '../pending-person.js';
import { invitationInput, invitationScope, loadIt, refuseState } from './on-invitation.js';

/** The invited person says no (INV-9). The token alone is enough; in place it takes the verified account of the address. */
export const declineInvitation = (secrets: readonly string[]) =>
  defineCommand({
    name: 'decline-invitation',
    input: invitationInput,
    scope: invitationScope,
    load: async (tx, input) => {
      const invitation = await loadIt(secrets)(tx, input);
      return { ...invitation, account: await accountOf(tx, invitation.row) };
    },
    allow: ({ row }, input, tx) => {
      if ('token' in input) return asOneself();
      return { ...asVerified(tx.actor), can: tx.actor.verified && sameAddress(row.email, tx.actor.email) };
    },
    decide: ({ row, app, inviter, state, account }, _input, tx) => {
      const refused = refuseState(state, ['live', 'expired', 'inviter-lost-right']);
      if (refused) return refused;
      const events: NewEvent[] = [{ stream: appStream(app.id), type: 'collaborator.declined', data: { id: row.id } }];
      if (account) events.push({ stream: userStream(account), type: 'invitation.closed', data: { invitation: row.id } });
      return {
        events,
        save: async () => void (await tx.manager.update(Collaborator, row.id, { status: 'DECLINED', endedAt: tx.now, endedBy: tx.actor.id })),
        notify: [{ to: inviter.id, kind: 'declined', app, collaborator: row.id }],
        answer: () => undefined,
      };
    },
  });
