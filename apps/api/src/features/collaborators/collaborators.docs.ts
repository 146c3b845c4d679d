import { addCollaborator, addCollaborators, changeAccess, collaboratorView, manyResults, page, pageQueries } from '@coterie/contracts';
import { z } from 'zod';
import type { RouteDoc } from '../../platform/api-docs/documented.js';

const impossible = { conflict: 'Not possible for somebody of this status.' };

export const list: RouteDoc = { summary: 'Whom the app is shared with', query: pageQueries.collaborators, answer: page(collaboratorView) };
export const add: RouteDoc = {
  summary: 'Invite somebody, or many at once',
  description: 'One address answers the row; many answer one result for each line, every line in a transaction of its own.',
  body: z.union([addCollaborator, addCollaborators]),
  answer: collaboratorView,
  means: 'Invited; the mail is on its way.',
  also: { 200: { means: 'Many: what became of each line.', answer: manyResults } },
  refusals: { conflict: 'They are invited or a collaborator already, own the app, or are the caller.' },
};
export const change: RouteDoc = { summary: 'Change somebody’s access', body: changeAccess, answer: collaboratorView, refusals: impossible };
export const resend: RouteDoc = { summary: 'Send the invitation again, with a new link', answer: collaboratorView, refusals: impossible };
export const revoke: RouteDoc = {
  summary: 'Revoke somebody’s permission',
  description: 'Their pages end at once; they can be granted it again.',
  answer: collaboratorView,
  refusals: impossible,
};
export const grant: RouteDoc = { summary: 'Grant a revoked permission again', answer: collaboratorView, refusals: impossible };
export const remove: RouteDoc = { summary: 'Remove somebody from the list', means: 'They are off the list.' };
export const leave: RouteDoc = { summary: 'Leave a shared app', means: 'The caller’s access ended.' };
