import { Refusal } from '@coterie/domain';
import { defineCommand } from '../../../write-path/define-command.js';
import { asOneself } from '../../../write-path/permission.js';
import { Collaborator } from '../collaborator.entity.js';
import { invitationInput, invitationScope, loadIt, refuseState } from './on-invitation.js';

const DAY_MS = 86_400_000;

/** Whoever holds an expired link asks for a new one, once a day; it reaches the inviter as a notification (INV-6). */
export const askAgain = (secrets: readonly string[]) =>
  defineCommand({
    name: 'ask-again',
    input: invitationInput,
    scope: invitationScope,
    load: loadIt(secrets),
    allow: (_invitation, input) => ({ ...asOneself(), can: 'token' in input }),
    decide: ({ row, app, inviter, state }, _input, tx) => {
      const refused = refuseState(state, ['expired', 'inviter-lost-right']);
      if (refused) return refused;
      const waited = tx.now.getTime() - (row.askedAgainAt?.getTime() ?? 0);
      if (waited < DAY_MS) {
        return new Refusal('rate_limited', 'You asked already; once a day is enough.', { retryAfter: Math.ceil((DAY_MS - waited) / 1000) });
      }
      return {
        events: [],
        save: async () => void (await tx.manager.update(Collaborator, row.id, { askedAgainAt: tx.now })),
        notify: [{ to: state === 'inviter-lost-right' ? app.owner : inviter.id, kind: 'asks-for-link', app, collaborator: row.id }],
        answer: () => undefined,
      };
    },
  });
