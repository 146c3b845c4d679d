import { discardSettings as body } from '@coterie/contracts';
import { decideDiscard, Refusal } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream } from '../../../write-path/streams.js';
import { permit } from '../../apps/standing.queries.js';
import { Settings } from '../settings.entity.js';
import { loadSettings, refuseStale } from './load-settings.js';

/** Drops some or all changes of the draft (SET-7). With nothing to drop nothing happens. */
export const discardSettings = defineCommand({
  name: 'discard-settings',
  input: body.extend({ app: z.string() }),
  scope: ({ app }) => ({ app }),
  load: loadSettings,
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'discard:Settings'),
  decide: ({ settings }, { app, paths: wanted, head }, tx) => {
    const stale = refuseStale(settings, head);
    if (stale) return stale;
    const stream = appStream(app);
    const number = tx.next(stream);
    const discarded = decideDiscard(settings, wanted, { by: tx.actor.id, at: tx.now.toISOString(), number });
    if (discarded instanceof Refusal) return discarded;
    const { state, paths, before } = discarded;
    if (paths.length === 0) return { events: [], answer: () => ({ number: number - 1 }) };
    return {
      events: [{ stream, type: 'settings.discarded', data: { paths, before } }],
      save: async () => void (await tx.manager.update(Settings, app, { draft: state.draft, touched: state.touched, lastEvent: String(number) })),
      answer: () => ({ number }),
    };
  },
});
