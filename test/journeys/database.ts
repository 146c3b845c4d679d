import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** Lets the time of an invitation run out now instead of in days. `dataDir` is the console's. */
export async function expireInvitation(dataDir: string, id: string): Promise<void> {
  const port = readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
  const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/coterie` });
  await client.connect();
  try {
    const { rowCount } = await client.query(`update collaborators set expires_at = now() - interval '1 minute' where id = $1`, [id]);
    if (rowCount !== 1) throw new Error(`no invitation ${id}`);
  } finally {
    await client.end();
  }
}
