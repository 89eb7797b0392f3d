import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the person had signed in who started an attempt: rules may tell equals apart by it. Nothing
 * else of the session is kept; attempts from before have none.
 */
export class AttemptSignIns1760000060020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attempt ADD COLUMN signed_in_at timestamptz(3)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE attempt DROP COLUMN signed_in_at');
  }
}
