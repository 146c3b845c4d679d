import { readNotifications as input } from '@coterie/contracts';
import type { z } from 'zod';
import { defineCommand, type Tx } from '../../../write-path/define-command.js';
import { asOneself } from '../../../write-path/permission.js';
import { userStream } from '../../../write-path/streams.js';
import { unreadCount } from '../notifications.queries.js';

/** Which of the wanted ones are the actor's and not read yet. Others are passed over: their ids tell nothing (ORG-1). */
async function unreadAmong(tx: Tx, wanted: z.output<typeof input>): Promise<string[]> {
  const rows: { id: string }[] = await tx.manager.query(
    'select id from notifications where user_id = $1 and read_at is null and ($2::text[] is null or id = any($2))',
    [tx.actor.id, 'ids' in wanted ? wanted.ids : null],
  );
  return rows.map((row) => row.id);
}

/** Marks some or all of one's notifications as read, in every tab and device (NTF-1). */
export const readNotifications = defineCommand({
  name: 'read-notifications',
  input,
  // The runner takes a person's scope to be the actor's own.
  scope: () => ({ person: '' }),
  load: unreadAmong,
  allow: asOneself,
  decide: (unread, wanted, tx) => {
    const answer = async () => ({ unread: await unreadCount(tx.manager, tx.actor.id) });
    if (unread.length === 0) return { events: [], answer };
    return {
      events: [{ stream: userStream(tx.actor.id), type: 'notification.read', data: { ids: 'all' in wanted ? null : unread } }],
      save: async () => {
        await tx.manager.query('update notifications set read_at = $2 where user_id = $1 and id = any($3) and read_at is null', [tx.actor.id, tx.now, unread]);
      },
      answer,
    };
  },
});
