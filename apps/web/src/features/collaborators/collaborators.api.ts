import { manyResults, type ManyResults } from '@coterie/contracts';
import type { CollaboratorAccess } from '@coterie/domain';
import { api } from '../../api/client';

const at = (app: string, row?: string, verb?: string): string =>
  ['/apps', app, 'collaborators', row, verb].filter((part) => part !== undefined).join('/');

/** What the API does with the collaborators of an app. Each call throws ApiError; the list itself changes by events. */
export const collaboratorsApi = {
  /** Each line gets its own answer (INV-7); at most MANY_LIMIT of them. */
  addMany: (app: string, invitations: readonly { email: string; access: CollaboratorAccess }[]): Promise<ManyResults> =>
    api.post(at(app), { body: { invitations }, schema: manyResults }),
  changeAccess: (app: string, row: string, access: CollaboratorAccess) => api.patch(at(app, row), { body: { access } }),
  resend: (app: string, row: string) => api.post(at(app, row, 'resend')),
  revoke: (app: string, row: string) => api.post(at(app, row, 'revoke')),
  grant: (app: string, row: string) => api.post(at(app, row, 'grant')),
  remove: (app: string, row: string) => api.delete(at(app, row)),
};
