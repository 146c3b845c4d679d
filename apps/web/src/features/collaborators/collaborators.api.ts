import type { CollaboratorView } from '@coterie/contracts';
import type { CollaboratorAccess } from '@coterie/domain';
import { api } from '../../api/client';

const at = (app: string, row?: string, verb?: string): string =>
  ['/apps', app, 'collaborators', row, verb].filter((part) => part !== undefined).join('/');

/** What the API does with the collaborators of an app. Each call throws ApiError; the list itself changes by events. */
export const collaboratorsApi = {
  add: (app: string, invite: { email: string; access: CollaboratorAccess }) => api.post<CollaboratorView>(at(app), { body: invite }),
  changeAccess: (app: string, row: string, access: CollaboratorAccess) => api.patch(at(app, row), { body: { access } }),
  resend: (app: string, row: string) => api.post(at(app, row, 'resend')),
  revoke: (app: string, row: string) => api.post(at(app, row, 'revoke')),
  grant: (app: string, row: string) => api.post(at(app, row, 'grant')),
  remove: (app: string, row: string) => api.delete(at(app, row)),
};
