import { HIDDEN_STATUSES, notFound } from '@coterie/domain';
import type { AccessPaths } from '@coterie/domain';
import type { Tx } from '../../write-path/define-command.js';
import { actorStanding, type Standing } from '../apps/standing.queries.js';
import { pathsOf } from './access-ending.js';
import { Collaborator } from './collaborator.entity.js';

export interface OnCollaborator {
  standing: Standing;
  row: Collaborator;
  /** The other person's paths to the app. */
  paths: AccessPaths;
}

/** What every command on one row of the list loads. A row that left the list is not there any more. */
export async function loadCollaborator(tx: Tx, input: { app: string; id: string }): Promise<OnCollaborator> {
  const standing = await actorStanding(tx, input.app);
  const row = await tx.manager.findOneBy(Collaborator, { id: input.id, appId: input.app });
  if (!row || (HIDDEN_STATUSES as readonly string[]).includes(row.status)) throw notFound();
  return { standing, row, paths: await pathsOf(tx, row) };
}
