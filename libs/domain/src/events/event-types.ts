/** What can happen on an app, as its stream records it. Also what an app's webhooks can ask for. */
export const APP_EVENT_TYPES = [
  'app.created',
  'app.renamed',
  'app.deleted',
  'collaborator.invited',
  'collaborator.resent',
  'collaborator.delivered',
  'collaborator.undelivered',
  'collaborator.expired',
  'collaborator.accepted',
  'collaborator.declined',
  'collaborator.revoked',
  'collaborator.granted',
  'collaborator.access-changed',
  'collaborator.deleted',
  'collaborator.left',
  'access.ended',
  'settings.edited',
  'settings.applied',
  'settings.discarded',
  'settings.restored',
  'secret.reset',
  'secret.retired',
] as const;
export type AppEventType = (typeof APP_EVENT_TYPES)[number];

/** What can happen in the directory of an organization. */
export const ORGANIZATION_EVENT_TYPES = ['organization.created', 'developer.joined'] as const;
/** What Developer Admins and Audit-users are told about apps. */
export const OVERSIGHT_EVENT_TYPES = ['app.created', 'app.renamed', 'app.deleted'] as const;
/** What one person is told about themselves. */
export const PERSON_EVENT_TYPES = ['app.listed', 'app.renamed', 'app.unlisted', 'invitation.received', 'invitation.closed', 'notification.created', 'notification.read'] as const;

export const EVENT_TYPES = [...new Set([...APP_EVENT_TYPES, ...ORGANIZATION_EVENT_TYPES, ...OVERSIGHT_EVENT_TYPES, ...PERSON_EVENT_TYPES])] as const;
export type EventType = (typeof APP_EVENT_TYPES | typeof ORGANIZATION_EVENT_TYPES | typeof PERSON_EVENT_TYPES)[number];
