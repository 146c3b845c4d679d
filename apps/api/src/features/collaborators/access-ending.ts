import { type AccessPaths, reachOf } from '@coterie/domain';
import type { NewEvent, Tx } from '../../write-path/define-command.js';
import { appStream, userStream } from '../../write-path/streams.js';
import { findStanding } from '../apps/standing.queries.js';
import type { Collaborator } from './collaborator.entity.js';

export type EndReason = 'revoked' | 'removed' | 'left';

interface Ending {
  row: Collaborator;
  appName: string;
  reason: EndReason;
  /** The person's paths as they stand before this one ends. */
  paths: AccessPaths;
}

/** The person's other paths are read before deciding whether the end of this one evicts (APP-5). */
export async function pathsOf(tx: Tx, row: Collaborator): Promise<AccessPaths> {
  const standing = row.userId ? await findStanding(tx.manager, row.appId, row.userId) : undefined;
  return standing?.paths ?? { owner: false };
}

/**
 * The events of a collaborator path that ended: the app leaves the person's list, and `access.ended` stands last in the
 * app's stream when no path is left (COL-12). Everything numbered above it never reaches them (COL-6).
 */
export function endOfPath(tx: Tx, { row, appName, reason, paths }: Ending): NewEvent[] {
  if (!row.userId) return [];
  const by = tx.actor.id;
  const events: NewEvent[] = [];
  const left = reachOf({ ...paths, collaborator: null });
  if (!paths.owner) {
    events.push({ stream: userStream(row.userId), type: 'app.unlisted', data: { app: row.appId, name: appName, reason, by, remains: left?.access ?? null } });
  }
  if (!left) events.push({ stream: appStream(row.appId), type: 'access.ended', data: { person: row.userId, by, reason } });
  return events;
}
