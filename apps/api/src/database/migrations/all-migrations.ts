import type { MigrationInterface } from 'typeorm';
import { RolesAndJobs } from './0001-roles-and-jobs.js';
import { Tenancy0000000000002 } from './0002-tenancy.js';
import { Identity } from './0003-identity.js';

/** Every migration, in the order of its number. Append only; what ran somewhere is never edited. */
export const MIGRATIONS: (new () => MigrationInterface & { readonly name: string })[] = [RolesAndJobs, Tenancy0000000000002, Identity];

/** The names as the database's ledger holds them. */
export function migrationNames(): string[] {
  return MIGRATIONS.map((Migration) => new Migration().name);
}
