import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

interface StartedCluster {
  url: string;
  stop(): Promise<void>;
}

/** The PostgreSQL of one run: the same for FLOOR and the console, durable like a real one. */
export class Cluster {
  private readonly clients: pg.Client[] = [];

  private constructor(private readonly started: StartedCluster) {}

  static async start(): Promise<Cluster> {
    // The specs' own cluster. By a computed path: tests otherwise know the API over the wire only.
    const door = new URL('../../apps/api/src/database/testing/test-cluster.ts', import.meta.url).href;
    const { startTestCluster } = (await import(door)) as { startTestCluster(): Promise<StartedCluster> };
    return new Cluster(await startTestCluster());
  }

  /** Makes a database, `migrated` to the console's schema or empty; answers its URL. */
  async database(migrated: boolean): Promise<string> {
    const name = `bench_${randomBytes(4).toString('hex')}`;
    const owner = await this.connect('postgres');
    await owner.query(`create database ${name} template ${migrated ? 'coterie' : 'template1'}`);
    return this.urlOf(name);
  }

  /** A connection as owner of a database given by its URL. */
  connectTo(url: string): Promise<pg.Client> {
    return this.connect(new URL(url).pathname.slice(1));
  }

  /** The statements that the console's connections sent while `work` ran, by their connection's name. */
  async countStatements(work: () => Promise<unknown>): Promise<Map<string, number>> {
    const owner = await this.connect('postgres');
    const { rows } = await owner.query<{ data_directory: string }>('show data_directory');
    const log = openSync(join(rows[0]?.data_directory ?? '', 'server.log'), 'r');
    await this.logStatements(owner, true);
    const from = fstatSync(log).size;
    await work();
    await this.logStatements(owner, false);
    const written = Buffer.alloc(fstatSync(log).size - from);
    readSync(log, written, 0, written.length, from);
    closeSync(log);
    const counts = new Map<string, number>();
    for (const [, name = ''] of written.toString().matchAll(/^\[(coterie \w+)\] LOG: +(?:statement|execute)/gm)) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  }

  async stop(): Promise<void> {
    for (const client of this.clients) await client.end().catch(() => undefined);
    await this.started.stop();
  }

  private async logStatements(owner: pg.Client, on: boolean): Promise<void> {
    await owner.query(`alter system set log_statement = '${on ? 'all' : 'none'}'`);
    await owner.query(`alter system set log_line_prefix = '[%a] '`);
    await owner.query('select pg_reload_conf()');
    // Connections read the new settings when they next have something to do; the signal takes a moment to reach them.
    await owner.query('select pg_sleep(0.3)');
  }

  private async connect(database: string): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.urlOf(database), application_name: 'bench' });
    client.on('error', () => undefined);
    await client.connect();
    this.clients.push(client);
    return client;
  }

  private urlOf(database: string): string {
    return Object.assign(new URL(this.started.url), { pathname: `/${database}` }).toString();
  }
}
