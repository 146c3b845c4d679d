import type { AppSnapshot, OrgSnapshot, OversightSnapshot, UserSnapshot } from '@coterie/contracts';
import { notFound } from '@coterie/domain';
import { appView, oversightItems, personalAppItems } from '../features/apps/apps.queries.js';
import { findStandings, standingOf } from '../features/apps/standing.queries.js';
import { collaboratorsOf } from '../features/collaborators/collaborators.queries.js';
import { myInvitations } from '../features/invitations/invitations.queries.js';
import { notificationViews, unreadCount } from '../features/notifications/notifications.queries.js';
import { findMembership, membersAmong } from '../features/organizations/membership.queries.js';
import { developerViews, organizationView } from '../features/organizations/organizations.queries.js';
import { settingsView } from '../features/settings/settings.queries.js';
import { setReach } from '../read-path/read-path.js';
import type { StreamKind } from '../write-path/streams.js';
import { setTenant } from '../write-path/tenant.js';
import type { StreamSource } from './stream-source.js';

const NOTIFICATIONS_SHOWN = 50;
const APPS_SHOWN = 1000;

const app: StreamSource = {
  async locate(manager, id, actor) {
    const [row]: { org: string | null }[] = await manager.query('select locate_app($1, $2) as org', [id, actor.id]);
    return row?.org ?? undefined;
  },
  enter: (manager, org, actor) => setTenant(manager, [org], actor.id),
  readers: async (manager, id, people) => new Set((await findStandings(manager, id, people)).keys()),
  async snapshots(manager, id) {
    const settings = await settingsView(manager, id);
    const collaborators = await collaboratorsOf(manager, id);
    return async (actor): Promise<AppSnapshot> => ({ app: await appView(manager, await standingOf(manager, id, actor.id)), settings, collaborators });
  },
};

const inOrganization = {
  locate: async (manager, id, actor) => {
    const rows: unknown[] = await manager.query('select 1 from reach_of($1, null) where org_id = $2 and app_id is null', [actor.id, id]);
    return rows.length > 0 ? id : undefined;
  },
  enter: (manager, org, actor) => setTenant(manager, [org], actor.id),
} satisfies Pick<StreamSource, 'locate' | 'enter'>;

const org: StreamSource = {
  ...inOrganization,
  readers: async (manager, id, people) => new Set((await membersAmong(manager, id, people)).keys()),
  async snapshots(manager, id) {
    const developers = await developerViews(manager, id);
    return async (actor): Promise<OrgSnapshot> => ({ organization: await organizationView(manager, id, actor.id), developers });
  },
};

const oversight: StreamSource = {
  ...inOrganization,
  readers: async (manager, id, people) => {
    const members = await membersAmong(manager, id, people);
    return new Set([...members].filter(([, role]) => role !== 'developer').map(([person]) => person));
  },
  async snapshots(manager, id) {
    return async (actor): Promise<OversightSnapshot> => {
      const role = (await findMembership(manager, id, actor.id))?.role;
      if (!role || role === 'developer') throw notFound();
      return { apps: await oversightItems(manager, id, role) };
    };
  },
};

const user: StreamSource = {
  locate: (_manager, id, actor) => Promise.resolve(id === actor.id ? '' : undefined),
  enter: (manager, _org, actor) => setReach(manager, actor),
  readers: (_manager, id) => Promise.resolve(new Set([id])),
  snapshots(manager, id) {
    return Promise.resolve(async (actor): Promise<UserSnapshot> => {
      return {
        apps: await personalAppItems(manager, id, APPS_SHOWN),
        invitations: actor.verified ? await myInvitations(manager, actor.email) : [],
        notifications: await notificationViews(manager, id, { limit: NOTIFICATIONS_SHOWN }),
        unread: await unreadCount(manager, id),
      };
    });
  },
};

/** How each kind of stream is authorized and shown. */
export const STREAM_SOURCES: Record<StreamKind, StreamSource> = { app, org, oversight, user };
