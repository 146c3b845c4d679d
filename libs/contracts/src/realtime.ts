import { settingAt } from '@coterie/domain';
import { z } from 'zod';
import { appListItem, appView } from './apps/views.js';
import { collaboratorView } from './collaborators/views.js';
import { errorBody } from './errors.js';
import { eventEnvelope } from './events/envelope.js';
import { myInvitationView } from './invitations/views.js';
import { notificationView } from './notifications/views.js';
import { CLOSE_REASONS } from './realtime-reasons.js';
import { developerView, organizationView } from './organizations/views.js';
import { mutationId, operations } from './settings/operations.js';
import { settingsView } from './settings/views.js';

/** Raised when an old page can no longer talk to a new server. */
export const PROTOCOL_VERSION = 1;

export const streamName = z.string().regex(/^(?:app|org|oversight|user):[a-z]{3,4}_[A-Za-z0-9]{1,64}$/);

/** The longest half-typed text that is shown to others, in UTF-16 units. */
export const TYPING_LIMIT = 500;

const settingPath = z.string().max(200).refine((path) => settingAt(path) !== undefined, { message: 'There is no such setting.' });

/** What a client may say. Each is answered by an ack. */
export const clientMessages = {
  open: z.object({ stream: streamName, since: z.number().int().min(0).optional() }),
  close: z.object({ stream: streamName }),
  edit: z.object({ app: z.string().max(64), mutationId, ops: operations }),
  /** `typing`: what stands in the field and is not sent yet. Volatile, shown to those who watch. */
  presence: z.object({ app: z.string().max(64), path: settingPath.nullable(), typing: z.string().max(TYPING_LIMIT).optional() }),
};

const refused = z.object({ ok: z.literal(false), error: errorBody });
export type Refused = z.infer<typeof refused>;

export const snapshots = {
  app: z.object({ app: appView, settings: settingsView, collaborators: z.array(collaboratorView) }),
  org: z.object({ organization: organizationView, developers: z.array(developerView) }),
  user: z.object({ apps: z.array(appListItem), invitations: z.array(myInvitationView), notifications: z.array(notificationView), unread: z.number().int() }),
  oversight: z.object({ apps: z.array(appListItem) }),
};
export type AppSnapshot = z.infer<(typeof snapshots)['app']>;
export type OrgSnapshot = z.infer<(typeof snapshots)['org']>;
export type UserSnapshot = z.infer<(typeof snapshots)['user']>;
export type OversightSnapshot = z.infer<(typeof snapshots)['oversight']>;

/** What was missed, or the present state with its number. */
export const openAck = z.union([
  z.object({ ok: z.literal(true), head: z.number().int(), events: z.array(eventEnvelope) }),
  z.object({ ok: z.literal(true), head: z.number().int(), snapshot: z.unknown() }),
  refused,
]);
export type OpenAck = z.infer<typeof openAck>;

export const editAck = z.union([z.object({ ok: z.literal(true), number: z.number().int() }), refused]);
export type EditAck = z.infer<typeof editAck>;
export const plainAck = z.union([z.object({ ok: z.literal(true) }), refused]);
export type PlainAck = z.infer<typeof plainAck>;

/** What the server may say. */
export const serverMessages = {
  events: z.object({ stream: streamName, events: z.array(eventEnvelope) }),
  presence: z.object({ app: z.string(), people: z.array(z.object({ id: z.string(), name: z.string(), path: z.string().nullable(), typing: z.string().optional() })) }),
  closed: z.object({ stream: z.string(), reason: z.enum(CLOSE_REASONS), by: z.string().optional() }),
  resync: z.object({ stream: streamName }),
  activity: z.object({ org: z.string() }),
};
export type EventsFrame = z.infer<(typeof serverMessages)['events']>;
export type PresenceFrame = z.infer<(typeof serverMessages)['presence']>;
export type ClosedFrame = z.infer<(typeof serverMessages)['closed']>;
