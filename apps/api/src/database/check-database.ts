import type { Client } from 'pg';
import { StartupRefusal } from '../platform/startup-refusal.js';
import { migrationNames } from './migrations/all-migrations.js';

/** Throws StartupRefusal when the server is too old. */
export async function checkVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`);
  if ((rows[0]?.number ?? 0) < 150_000) {
    throw new StartupRefusal(`The database is PostgreSQL ${rows[0]?.version}; the console needs 15 or newer.`);
  }
}

/** Throws StartupRefusal when a commit could be lost: an acknowledged edit must survive a power cut. */
export async function checkDurability(client: Client): Promise<void> {
  const { rows } = await client.query<{ fsync: string; commit: string }>(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`);
  for (const [setting, value] of [['fsync', rows[0]?.fsync], ['synchronous_commit', rows[0]?.commit]]) {
    if (value === 'off') throw new StartupRefusal(`The database runs with ${setting} off, so acknowledged changes could be lost; turn it on.`);
  }
}

/** Throws StartupRefusal when the database holds a migration this code has never heard of. */
export async function checkNotNewer(client: Client): Promise<void> {
  const { rows: ledger } = await client.query<{ found: boolean }>(`select to_regclass('public.migrations') is not null as found`);
  if (!ledger[0]?.found) return;
  const { rows } = await client.query<{ name: string }>(
    'select name from public.migrations where not (name = any($1)) order by timestamp desc limit 1', [migrationNames()]);
  if (rows[0]) throw new StartupRefusal(`The database is newer than this console (it holds ${rows[0].name}); start a newer version of the console.`);
}

/**
 * Asked over the API's own connection: may it, or the login behind it when that is not the owner's on purpose, see past
 * row level security? Throws StartupRefusal if so.
 */
export async function checkBoundByPolicies(client: Client, loginToo: boolean): Promise<void> {
  const { rows } = await client.query<{ role: string; current: string; bypasses: boolean; owns: boolean }>(
    `select r.rolname as role, current_user as current, r.rolsuper or r.rolbypassrls as bypasses,
            exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname in ('public', 'auth', 'bullmq') and c.relkind in ('r', 'p')
                       and pg_has_role(r.oid, c.relowner, 'MEMBER')) as owns
       from pg_roles r
      where r.rolname = current_user or ($1 and r.rolname = session_user)`, [loginToo]);
  if (rows[0]?.current !== 'coterie_api') {
    throw new StartupRefusal('The connection to the database does not start as the role coterie_api; a pooler in between may drop connection options.');
  }
  const unbound = rows.find((row) => row.bypasses || row.owns);
  if (!unbound) return;
  const why = unbound.bypasses ? 'is a superuser or has BYPASSRLS' : 'owns tables';
  throw new StartupRefusal(`The database role ${unbound.role} ${why}, so it could bypass row level security; give the console another role.`);
}
