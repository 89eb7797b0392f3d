import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Marks as facts, and what judges and the chief judge do about them. */
export class Marks1760000093500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TOTALS);
    await runner.query(MINUTES);
    await runner.query(MARKS);
    await runner.query(CHECKED);
    await runner.query(DRAFTS);
    await runner.query(TALK);
    await runner.query(RULINGS);
    await runner.query(OUTCOMES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE work_outcome, mark_ruling, agreement_answer, agreement_proposal, mark_message, mark_draft,
        mark_voiding, mark, minutes;
      DROP FUNCTION check_mark(), check_mark_voiding(), mark_total(jsonb, jsonb);
    `);
  }
}

/* Null where a criterion is missing, unknown, over its most or off its steps. */
const TOTALS = `
  CREATE FUNCTION mark_total(rubric jsonb, given jsonb) RETURNS integer
  LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
      WHEN jsonb_typeof(given) = 'object'
       AND (SELECT count(*) FROM jsonb_object_keys(given)) = count(*)
       AND bool_and(
         jsonb_typeof(given -> c.id) IS NOT DISTINCT FROM 'number'
         AND (given ->> c.id)::numeric BETWEEN 0 AND c.most
         AND (given ->> c.id)::numeric % 1 = 0
         AND ((given ->> c.id)::numeric % c.step = 0 OR (given ->> c.id)::numeric = c.most)
       )
      THEN round(sum((given ->> c.id)::numeric * c.weight) / 100)::integer
    END
    FROM (SELECT r ->> 'id' AS id, (r ->> 'maxCentipoints')::numeric AS most,
                 (r ->> 'stepCentipoints')::numeric AS step, (r ->> 'weight')::numeric AS weight
            FROM jsonb_array_elements(rubric) AS r) c
  $$;
`;

const MINUTES = `
  CREATE TABLE minutes (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES stage (id),
    code text,
    subject text NOT NULL CHECK (subject ~ '^[a-z-]{1,40}$'),
    text text NOT NULL CHECK (length(text) BETWEEN 10 AND 20000),
    -- Members of the jury who sat together.
    present uuid[] NOT NULL DEFAULT '{}',
    written_by uuid NOT NULL CONSTRAINT fkx_minutes_written_by REFERENCES staff_account (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX minutes_of ON minutes (stage_id, code, at);
  CREATE TRIGGER minutes_stand BEFORE UPDATE OR DELETE ON minutes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/*
 * A mark is never changed. What ends it is another fact, a voiding; the same judge's next mark of the
 * work is its next attempt.
 */
const MARKS = `
  CREATE TABLE mark (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL,
    code text NOT NULL,
    -- Who marked; of what several decided, who recorded it.
    member_id uuid NOT NULL REFERENCES jury_member (id),
    kind text NOT NULL
      CHECK (kind IN ('first', 'third', 'remark', 'anchor', 'seed', 'agreed', 'chief', 'joint', 'line')),
    attempt smallint NOT NULL DEFAULT 1 CHECK (attempt >= 1),
    criteria jsonb NOT NULL,
    centipoints integer NOT NULL CHECK (centipoints >= 0),
    comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 5000),
    -- Time spent on the work, as far as it was seen; null where nobody measured.
    seconds integer CHECK (seconds >= 0),
    minutes_id uuid REFERENCES minutes (id),
    locked_by uuid NOT NULL CONSTRAINT fkx_mark_locked_by REFERENCES staff_account (id),
    locked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT mark_with_minutes CHECK (
      (minutes_id IS NOT NULL) = (kind IN ('agreed', 'chief', 'joint', 'line')))
  );
  -- One judge, one independent mark of a work: the third marker is neither of the first two.
  CREATE UNIQUE INDEX mark_independent ON mark (stage_id, code, member_id, attempt)
    WHERE kind IN ('first', 'third', 'remark', 'anchor', 'seed');
  CREATE INDEX mark_of_member ON mark (member_id, locked_at);
  CREATE INDEX mark_of_work ON mark (stage_id, code);
  CREATE TRIGGER mark_stands BEFORE UPDATE OR DELETE ON mark
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER mark_not_truncated BEFORE TRUNCATE ON mark
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE mark_voiding (
    mark_id uuid PRIMARY KEY REFERENCES mark (id),
    -- 'reopened' by the chief judge, 'requeued' after a seed out of tolerance.
    cause text NOT NULL CHECK (cause IN ('reopened', 'requeued')),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
    voided_by uuid NOT NULL CONSTRAINT fkx_mark_voiding_voided_by REFERENCES staff_account (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE TRIGGER mark_voiding_stands BEFORE UPDATE OR DELETE ON mark_voiding
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const CHECKED = `
  CREATE FUNCTION check_mark() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    ended integer;
    total integer;
    s record;
  BEGIN
    SELECT locked_at, rules -> 'rubric' AS rubric INTO s FROM stage WHERE id = NEW.stage_id FOR SHARE;
    -- Re-marking on appeal comes after the locking.
    IF s.locked_at IS NOT NULL AND NEW.kind <> 'remark' THEN
      RAISE EXCEPTION 'the stage is locked' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'mark_stage_locked';
    END IF;
    total := mark_total(s.rubric, NEW.criteria);
    IF total IS NULL THEN
      RAISE EXCEPTION 'the criteria do not fit the rubric' USING ERRCODE = 'check_violation', CONSTRAINT = 'mark_criteria';
    END IF;
    IF total <> NEW.centipoints THEN
      RAISE EXCEPTION 'the total is %, not %', total, NEW.centipoints USING ERRCODE = 'check_violation', CONSTRAINT = 'mark_total';
    END IF;
    IF NEW.kind IN ('first', 'third', 'remark', 'anchor', 'seed') THEN
      PERFORM FROM assignment WHERE stage_id = NEW.stage_id AND code = NEW.code
         AND member_id = NEW.member_id AND kind = NEW.kind AND state = 'waiting';
      IF NOT FOUND THEN
        RAISE EXCEPTION 'nobody gave this judge the work' USING ERRCODE = 'check_violation', CONSTRAINT = 'mark_assigned';
      END IF;
      SELECT count(*) INTO ended FROM mark m JOIN mark_voiding v ON v.mark_id = m.id
       WHERE m.stage_id = NEW.stage_id AND m.code = NEW.code AND m.member_id = NEW.member_id;
      IF NEW.attempt <> ended + 1 THEN
        RAISE EXCEPTION 'attempt % after % ended ones', NEW.attempt, ended USING ERRCODE = 'unique_violation', CONSTRAINT = 'mark_independent';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mark_checked BEFORE INSERT ON mark FOR EACH ROW EXECUTE FUNCTION check_mark();

  CREATE FUNCTION check_mark_voiding() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM mark m JOIN stage s ON s.id = m.stage_id
     WHERE m.id = NEW.mark_id AND s.locked_at IS NULL FOR SHARE OF s;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the stage is locked' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'mark_stage_locked';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER mark_voiding_checked BEFORE INSERT ON mark_voiding
    FOR EACH ROW EXECUTE FUNCTION check_mark_voiding();
`;

/* What a judge has on the desk. It belongs to one judge and one work, and grows by versions. */
const DRAFTS = `
  CREATE TABLE mark_draft (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    member_id uuid NOT NULL REFERENCES jury_member (id),
    version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
    criteria jsonb NOT NULL DEFAULT '{}',
    comment text NOT NULL DEFAULT '' CHECK (length(comment) <= 5000),
    -- Seen by nobody but the judge.
    note text NOT NULL DEFAULT '' CHECK (length(note) <= 5000),
    -- Seen by the chief judge at once.
    flag jsonb,
    seconds integer NOT NULL DEFAULT 0 CHECK (seconds >= 0),
    touched_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stage_id, code, member_id),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE INDEX mark_draft_of_member ON mark_draft (member_id, stage_id);
`;

const TALK = `
  CREATE TABLE mark_message (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL,
    code text NOT NULL,
    member_id uuid NOT NULL REFERENCES jury_member (id),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 5000),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE INDEX mark_message_of ON mark_message (stage_id, code, at);
  CREATE TRIGGER mark_message_stands BEFORE UPDATE OR DELETE ON mark_message
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- One of those who marked proposes what the work is worth, the others agree or propose otherwise.
  CREATE TABLE agreement_proposal (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL,
    code text NOT NULL,
    ordinal smallint NOT NULL CHECK (ordinal >= 1),
    member_id uuid NOT NULL REFERENCES jury_member (id),
    criteria jsonb NOT NULL,
    centipoints integer NOT NULL CHECK (centipoints >= 0),
    minutes text NOT NULL CHECK (length(minutes) BETWEEN 10 AND 20000),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT agreement_proposal_place UNIQUE (stage_id, code, ordinal)
  );
  CREATE TRIGGER agreement_proposal_stands BEFORE UPDATE OR DELETE ON agreement_proposal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE agreement_answer (
    proposal_id uuid NOT NULL REFERENCES agreement_proposal (id),
    member_id uuid NOT NULL REFERENCES jury_member (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (proposal_id, member_id)
  );
  CREATE TRIGGER agreement_answer_stands BEFORE UPDATE OR DELETE ON agreement_answer
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/* What is decided about a work's marks without being a mark itself. */
const RULINGS = `
  CREATE TABLE mark_ruling (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('disagreed', 'sanction')),
    sanction text,
    minutes_id uuid NOT NULL REFERENCES minutes (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT mark_ruling_whole CHECK ((kind = 'sanction') = (sanction IS NOT NULL))
  );
  CREATE INDEX mark_ruling_of ON mark_ruling (stage_id, code);
  CREATE TRIGGER mark_ruling_stands BEFORE UPDATE OR DELETE ON mark_ruling
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/* What the rules make of the marks of a work: derived, and derived again after every fact about it. */
const OUTCOMES = `
  CREATE TABLE work_outcome (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'final')),
    needs text CHECK (needs IN ('marks', 'agreement', 'chief', 'third', 'joint')),
    centipoints integer CHECK (centipoints >= 0),
    criteria jsonb,
    -- What the difference of the independent marks led to.
    action text,
    path jsonb NOT NULL DEFAULT '[]',
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stage_id, code),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT work_outcome_whole CHECK ((state = 'final') = (needs IS NULL) AND (state = 'final') <= (centipoints IS NOT NULL))
  );
  CREATE INDEX work_outcome_needs ON work_outcome (stage_id, needs) WHERE needs IS NOT NULL;
  CREATE INDEX work_outcome_rank ON work_outcome (stage_id, centipoints DESC);
`;
