import pg from 'pg';
import type { SpecConsole } from './spec-console.js';

type Row = Record<string, unknown>;

const pools = new Map<string, pg.Pool>();

/** Few connections, kept for a moment: signing in to PostgreSQL costs more than most of what specs ask. */
function poolOf(url: string): pg.Pool {
  const known = pools.get(url);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: url, max: 2, idleTimeoutMillis: 500, allowExitOnIdle: true });
  // The database is dropped at the end of the spec, whoever is still connected.
  pool.on('error', () => undefined);
  pools.set(url, pool);
  return pool;
}

/** Runs SQL as the owner of the database, past row level security: to look at what no route shows, or to move time on. */
export async function asOwner<T extends Row = Row>(console: Pick<SpecConsole, 'ownerUrl'>, sql: string, parameters: unknown[] = []): Promise<T[]> {
  return (await poolOf(console.ownerUrl).query<T>(sql, parameters)).rows;
}

/** Every row of every table there is, as one text per table: what a dump of the database would show. */
export async function dumpOf(console: Pick<SpecConsole, 'ownerUrl'>): Promise<Map<string, string>> {
  const tables = await asOwner<{ name: string }>(
    console,
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_%'`,
  );
  const dump = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await asOwner<{ text: string | null }>(console, `select string_agg(to_jsonb(t)::text, E'\\n') as text from ${name} t`);
    dump.set(name, row?.text ?? '');
  }
  return dump;
}
