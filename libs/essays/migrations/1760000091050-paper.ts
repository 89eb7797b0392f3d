import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The history of what clerks read off envelopes: every typing and every correction, never changed. */
export class Paper1760000091050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_record (
        entry_id uuid NOT NULL REFERENCES entry (id),
        -- From 1 for each entry: two clerks who saw the same state cannot both write.
        no integer NOT NULL CHECK (no >= 1),
        -- Envelope and work as they stood afterwards. Authors stand in entry_author alone.
        envelope jsonb NOT NULL,
        -- Names of the fields that were changed, authors by their place.
        changed text[] NOT NULL,
        -- The version of the entry that it led to; null while it is not registered.
        version integer CHECK (version >= 1),
        reason text CHECK (length(reason) BETWEEN 3 AND 2000),
        written_by uuid NOT NULL CONSTRAINT fkx_paper_record_written_by REFERENCES staff_account (id),
        written_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entry_id, no)
      );
      INSERT INTO paper_record (entry_id, no, envelope, changed, version, written_by, written_at)
        SELECT id, 1, jsonb_build_object('paperRef', paper_ref, 'postmarkOn', postmark_on, 'receivedOn', received_on,
                 'unitNo', unit_no, 'medium', medium, 'genre', genre, 'title', title, 'language', language),
               '{}', nullif(version, 0), typed_by, created_at
          FROM entry WHERE paper;
      CREATE TRIGGER paper_record_immutable BEFORE UPDATE OR DELETE ON paper_record
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_record');
  }
}
