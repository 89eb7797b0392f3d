import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates for taking part go to authors too who never registered: typed in from paper, or named as co-authors. */
export class TakingPartTyped1760000097980 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificate DROP CONSTRAINT certificate_author,
        ADD CONSTRAINT certificate_author CHECK (
          (entry_id IS NULL) = (author_ordinal IS NULL)
          AND (entry_id IS NULL OR purpose IN ('prize', 'participation')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificate DROP CONSTRAINT certificate_author,
        ADD CONSTRAINT certificate_author CHECK (
          (entry_id IS NULL) = (author_ordinal IS NULL) AND (entry_id IS NULL OR purpose = 'prize'));
    `);
  }
}
