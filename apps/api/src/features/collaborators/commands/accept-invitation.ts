import type { AcceptedView } from '@coterie/contracts';
import { conflict, sameAddress } from '@coterie/domain';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { asVerified } from '../../../write-path/permission.js';
import { Collaborator } from '../collaborator.entity.js';
import { invitationInput, invitationScope, loadIt, refuseState } from './on-invitation.js';

/** The invited person says yes: ACTIVE at once, no second approval (INV-2). A link serves one acceptance, for its own address. */
export const acceptInvitation = (secrets: readonly string[]) =>
  defineCommand({
    name: 'accept-invitation',
    input: invitationInput,
    scope: invitationScope,
    load: async (tx, input) => {
      const invitation = await loadIt(secrets)(tx, input);
      const already = await tx.manager.findOneBy(Collaborator, [
        { appId: invitation.row.appId, userId: tx.actor.id, status: 'ACTIVE' },
        { appId: invitation.row.appId, userId: tx.actor.id, status: 'REVOKED' },
      ]);
      return { ...invitation, already };
    },
    allow: ({ row }, _input, tx) => {
      if (!sameAddress(row.email, tx.actor.email)) return { can: false, missing: `accept an invitation to ${row.email} as ${tx.actor.email}`, ask: () => Promise.resolve([]) };
      return asVerified(tx.actor);
    },
    decide: ({ row, app, organization, inviter, state, already }, _input, tx) => {
      const refused = refuseState(state, ['live']);
      if (refused) return refused;
      if (app.owner === tx.actor.id) return conflict('You own this app.');
      if (already) return conflict(`You are a collaborator of this app already (${already.status}).`);
      const person = tx.actor.id;
      return {
        events: [
          { stream: appStream(app.id), type: 'collaborator.accepted', data: { id: row.id, person, access: row.access } },
          { stream: userStream(person), type: 'app.listed', data: { app: app.id } },
          { stream: userStream(person), type: 'invitation.closed', data: { invitation: row.id } },
        ],
        save: async () => void (await tx.manager.update(Collaborator, row.id, { status: 'ACTIVE', userId: person, acceptedAt: tx.now })),
        notify: [{ to: inviter.id, kind: 'accepted', actor: person, app, collaborator: row.id }],
        answer: (): AcceptedView => ({ app: { id: app.id, name: app.name }, organization }),
      };
    },
  });
