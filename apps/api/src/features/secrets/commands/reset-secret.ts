import { type NewSecretView, OVERLAPS, resetSecret as body } from '@coterie/contracts';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream } from '../../../write-path/streams.js';
import { actorStanding, permit } from '../../apps/standing.queries.js';
import { fullPeople } from '../../collaborators/collaborators.queries.js';
import { ClientSecret } from '../client-secret.entity.js';
import { secretFrom } from '../secret-text.js';

const HOUR_MS = 3_600_000;
const OVERLAP_MS: Record<(typeof OVERLAPS)[number], number> = { '0': 0, '1h': HOUR_MS, '24h': 24 * HOUR_MS };

/** Makes a new client secret, shown in this answer and never again; older ones work until the chosen end (CRED-1). */
export const resetSecret = defineCommand({
  name: 'reset-secret',
  secret: true,
  input: body.extend({ app: z.string() }),
  scope: ({ app }) => ({ app }),
  load: async (tx, { app }) => ({ standing: await actorStanding(tx, app), told: await fullPeople(tx.manager, app) }),
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'reset:Secret'),
  decide: ({ standing, told }, { app, overlap }, tx) => {
    const id = tx.newId('sec');
    const { secret, ...kept } = secretFrom(tx.nonce());
    const end = new Date(tx.now.getTime() + OVERLAP_MS[overlap]);
    return {
      events: [{ stream: appStream(app), type: 'secret.reset', data: { secret: id, overlap } }],
      save: async () => {
        // A secret that was to end sooner keeps its end: a reset never gives an old one more time.
        await tx.manager.query('update client_secrets set ends_at = $2 where app_id = $1 and (ends_at is null or ends_at > $2)', [app, end]);
        await tx.manager.insert(ClientSecret, { id, orgId: tx.org, appId: app, ...kept, createdAt: tx.now, createdBy: tx.actor.id });
      },
      notify: told.map((to) => ({ to, kind: 'secret-reset' as const, actor: tx.actor.id, app: standing.app, data: { overlap } })),
      answer: (): NewSecretView => ({ id, clientId: standing.app.clientId, secret }),
    };
  },
});
