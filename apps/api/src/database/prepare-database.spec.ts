import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { connectAs } from './connections.js';
import { prepareDatabase } from './prepare-database.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

let database: TestDatabase;
const login = `login_${process.pid}`;

beforeAll(async () => {
  database = await createTestDatabase();
  await owner(`create role ${login} login password 'x'`);
});

afterAll(async () => {
  await owner(`drop owned by ${login}`);
  await owner(`drop role ${login}`);
  await database.drop();
});

async function query(config: pg.ClientConfig, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const owner = (sql: string) => query({ connectionString: database.ownerUrl }, sql);
const separate = () => ({ ...database, url: Object.assign(new URL(database.url), { username: login, password: 'x' }).toString(), separateLogin: true });

describe('preparing the database', () => {
  it('can be repeated, and by many at once', async () => {
    await Promise.all([1, 2, 3].map(() => prepareDatabase(database)));
  });

  it('lets a plain login take on the roles, and nothing more', async () => {
    await prepareDatabase(separate());
    const rows = await query(connectAs(separate().url, 'coterie_api'), 'select current_user as now');
    expect(rows).toEqual([{ now: 'coterie_api' }]);
  });

  it('starts every connection as its role, whatever options the URL carries', async () => {
    const url = `${database.url}?options=-c%20role%3Dpostgres%20-c%20statement_timeout%3D5000`;
    expect(await query(connectAs(url, 'coterie_api'), `reset role; select current_user as now`)).toBeUndefined();
    expect(await query(connectAs(url, 'coterie_api'), `select current_user as now, current_setting('statement_timeout') as patience`))
      .toEqual([{ now: 'coterie_api', patience: '5s' }]);
  });
});

describe('the start is refused, in one sentence,', () => {
  it('for a login that could bypass row level security', async () => {
    await expect(prepareDatabase({ ...database, separateLogin: true })).rejects.toThrow(/^The database role postgres is a superuser or has BYPASSRLS, .*\.$/);
    await owner(`alter role ${login} bypassrls`);
    await expect(prepareDatabase(separate())).rejects.toThrow(`The database role ${login} is a superuser or has BYPASSRLS`);
    await owner(`alter role ${login} nobypassrls`);
  });

  it('for a login that owns tables', async () => {
    await owner(`create table public.mine (); alter table public.mine owner to ${login}`);
    await expect(prepareDatabase(separate())).rejects.toThrow(`The database role ${login} owns tables`);
    await owner('drop table public.mine');
  });

  it('for commits that can be lost', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await owner(`alter database ${name} set synchronous_commit = off`);
    await expect(prepareDatabase(database)).rejects.toThrow(/^The database runs with synchronous_commit off/);
    await owner(`alter database ${name} reset synchronous_commit`);
  });

  it('for a database that is newer', async () => {
    await owner(`insert into public.migrations (timestamp, name) values (9999999999999, 'Tomorrow9999999999999')`);
    await expect(prepareDatabase(database)).rejects.toThrow(/^The database is newer than this console \(it holds Tomorrow9999999999999\)/);
    await owner(`delete from public.migrations where name like 'Tomorrow%'`);
  });

  it('for a database that is not there', async () => {
    const url = 'postgres://nobody@127.0.0.1:1/nothing';
    await expect(prepareDatabase({ url, ownerUrl: url, separateLogin: false })).rejects.toThrow("The database can't be reached");
  });
});
