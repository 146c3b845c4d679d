import type { EntityManager } from 'typeorm';
import { parseStream, type StreamKind } from '../../write-path/streams.js';
import { listItemsFor, oversightItems } from '../apps/apps.queries.js';
import { collaboratorViews } from '../collaborators/collaborators.queries.js';
import { myInvitations } from '../invitations/invitations.queries.js';
import { notificationViews, unreadCount } from '../notifications/notifications.queries.js';
import { developerViews } from '../organizations/organizations.queries.js';
import type { StoredEvent } from './events.queries.js';

/** What a reader gets beside an event's stored data: the thing it speaks of, as it is now. */
type Extras = Record<string, unknown>;

interface Joint {
  kind: StreamKind;
  types: (type: string) => boolean;
  join(manager: EntityManager, owner: string, rows: readonly StoredEvent[]): Promise<(row: StoredEvent) => Extras>;
}

const oneOf = (...types: string[]) => (type: string) => types.includes(type);
const field = (rows: readonly StoredEvent[], name: string): string[] => [...new Set(rows.map((row) => String(row.data[name])))];
const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));
const item = (items: Map<string, unknown>, name: string) => (row: StoredEvent) => ({ item: items.get(String(row.data[name])) ?? null });

async function verifiedAddress(manager: EntityManager, person: string): Promise<string | undefined> {
  const [row]: { email: string }[] = await manager.query('select email from people where id = $1 and email_verified', [person]);
  return row?.email;
}

/** One entry per kind of event that brings something along. */
const JOINTS: readonly Joint[] = [
  {
    kind: 'app',
    types: (type) => type.startsWith('collaborator.'),
    async join(manager, _app, rows) {
      const views = await collaboratorViews(manager, field(rows, 'id'));
      return (row) => ({ row: views.get(String(row.data['id'])) ?? null });
    },
  },
  {
    kind: 'oversight',
    types: oneOf('app.created'),
    join: async (manager, org, rows) => item(byId(await oversightItems(manager, org, 'developer-admin', field(rows, 'app'))), 'app'),
  },
  {
    kind: 'user',
    types: oneOf('app.listed'),
    join: async (manager, person, rows) => item(await listItemsFor(manager, field(rows, 'app'), person), 'app'),
  },
  {
    kind: 'user',
    types: oneOf('notification.created', 'notification.read'),
    async join(manager, person, rows) {
      const created = rows.filter((row) => row.type === 'notification.created');
      const items = byId(await notificationViews(manager, person, { ids: field(created, 'notification') }));
      const unread = await unreadCount(manager, person);
      return (row) => (row.type === 'notification.read' ? { unread } : { ...item(items, 'notification')(row), unread });
    },
  },
  {
    kind: 'user',
    types: oneOf('invitation.received'),
    async join(manager, person, rows) {
      const address = await verifiedAddress(manager, person);
      return item(byId(address ? await myInvitations(manager, address, { ids: field(rows, 'invitation') }) : []), 'invitation');
    },
  },
  {
    kind: 'org',
    types: oneOf('developer.joined'),
    join: async (manager, org, rows) => item(byId(await developerViews(manager, org, field(rows, 'developer'))), 'developer'),
  },
];

/** For the events of one stream: what to add to the data of each. One query per kind of thing, however many events. */
export async function joinedExtras(manager: EntityManager, stream: string, rows: readonly StoredEvent[]): Promise<(row: StoredEvent) => Extras> {
  const { kind, id } = parseStream(stream);
  const joined: { types: Joint['types']; extras: (row: StoredEvent) => Extras }[] = [];
  for (const joint of JOINTS.filter((one) => one.kind === kind)) {
    const about = rows.filter((row) => joint.types(row.type));
    if (about.length > 0) joined.push({ types: joint.types, extras: await joint.join(manager, id, about) });
  }
  return (row) => joined.find((one) => one.types(row.type))?.extras(row) ?? {};
}
