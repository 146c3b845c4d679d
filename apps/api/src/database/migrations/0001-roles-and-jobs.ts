import type { QueryRunner } from 'typeorm';
import { ForwardMigration } from '../forward-migration.js';
import { makeRole } from '../make-role.js';

/** The roles the console's connections start as, and the door through which a transaction puts a job. */
export class RolesAndJobs extends ForwardMigration {
  readonly name = 'RolesAndJobs0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await makeRole(runner, 'coterie_api');
    await makeRole(runner, 'coterie_jobs');
    await runner.query(`
      grant usage on schema public to coterie_api;
      alter default privileges in schema public grant select, insert, update, delete on tables to coterie_api;
      alter default privileges in schema public grant usage, select on sequences to coterie_api;
      grant select on public.migrations to coterie_api;
    `);
    // The workers read and move jobs and nothing else. They may not create in the schema: put_job runs as the owner
    // and resolves names there.
    await runner.query(`
      grant usage on schema bullmq to coterie_jobs;
      grant select, insert, update, delete on all tables in schema bullmq to coterie_jobs;
      grant usage, select, update on all sequences in schema bullmq to coterie_jobs;
      alter default privileges in schema bullmq grant select, insert, update, delete on tables to coterie_jobs;
      alter default privileges in schema bullmq grant usage, select, update on sequences to coterie_jobs;
    `);
    await runner.query(PUT_JOB);
  }
}

/**
 * add_job is BullMQ's own and not a public interface: its version is pinned, and jobs.spec.ts fails when it changes.
 * Without SECURITY DEFINER the tenant role would need rights on every job of every tenant.
 */
const PUT_JOB = `
  create function public.put_job(queue text, name text, data jsonb, opts jsonb) returns text
  language plpgsql security definer set search_path = bullmq, pg_temp as $$
  begin
    if coalesce(opts ->> 'jobId', '') = '' then
      raise exception 'a job needs an id' using errcode = '22004';
    end if;
    return bullmq.add_job(
      queue, opts ->> 'jobId', name, data, opts,
      coalesce((opts ->> 'priority')::integer, 0),
      coalesce((opts ->> 'delay')::bigint, 0),
      (extract(epoch from clock_timestamp()) * 1000)::bigint,
      coalesce((opts ->> 'attempts')::integer, 1),
      null, null, null, null, null, false);
  end $$;
  revoke all on function public.put_job(text, text, jsonb, jsonb) from public;
  grant execute on function public.put_job(text, text, jsonb, jsonb) to coterie_api;
`;
