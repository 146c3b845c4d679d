import type { NotificationKind, NotificationView } from '@coterie/contracts';
import { counted, sentence, type Sentence } from '../activity/sentence';

interface About {
  by: string;
  /** The address an invitation went to. */
  address: string;
  app: string;
  data: Record<string, unknown>;
}

const size = (value: unknown): number => (Array.isArray(value) ? value.length : typeof value === 'number' ? value : 0);

const TELLERS: Record<NotificationKind, (about: About) => Sentence> = {
  invited: ({ by, app }) => sentence`${by} invited you to collaborate on ${app}`,
  granted: ({ by, app }) => sentence`${by} granted you permission on ${app} again`,
  revoked: ({ by, app }) => sentence`${by} revoked your permission on ${app}`,
  removed: ({ by, app }) => sentence`${by} deleted you from the collaborators of ${app}`,
  'app-deleted': ({ by, app }) => sentence`${by} deleted ${app}`,
  accepted: ({ by, app }) => sentence`${by} accepted your invite to ${app}`,
  declined: ({ address, app }) => sentence`${address} declined your invite to ${app}`,
  expired: ({ address, app }) => sentence`Your invite of ${address} to ${app} expired`,
  'not-delivered': ({ address, app }) => sentence`Your invite to ${app} could not be delivered to ${address}`,
  'asks-for-link': ({ address, app }) => sentence`${address} asks for a new link to ${app}`,
  'settings-applied': ({ by, app, data }) => sentence`${by} applied ${counted(size(data['changes']), 'change')} to ${app}`,
  'secret-reset': ({ by, app }) => sentence`${by} reset the client secret of ${app}`,
  left: ({ by, app }) => sentence`${by} left ${app}`,
};

/** What the person is told, as a sentence. */
export function sentenceOf({ kind, actor, app, invitation, data }: NotificationView): Sentence {
  const address = invitation?.address ?? 'Somebody';
  return TELLERS[kind]({ by: actor?.name || address, address, app: app?.name ?? 'an app', data });
}

/** More about it in a few words; empty when there is nothing to add. */
export function detailOf({ kind, data }: Pick<NotificationView, 'kind' | 'data'>): string {
  if (kind === 'settings-applied') return `Revision ${String(data['revision'])}`;
  if (kind === 'invited' && data['access'] === 'full') return 'With full access';
  return '';
}

/** The part of the app's pages that a notification is about; nothing where the reader may find no app any more. */
const PLACES: Record<NotificationKind, string | undefined> = {
  invited: '',
  granted: '',
  revoked: undefined,
  removed: undefined,
  'app-deleted': undefined,
  accepted: '/collaborators',
  declined: '/collaborators',
  expired: '/collaborators?status=pending',
  'not-delivered': '/collaborators?status=pending',
  'asks-for-link': '/collaborators?status=pending',
  'settings-applied': '/settings',
  'secret-reset': '/secrets',
  left: '/collaborators',
};

/** Where a click on it leads; nothing while it is an invitation that waits for its answer. */
export function placeOf({ kind, app, invitation }: NotificationView): string | undefined {
  const place = PLACES[kind];
  if (!app || place === undefined) return app && kind !== 'app-deleted' ? '/shared' : undefined;
  return kind === 'invited' && invitation?.open ? undefined : `/o/${app.org}/apps/${app.id}${place}`;
}
