import { notFound } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream } from '../../../write-path/streams.js';
import { actorStanding, permit } from '../../apps/standing.queries.js';
import { endOfPath } from '../access-ending.js';
import { Collaborator } from '../collaborator.entity.js';
import { fullPeople } from '../collaborators.queries.js';

/** A collaborator leaves by themselves (COL-11). */
export const leaveApp = defineCommand({
  name: 'leave-app',
  input: z.object({ app: z.string() }),
  scope: ({ app }) => ({ app }),
  load: async (tx, { app }) => ({
    standing: await actorStanding(tx, app),
    row: await tx.manager.findOneBy(Collaborator, { appId: app, userId: tx.actor.id, status: 'ACTIVE' }),
    told: await fullPeople(tx.manager, app),
  }),
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'leave:App'),
  decide: ({ standing, row, told }, _input, tx) => {
    if (!row) return notFound();
    return {
      events: [
        { stream: appStream(row.appId), type: 'collaborator.left', data: { id: row.id, person: row.userId } },
        ...endOfPath(tx, { row, appName: standing.app.name, reason: 'left', paths: standing.paths }),
      ],
      save: async () => void (await tx.manager.update(Collaborator, row.id, { status: 'LEFT', endedAt: tx.now, endedBy: tx.actor.id, endedReason: 'left' })),
      notify: told.map((to) => ({ to, kind: 'left' as const, actor: tx.actor.id, app: standing.app })),
      answer: () => undefined,
    };
  },
});
