import { mayGive, Refusal } from '@coterie/domain';
import { appStream, userStream } from '../../../write-path/streams.js';
import { rowCommand } from './row-command.js';

/** Gives a revoked collaborator their permission back, live in their open page (COL-7). */
export const grantPermission = rowCommand({
  name: 'grant-permission',
  act: 'grant:Collaborator',
  arrow: 'grant',
  change: ({ row, standing }, tx) => {
    if (!mayGive(standing.reach, row.access)) return new Refusal('forbidden', 'You can’t give more than you have.', { missing: 'grant this access', ask: [] });
    const person = row.userId ?? '';
    return {
      row: { endedAt: null, endedBy: null, endedReason: null },
      events: [
        { stream: appStream(row.appId), type: 'collaborator.granted', data: { id: row.id, person } },
        { stream: userStream(person), type: 'app.listed', data: { app: row.appId } },
      ],
      notify: [{ to: person, kind: 'granted', actor: tx.actor.id, app: standing.app }],
    };
  },
});
