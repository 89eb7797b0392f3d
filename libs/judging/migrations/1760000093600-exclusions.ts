import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Works that the chief judge puts out of the contest, or back, and flags that came to nothing. */
export class Exclusions1760000093600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EXCLUSIONS);
    await runner.query(FLAGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE flag_dismissal;
      DROP VIEW work_excluded, work_out;
      DROP TABLE work_exclusion;
      DROP FUNCTION check_work_exclusion();
    `);
  }
}

/* Facts in their order: a work is out, back, out again. What holds is the last word. */
const EXCLUSIONS = `
  CREATE TABLE work_exclusion (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    ordinal smallint NOT NULL CHECK (ordinal >= 1),
    kind text NOT NULL CHECK (kind IN ('out', 'back')),
    reason_code text CHECK (reason_code IN ('copied', 'identity', 'off-topic', 'published', 'author', 'other')),
    minutes_id uuid NOT NULL REFERENCES minutes (id),
    -- Whether marking and the award list under way leave it out from now on; otherwise an award list
    -- stands already, and the next one does.
    at_once boolean NOT NULL,
    decided_by uuid NOT NULL CONSTRAINT fkx_work_exclusion_decided_by REFERENCES staff_account (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stage_id, code, ordinal),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    -- Out and back by turns.
    CONSTRAINT work_exclusion_turn CHECK ((kind = 'out') = (ordinal % 2 = 1)),
    CONSTRAINT work_exclusion_reasoned CHECK ((kind = 'out') = (reason_code IS NOT NULL))
  );
  CREATE FUNCTION check_work_exclusion() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.ordinal <> 1 + (SELECT count(*) FROM work_exclusion
                            WHERE stage_id = NEW.stage_id AND code = NEW.code) THEN
      RAISE EXCEPTION 'one decision after the other'
        USING ERRCODE = 'unique_violation', CONSTRAINT = 'work_exclusion_turn';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER work_exclusion_checked BEFORE INSERT ON work_exclusion
    FOR EACH ROW EXECUTE FUNCTION check_work_exclusion();
  CREATE TRIGGER work_exclusion_stands BEFORE UPDATE OR DELETE ON work_exclusion
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- Works that nobody marks, ranks or gives a prize any more.
  CREATE VIEW work_out AS
    SELECT stage_id, code FROM (
      SELECT DISTINCT ON (stage_id, code) stage_id, code, kind FROM work_exclusion
       WHERE at_once ORDER BY stage_id, code, ordinal DESC) last
     WHERE kind = 'out';
  -- Works that are out by the last word on them, with what it says.
  CREATE VIEW work_excluded AS
    SELECT stage_id, code, reason_code, minutes_id, at_once, decided_by, at FROM (
      SELECT DISTINCT ON (stage_id, code) * FROM work_exclusion
       ORDER BY stage_id, code, ordinal DESC) last
     WHERE kind = 'out';
`;

/* A flag as it was when the chief judge looked at it; a judge who changes theirs raises it anew. */
const FLAGS = `
  CREATE TABLE flag_dismissal (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    member_id uuid NOT NULL REFERENCES jury_member (id),
    flag jsonb NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 3 AND 2000),
    dismissed_by uuid NOT NULL CONSTRAINT fkx_flag_dismissal_dismissed_by REFERENCES staff_account (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stage_id, code, member_id, flag),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE TRIGGER flag_dismissal_stands BEFORE UPDATE OR DELETE ON flag_dismissal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
