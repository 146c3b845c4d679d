import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { StartupRefusal } from '../platform/startup-refusal.js';

const KEY = 4_026_351;
const NAME = 'coterie console';

/**
 * Claims the embedded database for this console, by an advisory lock in it. A lock file would survive a killed process;
 * this lock ends with the connection, and so with the process. Throws StartupRefusal when another console holds it.
 */
export async function claimDatabase(url: string, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: `${NAME} ${process.pid}`, keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  // The connection of a console that was just killed may take a moment to be noticed.
  for (let tries = 0; tries < 20; tries += 1) {
    const { rows } = await client.query<{ claimed: boolean }>('select pg_try_advisory_lock($1) as claimed', [KEY]);
    if (rows[0]?.claimed) return client;
    await pause(100);
  }
  const holder = await holderOf(client);
  await client.end();
  throw new StartupRefusal(`DATA_DIR ${dataDir} is in use by a running console${holder}; stop it first, or give this one a DATA_DIR of its own.`);
}

async function holderOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1`, [KEY]);
  const pid = rows[0]?.name.replace(NAME, '').trim();
  return pid ? ` (process ${pid})` : '';
}
