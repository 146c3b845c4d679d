import { type AppView, renameApp as body } from '@coterie/contracts';
import { z } from 'zod';
import { defineCommand } from '../../../write-path/define-command.js';
import { appStream, oversightStream, userStream } from '../../../write-path/streams.js';
import { App } from '../app.entity.js';
import { appView, peopleOnApp } from '../apps.queries.js';
import { actorStanding, permit } from '../standing.queries.js';

/** Gives an app another name, in everybody's list at once. Giving it the one it has changes nothing. */
export const renameApp = defineCommand({
  name: 'rename-app',
  input: body.extend({ app: z.string() }),
  scope: ({ app }) => ({ app }),
  load: async (tx, { app }) => ({ standing: await actorStanding(tx, app), people: await peopleOnApp(tx.manager, app) }),
  allow: ({ standing }, _input, tx) => permit(tx.manager, standing, 'rename:App'),
  decide: ({ standing, people }, { name }, tx) => {
    const { app } = standing;
    const answer = (): Promise<AppView> => appView(tx.manager, standing);
    if (app.name === name) return { events: [], answer };
    const data = { app: app.id, before: app.name, after: name };
    const streams = [appStream(app.id), oversightStream(app.org), ...people.map(userStream)];
    return {
      events: streams.map((stream) => ({ stream, type: 'app.renamed', data })),
      save: async () => void (await tx.manager.update(App, app.id, { name })),
      answer,
    };
  },
});
