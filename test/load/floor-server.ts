/**
 * FLOOR, the limit of this stack, that the console is measured against: Socket.IO and PostgreSQL with nothing in between.
 * Edits of one record that arrive while a commit is on its way are committed together in one statement, and each commit
 * is one frame. No people, no rules, no validation, no organizations.
 * Says: join {app, since?} -> {ver, data | evs};  edit {app, f, v} -> {ver};  to all who joined: ev {app, evs: [{ver, f, v}]}.
 */
import { createServer } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const RECORDS = 300;
const FIELDS = 30;
const MOST_TOGETHER = 256;

interface Edit {
  f: string;
  v: unknown;
  ack(answer: { ver: number }): void;
}

interface Asked {
  app: number;
  since?: number;
}

interface Sent {
  ver: number;
  f: string;
  v: unknown;
}

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const TABLES = `
  create table if not exists records (
    id int primary key, version bigint not null default 0, fields jsonb not null) with (fillfactor = 70);
  create table if not exists edits (
    record int, version bigint, field text not null, value jsonb, author text not null, mutation text not null,
    at timestamptz not null default now(), primary key (record, version));
  insert into records (id, fields)
    select r, (select jsonb_object_agg('f' || n, 'initial value of field ' || n) from generate_series(1, ${FIELDS}) n)
      from generate_series(1, ${RECORDS}) r
  on conflict do nothing`;

const LOAD = { name: 'load', text: 'select version, fields from records where id = $1' };
const MISSED = { name: 'missed', text: 'select version as ver, field as f, value as v from edits where record = $1 and version > $2 order by version' };
const COMMIT = {
  name: 'commit',
  text: `with changed as (
           update records set fields = fields || $2::jsonb, version = version + $3::int where id = $1::int returning version)
         insert into edits (record, version, field, value, author, mutation)
         select $1::int, changed.version - $3::int + n, field, value::jsonb, 'somebody', mutation
           from changed, unnest($4::text[], $5::text[], $6::text[]) with ordinality as sent (field, value, mutation, n)
         returning version`,
};

let mutations = 0;

/** One record: its present state in memory, and the edits that wait for the commit before theirs. */
class FloorRecord {
  private waiting: Edit[] = [];
  private committing = false;

  constructor(
    private readonly id: number,
    private version: number,
    private readonly fields: Record<string, unknown>,
    private readonly tell: (app: number, evs: Sent[]) => void,
  ) {}

  get state(): { ver: number; data: Record<string, unknown> } {
    return { ver: this.version, data: this.fields };
  }

  submit(edit: Edit): void {
    this.waiting.push(edit);
    if (!this.committing) void this.commitAll();
  }

  private async commitAll(): Promise<void> {
    this.committing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_TOGETHER);
      const base = await this.commit(batch);
      const evs = batch.map(({ f, v }, index) => ({ ver: base + index, f, v }));
      for (const [index, { ack }] of batch.entries()) ack({ ver: base + index });
      this.tell(this.id, evs);
    }
    this.committing = false;
  }

  /** Answers the version of the batch's first edit. */
  private async commit(batch: readonly Edit[]): Promise<number> {
    const patch = Object.fromEntries(batch.map(({ f, v }) => [f, v]));
    const columns = [batch.map(({ f }) => f), batch.map(({ v }) => JSON.stringify(v)), batch.map(() => `${process.pid}-${(mutations += 1)}`)];
    const { rows } = await pool.query<{ version: string }>({ ...COMMIT, values: [this.id, JSON.stringify(patch), batch.length, ...columns] });
    Object.assign(this.fields, patch);
    const base = Math.min(...rows.map(({ version }) => Number(version)));
    this.version = base + batch.length - 1;
    return base;
  }
}

const records = new Map<number, Promise<FloorRecord>>();

function record(id: number): Promise<FloorRecord> {
  const known = records.get(id);
  if (known) return known;
  const loading = pool.query<{ version: string; fields: Record<string, unknown> }>({ ...LOAD, values: [id] }).then(({ rows: [row] }) => {
    if (!row) throw new Error(`there is no record ${id}`);
    return new FloorRecord(id, Number(row.version), row.fields, (app, evs) => void io.to(`record ${app}`).emit('ev', { app, evs }));
  });
  records.set(id, loading);
  return loading;
}

async function missed(id: number, since: number): Promise<Sent[]> {
  const { rows } = await pool.query<Sent>({ ...MISSED, values: [id, since] });
  return rows.map((row) => ({ ...row, ver: Number(row.ver) }));
}

const http = createServer((_request, response) => response.end('FLOOR'));
const io = new Server(http, { transports: ['websocket'], serveClient: false, perMessageDeflate: false });

io.on('connection', (socket) => {
  socket.on('join', async ({ app, since }: Asked, ack: (answer: object) => void) => {
    const { state } = await record(app);
    void socket.join(`record ${app}`);
    ack(since === undefined ? state : { ver: state.ver, evs: await missed(app, since) });
  });
  socket.on('edit', async ({ app, f, v }: { app: number; f: string; v: unknown }, ack: Edit['ack']) => (await record(app)).submit({ f, v, ack }));
});

await pool.query(TABLES);
// The backlog is left as it is by default: what that costs when everybody comes back at once is part of the comparison.
http.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
