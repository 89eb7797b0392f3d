import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A matter is appealed once against each published version: a further version may change what a person
 * appealed about, and has its own days.
 */
export class AppealsPerVersion1760000097900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal DROP CONSTRAINT appeal_once;
      ALTER TABLE appeal ADD CONSTRAINT appeal_once UNIQUE (publication_id, participant_id, kind, subject);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal DROP CONSTRAINT appeal_once;
      ALTER TABLE appeal ADD CONSTRAINT appeal_once
        UNIQUE NULLS NOT DISTINCT (contest_id, round_id, participant_id, kind, subject);
    `);
  }
}
