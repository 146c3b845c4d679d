import { deleteApp as body } from '@coterie/contracts';
import { invalid } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand, type NewEvent, type Tx } from '../../../write-path/define-command.js';
import { appStream, oversightStream, userStream } from '../../../write-path/streams.js';
import { App } from '../app.entity.js';
import { peopleOnApp } from '../apps.queries.js';
import { actorStanding, permit } from '../standing.queries.js';

interface Pending {
  id: string;
  /** The verified account of the invited address, whose pages show the invitation in place. */
  person: string | null;
}

async function pendingOn(tx: Tx, app: string): Promise<Pending[]> {
  return tx.manager.query(
    `select c.id, p.id as person from collaborators c left join people p on p.email = c.email_key and p.email_verified
      where c.app_id = $1 and c.status = 'PENDING' order by c.id`,
    [app],
  );
}

/** The app's row and log stay, for the record; whoever was on it finds it under what ended for them (APP-6). */
async function endEverything(tx: Tx, app: string): Promise<void> {
  const ended = { deletedAt: tx.now, deletedBy: tx.actor.id };
  await tx.manager.update(App, app, ended);
  await tx.manager.query(
    `update collaborators set status = case status when 'PENDING' then 'DELETED' else status end, ended_at = $2, ended_by = $3, ended_reason = 'deleted'
      where app_id = $1 and status in ('PENDING', 'ACTIVE')`,
    [app, tx.now, tx.actor.id],
  );
  await tx.manager.query('update client_secrets set ends_at = $2 where app_id = $1 and (ends_at is null or ends_at > $2)', [app, tx.now]);
}

/** Deletes an app for everybody, once its name was typed (APP-3). */
export const deleteApp = defineCommand({
  name: 'delete-app',
  input: body.extend({ app: z.string() }),
  scope: ({ app }) => ({ app }),
  load: async (tx, { app }) => ({ standing: await actorStanding(tx, app), people: await peopleOnApp(tx.manager, app), pending: await pendingOn(tx, app) }),
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'delete:App'),
  decide: ({ standing, people, pending }, { confirm }, tx) => {
    const { id, name, org } = standing.app;
    if (confirm !== name) return invalid([{ path: 'confirm', message: 'Type the app’s name to delete it.' }]);
    const unlisted = { app: id, name, reason: 'deleted', by: tx.actor.id };
    const events: NewEvent[] = [
      ...[appStream(id), oversightStream(org)].map((stream) => ({ stream, type: 'app.deleted', data: { app: id, name } })),
      ...people.map((person) => ({ stream: userStream(person), type: 'app.unlisted', data: unlisted })),
      ...pending.flatMap((row) => (row.person ? [{ stream: userStream(row.person), type: 'invitation.closed', data: { invitation: row.id } }] : [])),
    ];
    return {
      events,
      save: () => endEverything(tx, id),
      notify: people.map((to) => ({ to, kind: 'app-deleted' as const, actor: tx.actor.id, app: { id, name } })),
      answer: () => undefined,
    };
  },
});
