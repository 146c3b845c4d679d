import { notFound } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream } from '../../../write-path/streams.js';
import { actorStanding, permit } from '../../apps/standing.queries.js';
import { ClientSecret } from '../client-secret.entity.js';

/** Ends a client secret now. Ending one that has ended changes nothing. */
export const retireSecret = defineCommand({
  name: 'retire-secret',
  input: z.object({ app: z.string(), id: z.string() }),
  scope: ({ app }) => ({ app }),
  load: async (tx, { app, id }) => {
    const standing = await actorStanding(tx, app);
    const row = await tx.manager.findOneBy(ClientSecret, { id, appId: app });
    if (!row) throw notFound();
    return { standing, row };
  },
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'retire:Secret'),
  decide: ({ row }, { app, id }, tx) => {
    const answer = () => undefined;
    if (row.endsAt && row.endsAt <= tx.now) return { events: [], answer };
    return {
      events: [{ stream: appStream(app), type: 'secret.retired', data: { secret: id } }],
      save: async () => void (await tx.manager.update(ClientSecret, id, { endsAt: tx.now })),
      answer,
    };
  },
});
