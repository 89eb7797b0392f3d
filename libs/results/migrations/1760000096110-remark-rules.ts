import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rules of re-marking, held by the database: its days, who may mark, what follows from the marks. */
export class RemarkRules1760000096110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(REQUESTS);
    await runner.query(MARKERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER assignment_remark ON assignment;
      DROP TRIGGER remark_request_asked ON remark_request;
      DROP FUNCTION check_remark_marker(), check_remark_asked(), remark_mark(remark_request),
        remark_totals(uuid, text), remark_due(uuid), remark_until(uuid);
      CREATE OR REPLACE FUNCTION check_remark_request() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.answered_at IS NULL
           AND (to_jsonb(NEW) - '{dialogue,answered_at,outcome}'::text[])
               IS NOT DISTINCT FROM (to_jsonb(OLD) - '{dialogue,answered_at,outcome}'::text[])
           AND (OLD.dialogue IS NULL OR NEW.dialogue = OLD.dialogue) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'a re-marking stands as it is recorded'
          USING ERRCODE = 'restrict_violation', CONSTRAINT = 'remark_request_stands';
      END $$;
      ALTER TABLE remark_request DROP COLUMN dialogue_by, DROP COLUMN dialogue_at,
        DROP COLUMN dialogue_present;
    `);
  }
}

/* Whole days of the contest's zone, the first of them the day after the first list was published. */
const DAYS = `
  CREATE FUNCTION remark_until(contest uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT ((d.published_at AT TIME ZONE c.zone)::date + (d.rules #>> '{remark,days}')::integer + 1)::timestamp
             AT TIME ZONE c.zone
      FROM deliberation d JOIN contest c ON c.id = d.contest_id WHERE d.contest_id = contest
  $$;
  -- From the end of that window on, the days in which everybody is answered.
  CREATE FUNCTION remark_due(contest uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT ((d.published_at AT TIME ZONE c.zone)::date + (d.rules #>> '{remark,days}')::integer + 1
             + (d.rules #>> '{remark,answerDays}')::integer)::timestamp AT TIME ZONE c.zone
      FROM deliberation d JOIN contest c ON c.id = d.contest_id WHERE d.contest_id = contest
  $$;
`;

const REQUESTS = `
  ALTER TABLE remark_request
    -- Who wrote the minutes of the dialogue, when, and which first and new markers talked.
    ADD COLUMN dialogue_by uuid CONSTRAINT fkx_remark_request_dialogue_by REFERENCES staff_account (id),
    ADD COLUMN dialogue_at timestamptz,
    ADD COLUMN dialogue_present uuid[];

  CREATE FUNCTION check_remark_asked() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF coalesce(now() >= remark_until(NEW.contest_id), true) THEN
      RAISE EXCEPTION 're-marking is not to be asked for now'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'remark_request_window';
    END IF;
    PERFORM FROM blind_opened o
      JOIN entry e ON e.id = o.entry_id AND e.contest_id = NEW.contest_id
      JOIN entry_author a ON a.entry_id = e.id AND a.version = e.version
     WHERE (o.stage_id, o.code, o.entry_id) = (NEW.stage_id, NEW.code, NEW.entry_id)
       AND a.participant_id = NEW.participant_id;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'not a work of theirs'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'remark_request_own';
    END IF;
    IF num_nonnulls(NEW.dialogue, NEW.answered_at, NEW.outcome) > 0 THEN
      RAISE EXCEPTION 'nothing is known of it yet'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'remark_request_new';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER remark_request_asked BEFORE INSERT ON remark_request
    FOR EACH ROW EXECUTE FUNCTION check_remark_asked();

  -- Totals of the fresh marks in ten-thousandths of a point, exact, in the order of their locking.
  CREATE FUNCTION remark_totals(stage uuid, work text) RETURNS numeric[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(array_agg(
             (SELECT sum((m.criteria ->> (r ->> 'id'))::numeric * (r ->> 'weight')::numeric)
                FROM jsonb_array_elements(s.rules -> 'rubric') r) ORDER BY m.locked_at, m.id), '{}')
      FROM mark m JOIN stage s ON s.id = m.stage_id
     WHERE m.stage_id = stage AND m.code = work AND m.kind = 'remark'
  $$;

  -- What the fresh marks come to, in hundredths of a point: equal ones, else the mean of three.
  CREATE FUNCTION remark_mark(request remark_request) RETURNS integer LANGUAGE plpgsql STABLE AS $$
  DECLARE
    totals numeric[] := remark_totals(request.stage_id, request.code);
    markers integer;
    step numeric;
    counted numeric;
  BEGIN
    SELECT (d.rules #>> '{remark,markers}')::integer, 10 ^ (2 - (s.rules ->> 'decimals')::integer)
      INTO markers, step FROM deliberation d JOIN stage s ON s.id = request.stage_id
     WHERE d.contest_id = request.contest_id;
    IF cardinality(totals) < markers THEN RETURN NULL; END IF;
    IF markers = 1 THEN
      counted := totals[1];
    ELSE
      SELECT total INTO counted FROM unnest(totals) AS total GROUP BY total HAVING count(*) > 1;
      IF counted IS NULL AND cardinality(totals) >= 3 THEN
        counted := (totals[1] + totals[2] + totals[3]) / 3;
      END IF;
    END IF;
    RETURN round(counted / (100 * step)) * step;
  END $$;

  CREATE OR REPLACE FUNCTION check_remark_request() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    written constant text[] := '{dialogue,dialogue_by,dialogue_at,dialogue_present,answered_at,outcome}';
    rules jsonb;
    fresh integer;
    changes boolean;
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.answered_at IS NOT NULL
       OR (to_jsonb(NEW) - written) IS DISTINCT FROM (to_jsonb(OLD) - written)
       OR (OLD.dialogue IS NOT NULL
           AND (NEW.dialogue, NEW.dialogue_by, NEW.dialogue_at, NEW.dialogue_present)
               IS DISTINCT FROM (OLD.dialogue, OLD.dialogue_by, OLD.dialogue_at, OLD.dialogue_present)) THEN
      RAISE EXCEPTION 'a re-marking stands as it is recorded'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'remark_request_stands';
    END IF;
    IF NEW.dialogue IS NOT NULL AND OLD.dialogue IS NULL AND (
         NEW.dialogue_by IS NULL OR NEW.dialogue_at IS NULL
         OR NOT EXISTS (SELECT FROM mark m WHERE (m.stage_id, m.code) = (NEW.stage_id, NEW.code)
                           AND m.kind <> 'remark' AND m.member_id = ANY (NEW.dialogue_present))
         OR NOT EXISTS (SELECT FROM mark m WHERE (m.stage_id, m.code) = (NEW.stage_id, NEW.code)
                           AND m.kind = 'remark' AND m.member_id = ANY (NEW.dialogue_present))) THEN
      RAISE EXCEPTION 'first and new markers talk, and somebody writes the minutes'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'remark_request_dialogue';
    END IF;
    IF NEW.answered_at IS NOT NULL THEN
      SELECT d.rules -> 'remark' INTO rules FROM deliberation d WHERE d.contest_id = NEW.contest_id;
      fresh := remark_mark(NEW);
      changes := abs(fresh - NEW.published) >= (rules ->> 'changeFrom')::integer
                 AND (rules ->> 'direction' = 'both' OR fresh > NEW.published);
      IF fresh IS NULL
         OR (NEW.dialogue IS NULL AND abs(fresh - NEW.published) >= (rules ->> 'dialogueFrom')::integer)
         OR (NEW.outcome ->> 'changed')::boolean IS DISTINCT FROM changes
         OR (NEW.outcome ->> 'centipoints')::integer
            IS DISTINCT FROM (CASE WHEN changes THEN fresh ELSE NEW.published END) THEN
        RAISE EXCEPTION 'the answer does not follow from the marks'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'remark_request_rules';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
`;

/*
 * Whoever marks again is fresh: they never had the work, in no stage and under no code, sat in no
 * meeting about it, and are not the chief judge, who knows every mark.
 */
const MARKERS = `
  CREATE FUNCTION check_remark_marker() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    request remark_request;
    markers integer;
    totals numeric[];
  BEGIN
    SELECT * INTO request FROM remark_request q
     WHERE (q.stage_id, q.code) = (NEW.stage_id, NEW.code) AND q.answered_at IS NULL FOR NO KEY UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'nobody asked for re-marking, or it is answered'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_remark_asked';
    END IF;
    IF EXISTS (SELECT FROM jury_member m
                 JOIN staff_role r ON r.account_id = m.account_id AND r.contest_id = m.contest_id
                WHERE m.id = NEW.member_id AND r.role = 'chief')
       OR EXISTS (SELECT FROM blind_opened o
                   WHERE o.entry_id = request.entry_id AND (
                     EXISTS (SELECT FROM assignment a WHERE (a.stage_id, a.code) = (o.stage_id, o.code)
                                AND a.member_id = NEW.member_id)
                     OR EXISTS (SELECT FROM mark k WHERE (k.stage_id, k.code) = (o.stage_id, o.code)
                                   AND k.member_id = NEW.member_id)
                     OR EXISTS (SELECT FROM minutes n WHERE (n.stage_id, n.code) = (o.stage_id, o.code)
                                   AND NEW.member_id = ANY (n.present)))) THEN
      RAISE EXCEPTION 'has judged this work before'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_remark_fresh';
    END IF;
    IF EXISTS (SELECT FROM stage s JOIN jury_member m ON m.id = NEW.member_id
                 JOIN assignment a ON (a.stage_id, a.code) = (NEW.stage_id, NEW.code)
                  AND a.kind = 'remark' AND a.state <> 'returned'
                 JOIN jury_member o ON o.id = a.member_id
                WHERE s.id = NEW.stage_id AND (s.rules ->> 'teams')::boolean AND o.team = m.team) THEN
      RAISE EXCEPTION 'both markers of one team'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_team';
    END IF;
    SELECT (d.rules #>> '{remark,markers}')::integer INTO markers
      FROM deliberation d WHERE d.contest_id = request.contest_id;
    totals := remark_totals(NEW.stage_id, NEW.code);
    IF markers = 2 AND cardinality(totals) = 2 AND totals[1] <> totals[2] THEN markers := 3; END IF;
    IF (SELECT count(*) FROM assignment a WHERE (a.stage_id, a.code) = (NEW.stage_id, NEW.code)
           AND a.kind = 'remark' AND a.state <> 'returned') >= markers THEN
      RAISE EXCEPTION 'enough judges have it'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_remark_enough';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER assignment_remark BEFORE INSERT ON assignment
    FOR EACH ROW WHEN (NEW.kind = 'remark') EXECUTE FUNCTION check_remark_marker();
`;
