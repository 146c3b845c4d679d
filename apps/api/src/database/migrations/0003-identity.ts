import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../forward-migration.js';
import { makeRole } from '../make-role.js';

/**
 * Accounts and sessions live in the schema `auth`, reached by the role `coterie_auth` alone.
 * The tenant role sees the view `people` and nothing else of them.
 */
export class Identity extends ForwardMigration {
  readonly name = 'Identity0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await makeRole(runner, 'coterie_auth');
    for (const statement of [...SCHEMA, ...TABLES, ...SESSION_ENDS, ...PEOPLE]) await runner.query(statement);
  }
}

const SCHEMA = [
  'create schema auth',
  'revoke all on schema auth from public',
  'grant usage on schema auth to coterie_auth',
  // Mails about accounts are jobs like any other.
  'grant usage on schema public to coterie_auth',
  'grant execute on function public.put_job(text, text, jsonb, jsonb) to coterie_auth',
];

const TABLES = [
  `create table auth.users (
     id text primary key,
     name text not null,
     email text not null check (email = lower(email)),
     email_verified boolean not null default false,
     image text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now())`,
  'create unique index users_email on auth.users (email)',
  `create table auth.sessions (
     id text primary key,
     user_id text not null references auth.users on delete cascade,
     token text not null unique,
     expires_at timestamptz not null,
     ip_address text,
     user_agent text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now())`,
  'create index sessions_user on auth.sessions (user_id)',
  `create table auth.accounts (
     id text primary key,
     user_id text not null references auth.users on delete cascade,
     account_id text not null,
     provider_id text not null,
     access_token text,
     refresh_token text,
     id_token text,
     access_token_expires_at timestamptz,
     refresh_token_expires_at timestamptz,
     scope text,
     password text,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now(),
     unique (provider_id, account_id))`,
  'create index accounts_user on auth.accounts (user_id)',
  `create table auth.verifications (
     id text primary key,
     identifier text not null,
     value text not null,
     expires_at timestamptz not null,
     created_at timestamptz not null default now(),
     updated_at timestamptz not null default now())`,
  'create index verifications_identifier on auth.verifications (identifier)',
  // Unlogged: counters may be lost in a crash, and are written far more often than they matter.
  'create unlogged table auth.rate_limits (key varchar(255) primary key, points integer not null default 0, expire bigint)',
  'create index rate_limits_expire on auth.rate_limits (expire)',
  'grant select, insert, update, delete on all tables in schema auth to coterie_auth',
];

// Told by the database, so that every way a session ends reaches every node with the commit that ends it.
const SESSION_ENDS = [
  `create function auth.announce_ended_session() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     perform pg_notify('coterie_sessions', json_build_object('id', old.id, 'userId', old.user_id)::text);
     return null;
   end $$`,
  'create trigger announce_ended after delete on auth.sessions for each row execute function auth.announce_ended_session()',
];

const PEOPLE = [
  'create view public.people as select id, name, email, email_verified, image from auth.users',
  // A simple view can be written through: whatever the defaults granted is taken back before reading is given.
  'revoke all on public.people from public, coterie_api',
  'grant select on public.people to coterie_api, coterie_auth',
];
