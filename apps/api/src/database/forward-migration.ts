import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A migration of this project. Its `name` ends with 13 digits, which order it: `Tenancy0000000000002`.
 * There is no way back: undoing a schema under people's data is a restore from backup, not a script.
 */
export abstract class ForwardMigration implements MigrationInterface {
  abstract readonly name: string;
  abstract up(runner: QueryRunner): Promise<void>;

  down(): Promise<void> {
    return Promise.reject(new Error(`${this.name} can't be undone; restore a backup.`));
  }
}
