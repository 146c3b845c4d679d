import { notFound } from '@coterie/domain';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../identity/actor.js';
import type { Scope } from './define-command.js';
import { appStream, orgStream, userStream } from './streams.js';

/** Says for whom the rest of this transaction runs. Local to the transaction, so nothing leaks through the pool. */
export async function setTenant(manager: EntityManager, orgs: readonly string[], person: string): Promise<void> {
  await manager.query(`select set_config('app.org_ids', $1, true), set_config('app.user_id', $2, true)`, [orgs.join(','), person]);
}

export interface Place {
  org: string;
  app: string;
  /** The stream whose row is locked first. */
  stream: string;
}

async function locate(manager: EntityManager, scope: Scope, actor: Actor): Promise<{ org_id: string; app_id: string } | undefined> {
  if ('app' in scope) {
    const [row] = await manager.query('select locate_app($1, $2) as org_id', [scope.app, actor.id]);
    return row?.org_id ? { org_id: row.org_id, app_id: scope.app } : undefined;
  }
  if ('invitation' in scope) {
    const [row] = await manager.query('select * from locate_invitation($1)', [scope.invitation]);
    return row;
  }
  return undefined;
}

/** An organization by id or slug, among those the actor belongs to; anything else does not exist for them. */
async function locateOrg(manager: EntityManager, name: string, actor: Actor): Promise<string> {
  const rows: { org_id: string }[] = await manager.query('select distinct org_id from reach_of($1, null) where app_id is null', [actor.id]);
  await setTenant(manager, rows.map((row) => row.org_id), actor.id);
  const [found]: { id: string }[] = await manager.query('select id from organizations where id = $1 or slug = $1', [name]);
  if (!found) throw notFound();
  return found.id;
}

/** Finds where a command happens and sets the tenant. Throws `not_found` for what is not there or not theirs, alike. */
export async function enter(manager: EntityManager, scope: Scope, actor: Actor, newOrg: () => string): Promise<Place> {
  if ('person' in scope) {
    await setTenant(manager, [], actor.id);
    return { org: '', app: '', stream: userStream(actor.id) };
  }
  if ('newOrg' in scope || 'org' in scope) {
    const org = 'org' in scope ? await locateOrg(manager, scope.org, actor) : newOrg();
    await setTenant(manager, [org], actor.id);
    return { org, app: '', stream: orgStream(org) };
  }
  const place = await locate(manager, scope, actor);
  if (!place) throw notFound();
  await setTenant(manager, [place.org_id], actor.id);
  return { org: place.org_id, app: place.app_id, stream: appStream(place.app_id) };
}
