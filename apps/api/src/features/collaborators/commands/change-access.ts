import { changeAccess as body, type CollaboratorView } from '@coterie/contracts';
import { mayGive } from '@coterie/domain';
import { z } from 'zod';
import { defineCommand, type NewEvent } from '../../../write-path/define-command.js';
import { appStream, userStream } from '../../../write-path/streams.js';
import { permit } from '../../apps/standing.queries.js';
import { Collaborator } from '../collaborator.entity.js';
import { collaboratorViews } from '../collaborators.queries.js';
import { loadCollaborator } from '../load-collaborator.js';

/** Sets what a collaborator may do. Setting what already is changes nothing. */
export const changeAccess = defineCommand({
  name: 'change-access',
  input: body.extend({ app: z.string(), id: z.string() }),
  scope: ({ app }) => ({ app }),
  load: loadCollaborator,
  allow: ({ standing }, { access }, tx) => {
    const permission = permit(tx.manager, standing, 'change-access:Collaborator');
    return { ...permission, can: permission.can && mayGive(standing.reach, access) };
  },
  decide: ({ row }, { id, access }, tx) => {
    const answer = async () => (await collaboratorViews(tx.manager, [id])).get(id) as CollaboratorView;
    if (row.access === access) return { events: [], answer };
    const events: NewEvent[] = [{ stream: appStream(row.appId), type: 'collaborator.access-changed', data: { id, person: row.userId, before: row.access, after: access } }];
    if (row.userId && row.status === 'ACTIVE') events.push({ stream: userStream(row.userId), type: 'app.listed', data: { app: row.appId } });
    return { events, save: async () => void (await tx.manager.update(Collaborator, id, { access })), answer };
  },
});
