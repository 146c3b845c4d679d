import type { CollaboratorAccess, Role, SettingsState } from '@coterie/domain';
import type { PoolClient, QueryConfig } from 'pg';
import { newId } from '../platform/ids.js';
import { together } from './edits-pool.js';
import { EVENTS_CHANNEL, hintOf } from './event-log.js';
import { type BatchFacts, type DecidedBatch, mutationKey, pathKey, type PendingEdit } from './settings-batch.js';
import { appStream } from './streams.js';

const TENANT = {
  name: 'edits-tenant',
  text: `select set_config('app.org_ids', $1, true), set_config('app.user_id', '', true)`,
};
const LOCK = {
  name: 'edits-lock',
  text: 'select id, head from streams where id = any($1) order by id for update',
};
const SETTINGS = {
  name: 'edits-settings',
  text: 'select app_id, revision, applied, draft, touched, initial from settings where app_id = any($1)',
};
// Held until the commit: a role can't be taken away between the check and the write.
const MEMBERS = {
  name: 'edits-members',
  text: `select org_id, user_id, role from developers where status = 'ACTIVE' and org_id = any($1) and user_id = any($2) for share`,
};
const PATHS = {
  name: 'edits-paths',
  text: `select k.app, k.person, a.org_id, a.owner_id, c.access
           from unnest($1::text[], $2::text[]) as k (app, person)
           join apps a on a.id = k.app and a.deleted_at is null
           left join collaborators c on c.app_id = k.app and c.user_id = k.person and c.status = 'ACTIVE'`,
};
const MUTATIONS = {
  name: 'edits-mutations',
  text: `select k.app, k.person, e.mutation_id, e.number, e.data -> 'ops' as ops
           from unnest($1::text[], $2::text[], $3::text[]) as k (app, person, mutation)
           join events e on e.stream = 'app:' || k.app and e.actor = k.person and e.mutation_id = k.mutation`,
};
const WRITE = {
  name: 'edits-write',
  text: `with s as (
           update settings t set draft = w.draft, touched = w.touched, last_event = w.head
             from jsonb_to_recordset($1::jsonb) as w (app text, draft jsonb, touched jsonb, head bigint) where t.app_id = w.app),
         h as (
           update streams t set head = w.head from jsonb_to_recordset($1::jsonb) as w (app text, head bigint) where t.id = 'app:' || w.app),
         e as (
           insert into events (stream, number, id, type, actor, data, mutation_id, cause, at, org_id)
           select stream, number, id, 'settings.edited', actor, data, mutation_id, $3, $4, org_id
             from jsonb_to_recordset($2::jsonb) as n (stream text, number bigint, id text, actor text, data jsonb, mutation_id text, org_id text))
         select case when $6::text is not null then pg_notify($5, $6) end`,
};

const unique = (values: Iterable<string>): string[] => [...new Set(values)];

interface PathRow {
  app: string;
  person: string;
  org_id: string;
  owner_id: string;
  access: CollaboratorAccess | null;
}

interface MutationRow {
  app: string;
  person: string;
  mutation_id: string;
  number: string;
  ops: unknown;
}

/**
 * Opens the writing transaction, locks the streams of the batch in id order, and only then reads drafts, each distinct
 * actor's access, and the mutations accepted before: sent in one go, done in this order.
 */
export async function openBatch(client: PoolClient, batch: readonly PendingEdit[], orgs: readonly string[]): Promise<BatchFacts> {
  const apps = unique(batch.map((edit) => edit.app));
  const pairs = [...new Map(batch.map((edit) => [pathKey(edit.app, edit.actor.id), edit])).values()];
  const columns = (edits: readonly PendingEdit[]) => [edits.map((edit) => edit.app), edits.map((edit) => edit.actor.id)];
  const [, , locked, settings, members, paths, mutations] = await together([
    client.query('begin'),
    client.query({ ...TENANT, values: [orgs.join(',')] }),
    client.query<{ id: string; head: string }>({ ...LOCK, values: [apps.map(appStream)] }),
    client.query<SettingsState & { app_id: string }>({ ...SETTINGS, values: [apps] }),
    client.query<{ org_id: string; user_id: string; role: Role }>({ ...MEMBERS, values: [orgs, unique(batch.map((edit) => edit.actor.id))] }),
    client.query<PathRow>({ ...PATHS, values: columns(pairs) }),
    client.query<MutationRow>({ ...MUTATIONS, values: [...columns(batch), batch.map((edit) => edit.mutationId)] }),
  ]);
  const roles = new Map(members.rows.map((row) => [pathKey(row.org_id, row.user_id), row.role]));
  return {
    heads: new Map(locked.rows.map((row) => [row.id, Number(row.head)])),
    settings: new Map(settings.rows.map((row) => [row.app_id, row])),
    paths: new Map(
      paths.rows.map((row) => [
        pathKey(row.app, row.person),
        {
          owner: row.owner_id === row.person,
          role: roles.get(pathKey(row.org_id, row.person)) ?? null,
          collaborator: row.access ? { access: row.access, status: 'ACTIVE' as const } : null,
        },
      ]),
    ),
    mutations: new Map(mutations.rows.map((row) => [mutationKey(row.app, row.person, row.mutation_id), { number: Number(row.number), ops: row.ops }])),
  };
}

export interface WrittenEvent {
  stream: string;
  number: number;
  id: string;
}

/** The statement that writes drafts, heads and events, with the hint for other nodes, and the events in order. */
export function writeOf(decided: DecidedBatch, input: { at: string; cause: string; node: string | undefined; orgOf(app: string): string }): { statement: QueryConfig; written: WrittenEvent[] } {
  const heads = new Map<string, { from: number; to: number }>();
  const rows = decided.events.map(({ edit, number, before }) => {
    heads.set(edit.app, { from: heads.get(edit.app)?.from ?? number, to: number });
    return { stream: appStream(edit.app), number, id: newId('evt'), actor: edit.actor.id, data: { ops: edit.ops, before }, mutation_id: edit.mutationId, org_id: input.orgOf(edit.app) };
  });
  const states = [...decided.states].map(([app, { draft, touched }]) => ({ app, draft, touched, head: heads.get(app)?.to }));
  const appended = [...heads].map(([app, range]) => ({ stream: appStream(app), ...range }));
  const hint = input.node ? hintOf(input.node, appended) : null;
  return { statement: { ...WRITE, values: [JSON.stringify(states), JSON.stringify(rows), input.cause, input.at, EVENTS_CHANNEL, hint] }, written: rows };
}
