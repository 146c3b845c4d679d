/** The only role that sees across organizations. Nobody signs in as it; it owns three functions that return ids. */
export const LOCATOR_ROLE = [
  `do $$ begin
     create role coterie_locator nologin nosuperuser nobypassrls;
   exception when duplicate_object or unique_violation then null;
   end $$`,
  'grant coterie_locator to current_user',
];

const BODY = 'language sql stable security definer set search_path = public, pg_temp';

/** Where a row lives, for whoever already knows its id or is named in it. */
export const LOCATORS = [
  'grant usage, create on schema public to coterie_locator',
  'grant select on organizations, developers, apps, collaborators to coterie_locator',
  ...['organizations', 'developers', 'apps', 'collaborators'].map((table) => `create policy locate on ${table} for select to coterie_locator using (true)`),

  // The organization of an app, if that person is named on any path to it; which path holds is decided on the rows themselves.
  `create function locate_app(p_app text, p_user text) returns text ${BODY} as $$
     select a.org_id from apps a
      where a.id = p_app
        and (a.owner_id = p_user
          or exists (select from developers d where d.org_id = a.org_id and d.user_id = p_user)
          or exists (select from collaborators c where c.app_id = a.id and c.user_id = p_user))
   $$`,
  `create function locate_invitation(p_id text) returns table (org_id text, app_id text) ${BODY} as $$
     select c.org_id, c.app_id from collaborators c where c.id = p_id
   $$`,
  // Every organization and app in which a person, or a verified address, is named.
  `create function reach_of(p_user text, p_address text) returns table (org_id text, app_id text) ${BODY} as $$
     select d.org_id, null::text from developers d where d.user_id = p_user
     union select a.org_id, a.id from apps a where a.owner_id = p_user
     union select c.org_id, c.app_id from collaborators c where c.user_id = p_user
     union select c.org_id, c.app_id from collaborators c where c.email_key = lower(p_address) and c.status = 'PENDING'
   $$`,
  ...['locate_app(text, text)', 'locate_invitation(text)', 'reach_of(text, text)'].flatMap((signature) => [
    `alter function ${signature} owner to coterie_locator`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to coterie_api`,
  ]),
  'revoke create on schema public from coterie_locator',
];
