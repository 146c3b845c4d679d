import { type AppView, createApp as body } from '@coterie/contracts';
import { initialValues } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream, oversightStream, userStream } from '../../../write-path/streams.js';
import { actorMembership, permitInOrganization } from '../../organizations/membership.queries.js';
import { App } from '../app.entity.js';
import { appView } from '../apps.queries.js';
import { standingOf } from '../standing.queries.js';

/** Long enough that nobody guesses a client id, short enough to be read out. */
const CLIENT_ID_LENGTH = 24;

/** Makes an app with the settings every app starts with. Its maker owns it; it has no secret until one is made. */
export const createApp = defineCommand({
  name: 'create-app',
  input: body.extend({ org: z.string() }),
  scope: ({ org }) => ({ org }),
  load: (tx) => actorMembership(tx),
  allow: (membership, _input, tx) => permitInOrganization(tx.manager, membership, 'create:App'),
  decide: (_membership, { name }, tx) => {
    const id = tx.newId('app');
    const clientId = `cot_client_${tx.nonce().slice(0, CLIENT_ID_LENGTH)}`;
    const owner = tx.actor.id;
    const created = { type: 'app.created', data: { app: id, name, owner } };
    return {
      events: [
        { stream: appStream(id), ...created },
        { stream: oversightStream(tx.org), ...created },
        { stream: userStream(owner), type: 'app.listed', data: { app: id } },
      ],
      save: async () => {
        await tx.manager.insert(App, { id, orgId: tx.org, ownerId: owner, name, clientId, createdAt: tx.now });
        const values = JSON.stringify(initialValues(name));
        await tx.manager.query('insert into settings (app_id, org_id, applied, initial) values ($1, $2, $3, $3)', [id, tx.org, values]);
      },
      answer: async (): Promise<AppView> => appView(tx.manager, await standingOf(tx.manager, id, owner)),
    };
  },
});
