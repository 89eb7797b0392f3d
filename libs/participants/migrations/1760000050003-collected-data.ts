import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a contest may ask people for besides: where they live, what they do, who invited them. */
export class CollectedData1760000050003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE participant
        ADD COLUMN occupation text CHECK (length(occupation) BETWEEN 1 AND 80),
        ADD COLUMN province text CHECK (length(province) BETWEEN 1 AND 80),
        ADD COLUMN invited_by integer REFERENCES participant (no);
      CREATE INDEX participant_invited_by ON participant (invited_by) WHERE invited_by IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE participant DROP COLUMN occupation, DROP COLUMN province, DROP COLUMN invited_by',
    );
  }
}
