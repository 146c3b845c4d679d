import type { DataSource } from 'typeorm';
import type { Actor } from '../identity/actor.js';
import type { Appended } from './event-log.js';
import { setTenant } from './tenant.js';

const TRIES = 40;
const WAIT_MS = 500;

/**
 * Reads in the log whether a transaction whose COMMIT was not answered took place. Waits for the database to come back,
 * 20 seconds at most; throws what it last met when it does not.
 */
export async function wasCommitted(dataSource: DataSource, appended: readonly Appended[], cause: string, tenant: { org: string; actor: Actor }): Promise<boolean> {
  const [first] = appended;
  if (!first) return false;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await dataSource.transaction(async (manager) => {
        await setTenant(manager, tenant.org ? [tenant.org] : [], tenant.actor.id);
        const rows = await manager.query('select 1 from events where stream = $1 and number = $2 and cause = $3', [first.stream, first.from, cause]);
        return rows.length > 0;
      });
    } catch (error) {
      if (attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}
