import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Whose certificates could not be printed is told with the batch; files to print from are removed by
 * hand or when their time is over, and it stays on record that they were made.
 */
const UP = `
  ALTER TABLE certificate_batch ADD COLUMN unprintable jsonb NOT NULL DEFAULT '[]'
    CHECK (jsonb_typeof(unprintable) = 'array');
  ALTER TABLE certificate_file
    ADD COLUMN removed_at timestamptz,
    ADD CONSTRAINT certificate_file_removed CHECK (removed_at IS NULL OR made_at IS NOT NULL);
  CREATE INDEX certificate_file_lying ON certificate_file (made_at) WHERE removed_at IS NULL;
`;

/** Files to print from can be removed; whose certificates cannot be printed is kept with the batch. */
export class CertificateFiles1760000097200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX certificate_file_lying;
      ALTER TABLE certificate_file DROP COLUMN removed_at;
      ALTER TABLE certificate_batch DROP COLUMN unprintable;
    `);
  }
}
