import type pg from 'pg';
import type { ConsoleContestant } from './contestant.js';

const ORGANIZATIONS = 5_000;
const APPS = 50_000;
const EDITS = 100_000;

/** Tables whose rows are read one after the other only when an index is missing. */
const LARGE = 1_000;

const GROW = [
  `insert into organizations (id, slug, name, created_at, created_by)
     select 'org_grown' || n, 'grown-' || n, 'Grown ' || n, now(), 'usr_load1' from generate_series(1, ${ORGANIZATIONS}) n`,
  `insert into developers (id, org_id, user_id, role, joined_at)
     select 'mem_grown' || n, 'org_grown' || n, 'usr_load' || (n % 70 + 1), 'developer-admin', now() from generate_series(1, ${ORGANIZATIONS}) n where n % 10 = 0`,
  // One in ten lies in the organization that is measured.
  `insert into apps (id, org_id, owner_id, name, client_id, created_at)
     select 'app_grown' || n, case when n % 10 = 0 then (select id from organizations where slug = 'acme') else 'org_grown' || (n % ${ORGANIZATIONS} + 1) end,
            'usr_load' || (n % 70 + 1), 'Grown ' || n, 'grown-client-' || n, now() from generate_series(1, ${APPS}) n`,
  `insert into streams (id, org_id) select 'app:' || id, org_id from apps where id like 'app_grown%'`,
  `insert into settings (app_id, org_id, applied, initial)
     select a.id, a.org_id, known.applied, known.initial from apps a, (select applied, initial from settings limit 1) known where a.id like 'app_grown%'`,
];

const EDIT = `
  with grown as (
    insert into events (stream, number, id, type, actor, data, mutation_id, cause, at, org_id)
    select s.id, s.head + n, 'evt_grown' || n, 'settings.edited', 'usr_load1', '{"ops": [], "before": {}}', 'grown-' || n, 'cau_grown', now() - interval '1 day', s.org_id
      from streams s, generate_series(1, ${EDITS}) n where s.id = $1 returning number)
  update streams set head = (select max(number) from grown) where id = $1`;

/** Gives a console 5,000 organizations, 50,000 apps, and the measured app 100,000 edits, straight in its database. */
export async function grow({ owner, crowd }: ConsoleContestant): Promise<void> {
  for (const statement of GROW) await owner.query(statement);
  await owner.query(EDIT, [`app:${crowd.apps[0]}`]);
  await owner.query('analyze');
}

/** The large tables that were read from end to end while `work` ran. None: every query was answered from an index. */
export async function readWhole(owner: pg.Client, work: () => Promise<unknown>): Promise<string[]> {
  const before = await scans(owner);
  await work();
  // A connection tells what it counted at the end of a transaction, a second after the last time or later.
  await owner.query('select pg_sleep(1.2)');
  await work();
  const after = await scans(owner);
  return [...after].filter(([table, count]) => count > (before.get(table) ?? 0)).map(([table]) => table);
}

async function scans(owner: pg.Client): Promise<Map<string, number>> {
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query<{ name: string; scans: string }>(
    `select s.schemaname || '.' || s.relname as name, s.seq_scan as scans from pg_stat_user_tables s join pg_class c on c.oid = s.relid where c.reltuples > $1 and s.schemaname <> 'bullmq'`, [LARGE]);
  return new Map(rows.map(({ name, scans: count }) => [name, Number(count)]));
}
