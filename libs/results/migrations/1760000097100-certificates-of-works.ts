import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Certificates for prizes of works: for authors who never registered, and for units that are authors,
 * they name the work and the author's place in it. What a prize is for may be a title of 300 letters.
 */
export class CertificatesOfWorks1760000097100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE certificate
        ADD COLUMN entry_id uuid CONSTRAINT fkx_certificate_entry_id REFERENCES entry (id),
        ADD COLUMN author_ordinal smallint CHECK (author_ordinal BETWEEN 1 AND 100),
        DROP CONSTRAINT certificate_round_title_check,
        ADD CONSTRAINT certificate_round_title_check CHECK (length(round_title) <= 300),
        DROP CONSTRAINT certificate_holder,
        ADD CONSTRAINT certificate_author CHECK (
          (entry_id IS NULL) = (author_ordinal IS NULL) AND (entry_id IS NULL OR purpose = 'prize')),
        ADD CONSTRAINT certificate_holder CHECK (
          CASE WHEN purpose = 'collective' THEN participant_id IS NULL
               ELSE num_nonnulls(participant_id, entry_id) = 1 END);
      DROP INDEX certificate_of_unit;
      CREATE UNIQUE INDEX certificate_of_unit ON certificate (contest_id, unit_no, award)
        WHERE ended_at IS NULL AND purpose = 'collective';
      CREATE UNIQUE INDEX certificate_of_author ON certificate (entry_id, author_ordinal, award)
        WHERE ended_at IS NULL AND entry_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX certificate_of_author, certificate_of_unit;
      ALTER TABLE certificate
        DROP CONSTRAINT certificate_holder, DROP CONSTRAINT certificate_author,
        DROP CONSTRAINT certificate_round_title_check,
        ADD CONSTRAINT certificate_round_title_check CHECK (length(round_title) <= 200),
        ADD CONSTRAINT certificate_holder CHECK ((purpose = 'collective') = (participant_id IS NULL)),
        DROP COLUMN author_ordinal, DROP COLUMN entry_id;
      CREATE UNIQUE INDEX certificate_of_unit ON certificate (contest_id, unit_no, award)
        WHERE ended_at IS NULL AND participant_id IS NULL;
    `);
  }
}
