import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What corrections say of attempts and people of a round, the newest last: an attempt handed in is
 * final itself. Counting reads it, so that a live board follows.
 */
export class AttemptMarks1760000060010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attempt_mark (
        round_id uuid NOT NULL CONSTRAINT fkx_attempt_mark_round_id REFERENCES round (id),
        participant_no integer NOT NULL,
        no integer NOT NULL CHECK (no >= 1),
        kind text NOT NULL CHECK (kind IN ('voided', 'restored', 'disqualified', 'reinstated')),
        -- Of one attempt, or of the person in the round.
        attempt_id uuid REFERENCES attempt (id),
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (round_id, participant_no, no),
        CONSTRAINT attempt_mark_of CHECK ((kind IN ('voided', 'restored')) = (attempt_id IS NOT NULL))
      );
      CREATE TRIGGER attempt_mark_append_only BEFORE UPDATE OR DELETE ON attempt_mark
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attempt_mark;');
  }
}
