import { conflict, notFound, type Refusal } from '@coterie/domain';
import type { Tx } from '../../../write-path/define-command.js';
import { actorStanding, type Standing } from '../../apps/standing.queries.js';
import { Settings } from '../settings.entity.js';

export interface OnSettings {
  standing: Standing;
  settings: Settings;
}

export async function loadSettings(tx: Tx, { app }: { app: string }): Promise<OnSettings> {
  const standing = await actorStanding(tx, app);
  const settings = await tx.manager.findOneBy(Settings, { appId: app });
  if (!settings) throw notFound();
  return { standing, settings };
}

/** Whoever reviewed an older state is told, before their act touches what they have not seen. Other events don't count. */
export function refuseStale(settings: Settings, head: number | undefined): Refusal | undefined {
  if (head === undefined || Number(settings.lastEvent) <= head) return undefined;
  return conflict('The settings changed since you looked. Review them again.', { head: Number(settings.lastEvent) });
}
