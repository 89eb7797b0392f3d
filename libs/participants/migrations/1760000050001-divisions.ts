import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The division that a person chose, in contests where divisions are chosen. */
export class Divisions1760000050001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE participant ADD COLUMN division text
        CHECK (division ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(division) <= 40);

      -- Nobody may find the division they chose gone, or themselves in none.
      CREATE FUNCTION refuse_lost_divisions() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        chosen text[] := ARRAY(
          SELECT d ->> 'id' FROM jsonb_array_elements(coalesce(NEW.document -> 'divisions', '[]')) AS d
           WHERE (d ->> 'chosen')::boolean
        );
        lost text;
      BEGIN
        SELECT coalesce(p.division, '') INTO lost FROM participant p
         WHERE p.contest_id = NEW.contest_id
           AND coalesce(p.division, '') <> ALL (CASE chosen WHEN '{}' THEN '{""}' ELSE chosen END)
         LIMIT 1;
        IF FOUND THEN
          RAISE EXCEPTION 'contest %: somebody has registered with division "%"', NEW.contest_id, lost
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'participant_division';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER contest_rule_set_keeps_divisions BEFORE INSERT ON contest_rule_set
        FOR EACH ROW EXECUTE FUNCTION refuse_lost_divisions();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER contest_rule_set_keeps_divisions ON contest_rule_set;
      DROP FUNCTION refuse_lost_divisions();
      ALTER TABLE participant DROP COLUMN division;
    `);
  }
}
