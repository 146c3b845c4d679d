import type { MigrationInterface, QueryRunner } from 'typeorm';
import { EVENT_LOG, PEOPLE_TABLES, TENANT_TABLES } from './0002-tenancy/tables.js';
import { LOCATORS, LOCATOR_ROLE } from './0002-tenancy/locators.js';
import { ROW_LEVEL_SECURITY } from './0002-tenancy/row-level-security.js';

/** Organizations, apps and all that hangs on them, with both of tenancy's walls in the database from the first day. */
export class Tenancy0000000000002 implements MigrationInterface {
  name = 'Tenancy0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...LOCATOR_ROLE, ...TENANT_TABLES, ...EVENT_LOG, ...PEOPLE_TABLES, ...ROW_LEVEL_SECURITY, ...LOCATORS]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function if exists locate_app, locate_invitation, reach_of');
    await runner.query(
      'drop table if exists command_receipts, notifications, events, streams, client_secrets, revisions, settings, collaborators, apps, developers, organizations',
    );
    await runner.query('drop function if exists current_orgs, current_person');
  }
}
