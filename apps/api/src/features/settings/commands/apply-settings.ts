import { applySettings as body } from '@coterie/contracts';
import { decideApply, Refusal } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream } from '../../../write-path/streams.js';
import { permit } from '../../apps/standing.queries.js';
import { fullPeople } from '../../collaborators/collaborators.queries.js';
import { Revision, Settings } from '../settings.entity.js';
import { loadSettings, refuseStale } from './load-settings.js';

/** Turns the draft into the next revision: whole, immutable, numbered (SET-7). */
export const applySettings = defineCommand({
  name: 'apply-settings',
  input: body.extend({ app: z.string() }),
  scope: ({ app }) => ({ app }),
  load: async (tx, input) => ({ ...(await loadSettings(tx, input)), told: await fullPeople(tx.manager, input.app) }),
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'apply:Settings'),
  decide: ({ standing, settings, told }, { app, head, note = null }, tx) => {
    const stale = refuseStale(settings, head);
    if (stale) return stale;
    const applied = decideApply(settings);
    if (applied instanceof Refusal) return applied;
    const { state, changes, authors } = applied;
    const number = tx.next(appStream(app));
    const id = tx.newId('rev');
    return {
      events: [{ stream: appStream(app), type: 'settings.applied', data: { revision: state.revision, note, authors, changes } }],
      save: async () => {
        await tx.manager.update(Settings, app, { revision: state.revision, applied: state.applied, draft: {}, lastEvent: String(number) });
        await tx.manager.insert(Revision, { id, appId: app, orgId: tx.org, number: state.revision, values: state.applied, diff: changes, authors, note, appliedBy: tx.actor.id, appliedAt: tx.now, eventNumber: number });
      },
      notify: told.map((to) => ({ to, kind: 'settings-applied' as const, actor: tx.actor.id, app: standing.app, data: { revision: state.revision, changes: changes.length } })),
      answer: () => ({ number, revision: state.revision }),
    };
  },
});
