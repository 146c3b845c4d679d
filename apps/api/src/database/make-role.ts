import type { QueryRunner } from 'typeorm';

/**
 * Makes a role without login, superuser rights or a way around row level security, unless it exists, and lets the
 * owner act as it. Roles belong to the whole server: another console on it may make the same one at this moment.
 * `role` is a name out of this code, never input.
 */
export async function makeRole(runner: QueryRunner, role: string): Promise<void> {
  await runner.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then
        create role ${role} nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
  await runner.query(`
    do $$ begin
      if not pg_has_role(current_user, '${role}', 'MEMBER') then
        execute format('grant ${role} to %I', current_user);
      end if;
    end $$`);
}
