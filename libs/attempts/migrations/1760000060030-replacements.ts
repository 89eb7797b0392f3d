import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row for each person who may begin one further attempt in a window of their own, in place of one
 * that an outage struck, or (none) because it kept them from beginning. A struck attempt is replaced
 * once, nobody has two of them to take at a time, and what was begun cannot be withdrawn.
 */
export class Replacements1760000060030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE replacement (
        id uuid PRIMARY KEY,
        given_by uuid NOT NULL,
        round_id uuid NOT NULL CONSTRAINT fkx_replacement_round_id REFERENCES round (id),
        participant_no integer NOT NULL,
        struck_id uuid REFERENCES attempt (id),
        opens_at timestamptz(3) NOT NULL,
        closes_at timestamptz(3) NOT NULL CHECK (closes_at > opens_at),
        attempt_id uuid UNIQUE REFERENCES attempt (id),
        withdrawn_at timestamptz,
        settled_at timestamptz,
        CONSTRAINT replacement_begun_stays CHECK (attempt_id IS NULL OR withdrawn_at IS NULL),
        CONSTRAINT replacement_of_another CHECK (attempt_id <> struck_id)
      );
      CREATE UNIQUE INDEX replacement_to_take ON replacement (round_id, participant_no)
        WHERE attempt_id IS NULL AND withdrawn_at IS NULL AND settled_at IS NULL;
      CREATE UNIQUE INDEX replacement_struck_once ON replacement (struck_id) WHERE withdrawn_at IS NULL;
      CREATE INDEX replacement_given_by ON replacement (given_by);
      CREATE INDEX replacement_round ON replacement (round_id, participant_no);
      CREATE INDEX replacement_unsettled ON replacement (closes_at)
        WHERE withdrawn_at IS NULL AND settled_at IS NULL;

      CREATE FUNCTION replacement_is_taken_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'replacement % was begun or settled and stays', OLD.id USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER replacement_kept BEFORE UPDATE ON replacement FOR EACH ROW
        WHEN (OLD.attempt_id IS NOT NULL AND NEW.attempt_id IS DISTINCT FROM OLD.attempt_id
              OR OLD.settled_at IS NOT NULL)
        EXECUTE FUNCTION replacement_is_taken_once();
      CREATE TRIGGER replacement_stays BEFORE DELETE ON replacement
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE replacement; DROP FUNCTION replacement_is_taken_once();');
  }
}
