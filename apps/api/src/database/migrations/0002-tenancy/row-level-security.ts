const ORG_TABLES = ['developers', 'apps', 'collaborators', 'settings', 'revisions', 'client_secrets'];
const OWN_TABLES = ['notifications', 'command_receipts'];

const forced = (table: string) => [`alter table ${table} enable row level security`, `alter table ${table} force row level security`];

/**
 * Each transaction says for whom it runs (`app.org_ids`, `app.user_id`, both local to it). What was not said reads as
 * nothing, so a forgotten tenant finds no row instead of every row.
 */
export const ROW_LEVEL_SECURITY = [
  `create function current_orgs() returns text[] language sql stable parallel safe as
     $$ select string_to_array(coalesce(current_setting('app.org_ids', true), ''), ',') $$`,
  `create function current_person() returns text language sql stable parallel safe as
     $$ select nullif(current_setting('app.user_id', true), '') $$`,
  ...[...ORG_TABLES, ...OWN_TABLES, 'organizations', 'streams', 'events'].flatMap(forced),
  ...ORG_TABLES.map((table) => `create policy tenant on ${table} to coterie_api using (org_id = any (current_orgs())) with check (org_id = any (current_orgs()))`),
  'create policy tenant on organizations to coterie_api using (id = any (current_orgs())) with check (id = any (current_orgs()))',

  // A person's stream may be appended to by any transaction that runs for somebody, and its events read by that person alone.
  'create policy tenant on streams to coterie_api using (org_id = any (current_orgs())) with check (org_id = any (current_orgs()))',
  'create policy person on streams to coterie_api using (user_id is not null and (user_id = current_person() or cardinality(current_orgs()) > 0)) with check (user_id is not null and (user_id = current_person() or cardinality(current_orgs()) > 0))',
  'create policy tenant_reads on events for select to coterie_api using (org_id = any (current_orgs()))',
  'create policy tenant_appends on events for insert to coterie_api with check (org_id = any (current_orgs()))',
  'create policy person_reads on events for select to coterie_api using (user_id = current_person())',
  'create policy anyone_appends on events for insert to coterie_api with check (user_id is not null and (user_id = current_person() or cardinality(current_orgs()) > 0))',

  'create policy own on notifications to coterie_api using (user_id = current_person()) with check (user_id = current_person())',
  'create policy anyone_tells on notifications for insert to coterie_api with check (cardinality(current_orgs()) > 0)',
  'create policy own on command_receipts to coterie_api using (user_id = current_person()) with check (user_id = current_person())',

  'grant usage on schema public to coterie_api',
  // Tables come with every right by default; what is not granted here again must not be left over.
  `revoke all on ${[...ORG_TABLES, ...OWN_TABLES, 'organizations', 'streams', 'events'].join(', ')} from coterie_api`,
  'grant select, insert, update on organizations, developers, apps, collaborators, settings, client_secrets, streams, notifications to coterie_api',
  // The record can't be altered through the product (EVT-2), nor an applied revision (SET-7).
  'grant select, insert on events, revisions, command_receipts to coterie_api',
];
