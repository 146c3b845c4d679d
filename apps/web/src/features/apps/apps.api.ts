import { appListItem, appView, endedAppView, page, type AppListItem, type AppView, type EndedAppView } from '@coterie/contracts';
import { api } from '../../api/client';

const endedPage = page(endedAppView);

/** The app as the caller reaches it; not_found when they don't. */
export const fetchApp = (id: string): Promise<AppView> => api.get(`/apps/${id}`, { schema: appView });

/** Apps whose access ended for the caller (APP-6). */
export const fetchEndedApps = async (): Promise<EndedAppView[]> =>
  (await api.get('/apps', { query: { ended: 1, limit: 200 }, schema: endedPage })).items;

/** Makes an app in an organization (id or slug); the caller becomes its owner. */
export const createApp = (org: string, name: string): Promise<AppListItem> =>
  api.post(`/orgs/${org}/apps`, { body: { name }, schema: appListItem });

export const renameApp = (id: string, name: string): Promise<unknown> => api.patch(`/apps/${id}`, { body: { name } });

/** `confirm` is the app's name, typed (APP-3). */
export const deleteApp = (id: string, confirm: string): Promise<unknown> => api.delete(`/apps/${id}`, { body: { confirm } });

export const leaveApp = (id: string): Promise<unknown> => api.post(`/apps/${id}/leave`);
