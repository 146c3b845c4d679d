import type { ForwardMigration } from '../forward-migration.js';
import { RolesAndJobs } from './0001-roles-and-jobs.js';

/** Every migration, in the order of its number. Append only; what ran somewhere is never edited. */
export const MIGRATIONS: (new () => ForwardMigration)[] = [RolesAndJobs];

/** The names as the database's ledger holds them. */
export function migrationNames(): string[] {
  return MIGRATIONS.map((Migration) => new Migration().name);
}
