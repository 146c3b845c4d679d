import { notFound } from '@coterie/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../identity/actor.js';
import type { Scope } from '../write-path/define-command.js';
import { enter, setTenant } from '../write-path/tenant.js';

/** For whom a query runs. */
export interface ReadScope {
  manager: EntityManager;
  /** The organization; empty when the scope is a person. */
  org: string;
}

/**
 * The door for queries: each runs in a read-only transaction that already knows its tenant, so a query that forgets a
 * condition finds nothing of anybody else.
 */
@Injectable()
export class ReadPath {
  constructor(private readonly dataSource: DataSource) {}

  /** One app, organization or invitation. Throws `not_found` for what is not there or not theirs, alike. */
  async in<T>(actor: Actor, scope: Scope, query: (scope: ReadScope) => Promise<T>): Promise<T> {
    return this.transaction(async (manager) => {
      const { org } = await enter(manager, scope, actor, () => {
        throw notFound();
      });
      return query({ manager, org });
    });
  }

  /** Everything that a person is named in, over all organizations. */
  async across<T>(actor: Pick<Actor, 'id' | 'email' | 'verified'>, query: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(async (manager) => {
      await setReach(manager, actor);
      return query(manager);
    });
  }

  /** A known tenant: for what the console itself reads, like the events of a stream. */
  async as<T>(orgs: readonly string[], person: string, query: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(async (manager) => {
      await setTenant(manager, orgs, person);
      return query(manager);
    });
  }

  private transaction<T>(query: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('set transaction read only');
      return query(manager);
    });
  }
}

/** Sets the tenant to every organization in which this person is named. Invitations count for proved addresses only (INV-10). */
export async function setReach(manager: EntityManager, actor: Pick<Actor, 'id' | 'email' | 'verified'>): Promise<void> {
  const address = actor.verified ? actor.email : null;
  const rows: { org_id: string }[] = await manager.query('select distinct org_id from reach_of($1, $2)', [actor.id, address]);
  await setTenant(manager, rows.map((row) => row.org_id), actor.id);
}
