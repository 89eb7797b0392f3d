import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row per attempt. `answers` holds what was saved last and, once submitted, what counts.
 * Rows are updated in place several times, so pages keep room for HOT updates.
 */
export class Attempts1760000060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attempt (
        id uuid PRIMARY KEY,
        round_id uuid NOT NULL CONSTRAINT fkx_attempt_round_id REFERENCES round (id),
        participant_id uuid NOT NULL CONSTRAINT fkx_attempt_participant_id REFERENCES participant (id),
        participant_no integer NOT NULL,
        unit_no integer,
        no smallint NOT NULL CHECK (no >= 1),
        variant smallint NOT NULL CHECK (variant >= 0),
        started_at timestamptz(3) NOT NULL,
        deadline_at timestamptz(3) NOT NULL CHECK (deadline_at >= started_at),
        saved_seq integer NOT NULL DEFAULT 0 CHECK (saved_seq >= 0),
        saved_at timestamptz(3),
        answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object'),
        prediction integer CHECK (prediction >= 0),
        submitted_at timestamptz(3) CHECK (submitted_at BETWEEN started_at AND deadline_at),
        auto boolean,
        centipoints integer CHECK (centipoints BETWEEN 0 AND 1048575),
        correct smallint CHECK (correct >= 0),
        complete boolean,
        duration_ms integer CHECK (duration_ms >= 0),
        CONSTRAINT attempt_no UNIQUE (round_id, participant_no, no),
        CONSTRAINT attempt_scored_when_submitted CHECK (
          (submitted_at IS NULL) = (auto IS NULL)
          AND (submitted_at IS NULL) = (centipoints IS NULL)
          AND (submitted_at IS NULL) = (correct IS NULL)
          AND (submitted_at IS NULL) = (complete IS NULL)
          AND (submitted_at IS NULL) = (duration_ms IS NULL)
        )
      ) WITH (fillfactor = 60);

      CREATE INDEX attempt_running ON attempt (deadline_at) WHERE submitted_at IS NULL;

      CREATE FUNCTION attempt_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'attempt % is submitted and cannot change', OLD.id USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER attempt_final BEFORE UPDATE ON attempt
        FOR EACH ROW WHEN (OLD.submitted_at IS NOT NULL) EXECUTE FUNCTION attempt_is_final();
      CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attempt; DROP FUNCTION attempt_is_final();');
  }
}
