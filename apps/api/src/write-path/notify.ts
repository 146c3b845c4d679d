import type { NotificationKind } from '@coterie/contracts';
import type { NewEvent, Tx } from './define-command.js';
import { userStream } from './streams.js';

/** Somebody to be told. Never about their own acts: the runner leaves those out (NTF-2). */
export interface NewNotification {
  to: string;
  kind: NotificationKind;
  /** Who did it; undefined: it happened by itself. */
  actor?: string;
  app?: { id: string; name: string };
  collaborator?: string;
  data?: Record<string, unknown>;
}

interface Told extends NewNotification {
  id: string;
}

/** The rows to write and the events for each person's own stream. */
export function tell(tx: Tx, wanted: readonly NewNotification[], actor: string): { told: Told[]; events: NewEvent[] } {
  const told = wanted.filter((one) => one.to !== actor).map((one) => ({ ...one, id: tx.newId('ntf') }));
  const events = told.map((one) => ({ stream: userStream(one.to), type: 'notification.created', data: { notification: one.id } }));
  return { told, events };
}

export async function saveNotifications(tx: Tx, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map((one) => ({
    id: one.id,
    user_id: one.to,
    kind: one.kind,
    actor: one.actor ?? null,
    org_id: tx.org || null,
    app_id: one.app?.id ?? null,
    app_name: one.app?.name ?? null,
    collaborator_id: one.collaborator ?? null,
    data: one.data ?? {},
    at: tx.now,
  }));
  await tx.manager.query(
    `insert into notifications (id, user_id, kind, actor, org_id, app_id, app_name, collaborator_id, data, at)
     select id, user_id, kind, actor, org_id, app_id, app_name, collaborator_id, data, at
       from jsonb_to_recordset($1::jsonb) as n (id text, user_id text, kind text, actor text, org_id text, app_id text, app_name text, collaborator_id text, data jsonb, at timestamptz)`,
    [JSON.stringify(rows)],
  );
}
