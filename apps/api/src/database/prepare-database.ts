import { runMigrations as runJobMigrations } from 'bullmq';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { StartupRefusal } from '../platform/startup-refusal.js';
import { checkBoundByPolicies, checkDurability, checkNotNewer, checkVersion } from './check-database.js';
import { connectAs, DATABASE_ROLES, type DatabaseUrls } from './connections.js';
import { MIGRATIONS } from './migrations/all-migrations.js';

/** Held while migrating: of several nodes that start together one migrates and the others find it done. */
const MIGRATION_LOCK = 4_026_352;

/**
 * Brings the database to this code's schema and checks that the console may trust it.
 * Throws StartupRefusal, one sentence each: unreachable, older than PostgreSQL 15, `fsync` or `synchronous_commit` off,
 * newer than this code, or an API role that row level security does not bind.
 */
export async function prepareDatabase({ url, ownerUrl, separateLogin }: DatabaseUrls): Promise<void> {
  await withClient({ connectionString: ownerUrl, application_name: 'coterie migrations' }, async (owner) => {
    await checkVersion(owner);
    await checkDurability(owner);
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await checkNotNewer(owner);
    await runJobMigrations(owner, 'bullmq');
    await migrate(ownerUrl);
    await letLoginTakeRoles(owner, url);
  });
  await withClient(connectAs(url, 'coterie_api'), async (api) => {
    await checkDurability(api);
    await checkBoundByPolicies(api, separateLogin);
  });
}

async function migrate(url: string): Promise<void> {
  const dataSource = new DataSource({ type: 'postgres', url, poolSize: 1, migrations: MIGRATIONS, installExtensions: false });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
  } finally {
    await dataSource.destroy();
  }
}

async function letLoginTakeRoles(owner: pg.Client, url: string): Promise<void> {
  const login = decodeURIComponent(new URL(url).username);
  const { rows } = await owner.query<{ grant: string }>(
    `select format('grant %I to %I', role.rolname, login.rolname) as grant
       from pg_roles role, pg_roles login
      where role.rolname = any($1) and login.rolname = $2 and not pg_has_role(login.oid, role.oid, 'MEMBER')`,
    [DATABASE_ROLES, login]);
  for (const row of rows) await owner.query(row.grant);
}

async function withClient(config: pg.ClientConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new StartupRefusal(`The database can't be reached: ${(error as Error).message || String((error as { code?: string }).code)}.`);
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
