import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who marks which work. */
export class Assignment1760000093020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ASSIGNMENTS);
    await runner.query(CHECKED);
    await runner.query(RUNS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE assignment_run, assignment;
      DROP FUNCTION check_assignment(), check_assignment_change();
    `);
  }
}

const ASSIGNMENTS = `
  CREATE TABLE assignment (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    member_id uuid NOT NULL REFERENCES jury_member (id),
    kind text NOT NULL DEFAULT 'first' CHECK (kind IN ('first', 'third', 'remark', 'anchor', 'seed')),
    ordinal smallint NOT NULL CHECK (ordinal >= 1),
    -- 'returned': handed back, it is somebody else's now. The row keeps it from coming back.
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'returned')),
    origin text NOT NULL
      CHECK (origin IN ('computed', 'hand', 'conflict', 'stopped', 'third', 'requeued', 'reference', 'remark')),
    reason text CHECK (length(reason) <= 2000),
    given_by uuid CONSTRAINT fkx_assignment_given_by REFERENCES staff_account (id),
    given_at timestamptz NOT NULL DEFAULT now(),
    changed_at timestamptz NOT NULL DEFAULT now(),
    -- One judge, one place with a work: a third marker is neither of the first two.
    PRIMARY KEY (stage_id, code, member_id),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE UNIQUE INDEX assignment_place ON assignment (stage_id, code, ordinal)
    WHERE state <> 'returned' AND kind IN ('first', 'third', 'remark');
  CREATE INDEX assignment_of_member ON assignment (member_id, stage_id, state);
`;

const CHECKED = `
  CREATE FUNCTION check_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    s record;
    m record;
  BEGIN
    SELECT contest_id, locked_at, coalesce((rules ->> 'teams')::boolean, false) AS teams
      INTO s FROM stage WHERE id = NEW.stage_id;
    IF s.locked_at IS NOT NULL AND NEW.kind <> 'remark' THEN
      RAISE EXCEPTION 'the stage is locked'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_stage_locked';
    END IF;
    SELECT contest_id, team, media, stopped_at INTO m FROM jury_member WHERE id = NEW.member_id FOR SHARE;
    IF m.contest_id <> s.contest_id OR m.stopped_at IS NOT NULL OR NOT EXISTS (
      SELECT FROM jury_seat WHERE stage_id = NEW.stage_id AND member_id = NEW.member_id) THEN
      RAISE EXCEPTION 'does not judge in this stage'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_seat';
    END IF;
    IF EXISTS (SELECT FROM work_tag w JOIN jury_tag j ON j.tag = w.tag AND j.member_id = NEW.member_id
                WHERE w.stage_id = NEW.stage_id AND w.code = NEW.code) THEN
      RAISE EXCEPTION 'conflict of interest'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_conflict';
    END IF;
    IF cardinality(m.media) > 0 AND NOT EXISTS (
      SELECT FROM work WHERE stage_id = NEW.stage_id AND code = NEW.code AND medium = ANY(m.media)) THEN
      RAISE EXCEPTION 'does not judge this medium'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_medium';
    END IF;
    IF s.teams AND m.team IS NOT NULL AND NEW.kind = 'first' THEN
      -- Two at once on one work wait for each other here.
      PERFORM FROM work WHERE stage_id = NEW.stage_id AND code = NEW.code FOR NO KEY UPDATE;
      IF EXISTS (SELECT FROM assignment a JOIN jury_member o ON o.id = a.member_id
                  WHERE a.stage_id = NEW.stage_id AND a.code = NEW.code AND a.kind = 'first'
                    AND a.state <> 'returned' AND o.team = m.team) THEN
        RAISE EXCEPTION 'both markers of one team'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_team';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER assignment_checked BEFORE INSERT ON assignment
    FOR EACH ROW EXECUTE FUNCTION check_assignment();

  CREATE FUNCTION check_assignment_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND OLD.state = 'waiting' THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' AND OLD.state <> 'returned'
       AND (NEW.stage_id, NEW.code, NEW.member_id, NEW.kind, NEW.ordinal)
         = (OLD.stage_id, OLD.code, OLD.member_id, OLD.kind, OLD.ordinal) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an assignment is handed back, not changed'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_stands';
  END $$;
  CREATE TRIGGER assignment_stands BEFORE UPDATE OR DELETE ON assignment
    FOR EACH ROW EXECUTE FUNCTION check_assignment_change();
`;

/* Each computation with its seed: the same seed, works and jury give the same assignment. */
const RUNS = `
  CREATE TABLE assignment_run (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES stage (id),
    seed text NOT NULL CHECK (seed ~ '^[0-9a-f]{32}$'),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'impossible', 'failed')),
    -- Why it is impossible: which constraint, which works.
    problem jsonb,
    summary jsonb,
    asked_by uuid NOT NULL CONSTRAINT fkx_assignment_run_asked_by REFERENCES staff_account (id),
    asked_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CONSTRAINT assignment_run_whole CHECK ((state = 'waiting') = (finished_at IS NULL))
  );
  CREATE INDEX assignment_run_of ON assignment_run (stage_id, asked_at);
`;
