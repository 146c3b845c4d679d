import { appStream } from '../../../write-path/streams.js';
import { endOfPath } from '../access-ending.js';
import { rowCommand } from './row-command.js';

/** Takes a collaborator's permission away, reversibly: from this commit on nothing of the app reaches them by it (COL-6). */
export const revokePermission = rowCommand({
  name: 'revoke-permission',
  act: 'revoke:Collaborator',
  arrow: 'revoke',
  change: ({ row, standing, paths }, tx) => ({
    row: { endedAt: tx.now, endedBy: tx.actor.id, endedReason: 'revoked' },
    events: [
      { stream: appStream(row.appId), type: 'collaborator.revoked', data: { id: row.id, person: row.userId } },
      ...endOfPath(tx, { row, appName: standing.app.name, reason: 'revoked', paths }),
    ],
    notify: row.userId ? [{ to: row.userId, kind: 'revoked', actor: tx.actor.id, app: standing.app }] : [],
  }),
});
