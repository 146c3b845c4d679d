import { restoreRevision as body } from '@coterie/contracts';
import { decideRestore, notFound } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream } from '../../../write-path/streams.js';
import { permit } from '../../apps/standing.queries.js';
import { Revision, Settings } from '../settings.entity.js';
import { loadSettings, refuseStale } from './load-settings.js';

const revisionNumber = z.string().regex(/^[1-9]\d{0,8}$/).transform(Number).catch(0);

/** Takes an earlier revision's values into the draft (SET-8). When the draft says the same already, nothing happens. */
export const restoreRevision = defineCommand({
  name: 'restore-revision',
  input: body.extend({ app: z.string(), number: revisionNumber }),
  scope: ({ app }) => ({ app }),
  load: async (tx, input) => {
    const loaded = await loadSettings(tx, input);
    const revision = await tx.manager.findOneBy(Revision, { appId: input.app, number: input.number });
    if (!revision) throw notFound();
    return { ...loaded, revision };
  },
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'restore:Settings'),
  decide: ({ settings, revision }, { app, head }, tx) => {
    const stale = refuseStale(settings, head);
    if (stale) return stale;
    const stream = appStream(app);
    const number = tx.next(stream);
    const { state, values, before } = decideRestore(settings, revision.values, { by: tx.actor.id, at: tx.now.toISOString(), number });
    if (Object.keys(values).length === 0) return { events: [], answer: () => ({ number: number - 1 }) };
    return {
      events: [{ stream, type: 'settings.restored', data: { revision: revision.number, values, before } }],
      save: async () => void (await tx.manager.update(Settings, app, { draft: state.draft, touched: state.touched, lastEvent: String(number) })),
      answer: () => ({ number }),
    };
  },
});
