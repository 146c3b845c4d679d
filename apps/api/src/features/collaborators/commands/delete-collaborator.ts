import type { NewEvent, Tx } from '../../../write-path/define-command.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { endOfPath } from '../access-ending.js';
import type { OnCollaborator } from '../load-collaborator.js';
import { accountOf } from '../pending-person.js';
import { rowCommand } from './row-command.js';

async function eventsOf({ row, standing, paths }: OnCollaborator, tx: Tx): Promise<NewEvent[]> {
  const deleted = { stream: appStream(row.appId), type: 'collaborator.deleted', data: { id: row.id, person: row.userId, before: row.status } };
  if (row.status === 'ACTIVE') return [deleted, ...endOfPath(tx, { row, appName: standing.app.name, reason: 'removed', paths })];
  const invited = row.status === 'PENDING' ? await accountOf(tx, row) : undefined;
  return invited ? [deleted, { stream: userStream(invited), type: 'invitation.closed', data: { invitation: row.id } }] : [deleted];
}

/** Takes somebody off the list, whatever their state; a pending link dies. The row stays hidden, so that events can name it. */
export const deleteCollaborator = rowCommand({
  name: 'delete-collaborator',
  act: 'remove:Collaborator',
  arrow: 'delete',
  change: async (loaded, tx) => {
    const { row, standing } = loaded;
    return {
      row: { endedAt: tx.now, endedBy: tx.actor.id, endedReason: 'removed' },
      events: await eventsOf(loaded, tx),
      notify: row.userId ? [{ to: row.userId, kind: 'removed', actor: tx.actor.id, app: standing.app }] : [],
    };
  },
});
