import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectAs } from '../../database/connections.js';
import { createTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';

interface Column {
  name: string;
  type: string;
  needed: boolean;
}

/** Every table of the schema `public` is asked for, so a new one can't be forgotten. */
const TABLES = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations' order by c.relname`;
const COLUMNS = `
  select a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef and a.attgenerated = '' as needed
    from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`;

/** A value that every column of that type takes; checks of single columns are met by name. */
const BY_NAME: Record<string, string> = { slug: `'a-slug'`, role: `'developer'`, status: `'ACTIVE'`, access: `'full'` };
const BY_TYPE: Record<string, string> = { text: `'x'`, integer: '1', bigint: '1', boolean: 'false', jsonb: `'{}'` };
const BY_TABLE: Record<string, Record<string, string>> = { collaborators: { status: `'PENDING'` }, organizations: { id: `'org_a'` } };

const A = { org: 'org_a', person: 'usr_a' };
const B = { org: 'org_b', person: 'usr_b' };

let database: TestDatabase;
let owner: pg.Client;
let api: pg.Client;
const columns = new Map<string, Column[]>();
const inserts = new Map<string, string[]>();

/** One row of the organization's and, where rows can also be of one person alone, one of the person's. */
function rowsOf(table: string, all: Column[]): string[] {
  const has = (name: string) => all.find((column) => column.name === name);
  const own = (owners: Record<string, string>, id: string): string => {
    const values = new Map(all.filter((column) => column.needed).map(({ name, type }) => [name, BY_NAME[name] ?? BY_TYPE[type] ?? 'now()']));
    if (values.has('id')) values.set('id', id);
    for (const [name, value] of Object.entries({ ...BY_TABLE[table], ...owners })) values.set(name, value);
    if (values.has('stream')) values.set('stream', id);
    return `insert into ${table} (${[...values.keys()].join(', ')}) values (${[...values.values()].join(', ')})`;
  };
  const org = has('org_id') && { org_id: `'${A.org}'` };
  const person = has('user_id') && { user_id: `'${A.person}'` };
  if (org && person && !has('org_id')?.needed && !has('user_id')?.needed) return [own(org, `'of_org'`), own(person, `'of_person'`)];
  return [own({ ...(org ?? {}), ...(has('user_id')?.needed ? person : {}) }, `'one'`)];
}

/** Runs statements as the console's own role for somebody, or for nobody, and undoes them. */
async function trying<T>(tenant: { org: string; person: string } | undefined, work: () => Promise<T>): Promise<T> {
  await api.query('begin');
  try {
    if (tenant) await api.query(`select set_config('app.org_ids', $1, true), set_config('app.user_id', $2, true)`, [tenant.org, tenant.person]);
    return await work();
  } finally {
    await api.query('rollback');
  }
}

/** How many rows a statement reached; a statement that is not permitted at all reached none. */
async function reached(tenant: Parameters<typeof trying>[0], sql: string): Promise<number> {
  return trying(tenant, async () => {
    try {
      return (await api.query(sql)).rowCount ?? 0;
    } catch (error) {
      expect((error as { code?: string }).code).toBe('42501');
      return 0;
    }
  });
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  api = new pg.Client(connectAs(database.url, 'coterie_api'));
  await Promise.all([owner.connect(), api.connect()]);
  await owner.query('set session_replication_role = replica');
  for (const { name } of (await owner.query<{ name: string }>(TABLES)).rows) {
    columns.set(name, (await owner.query<Column>(COLUMNS, [name])).rows);
    inserts.set(name, rowsOf(name, columns.get(name) ?? []));
    for (const sql of inserts.get(name) ?? []) await owner.query(sql);
  }
});

afterAll(async () => {
  await Promise.all([owner.end(), api.end()]);
  await database.drop();
});

describe('every table that holds something of somebody', () => {
  it('[ORG-1] is under row level security that binds its owner too', async () => {
    const { rows } = await owner.query<{ name: string; forced: boolean }>(TABLES);
    expect(rows.length).toBeGreaterThanOrEqual(11);
    expect(rows.filter((row) => !row.forced)).toEqual([]);
  });

  it('[ORG-1] gives its rows to whom they belong', async () => {
    for (const table of columns.keys()) expect([table, await reached(A, `select * from ${table}`)]).toEqual([table, inserts.get(table)?.length]);
  });

  it('[ORG-1] gives nothing to a transaction that runs for nobody', async () => {
    for (const table of columns.keys()) expect([table, await reached(undefined, `select * from ${table}`)]).toEqual([table, 0]);
  });

  it('[ORG-1] gives nothing to another organization', async () => {
    for (const [table, all] of columns) {
      // The row of a person's stream holds its head and nothing else; whoever tells them something has to lock it.
      const where = table === 'streams' ? 'where org_id is not null' : '';
      expect([table, await reached(B, `select * from ${table} ${where}`)]).toEqual([table, 0]);
      expect(all.length).toBeGreaterThan(0);
    }
  });

  it.each([['nobody', undefined], ['another organization', B]] as const)('[ORG-1] lets %s change and remove nothing', async (_who, tenant) => {
    for (const [table, [first]] of columns) {
      const where = table === 'streams' ? 'where org_id is not null' : '';
      expect([table, await reached(tenant, `update ${table} set ${first?.name} = ${first?.name} ${where}`)]).toEqual([table, 0]);
      expect([table, await reached(tenant, `delete from ${table} ${where}`)]).toEqual([table, 0]);
    }
  });

  it('[ORG-1] takes nothing from a transaction that runs for nobody', async () => {
    for (const table of columns.keys()) {
      for (const sql of inserts.get(table) ?? []) await expect(trying(undefined, () => api.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('[ORG-1] takes no row of one organization from another', async () => {
    for (const [table, all] of columns) {
      if (!all.some((column) => column.name === 'org_id' && column.needed)) continue;
      for (const sql of inserts.get(table) ?? []) await expect(trying(B, () => api.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('[SET-7] [EVT-1] keeps what was recorded: the log and applied revisions are only added to', async () => {
    for (const table of ['events', 'revisions']) {
      const { rows } = await owner.query('select has_table_privilege($1, $2, $3) as update, has_table_privilege($1, $2, $4) as delete', ['coterie_api', table, 'update', 'delete']);
      expect([table, rows[0]]).toEqual([table, { update: false, delete: false }]);
    }
  });
});

it('[ORG-1] the console’s role reaches no table outside: no password, no session, no job', async () => {
  const { rows } = await owner.query(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v') and n.nspname in ('auth', 'bullmq') and has_schema_privilege('coterie_api', n.oid, 'usage') and has_table_privilege('coterie_api', c.oid, 'select')`,
  );
  expect(rows).toEqual([]);
});
