import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Closed rounds, computed results, what people decide, corrections and suspicions. */
export class Closing1760000080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CLOSING);
    await runner.query(COMPUTED);
    await runner.query(DECIDED);
    await runner.query(CORRECTED);
    await runner.query(EXTENDED);
    await runner.query(SUSPECTED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE suspicion, round_extension, correction, person_role, lot_reveal, decision,
        scorer_difference, standing_out, standing_row, standing, round_actual, computation,
        result_scope, round_closing;
      DROP FUNCTION correction_is_decided_once(), suspicion_is_decided_once();
    `);
  }
}

/* A round is closed once. A scope is a round by itself, or (without a round) all of a contest. */
const CLOSING = `
  CREATE TABLE round_closing (
    round_id uuid PRIMARY KEY CONSTRAINT fkx_round_closing_round_id REFERENCES round (id),
    contest_id uuid NOT NULL CONSTRAINT fkx_round_closing_contest_id REFERENCES contest (id),
    over_at timestamptz NOT NULL,
    closed_at timestamptz NOT NULL DEFAULT now(),
    people integer NOT NULL CHECK (people >= 0),
    attempts integer NOT NULL CHECK (attempts >= people),
    auto_submitted integer NOT NULL CHECK (auto_submitted >= 0)
  );
  CREATE TRIGGER round_closing_once BEFORE UPDATE OR DELETE ON round_closing
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- Every change of facts adds one to 'wanted'; a computation says which of them it knew.
  CREATE TABLE result_scope (
    contest_id uuid NOT NULL CONSTRAINT fkx_result_scope_contest_id REFERENCES contest (id),
    round_id uuid CONSTRAINT fkx_result_scope_round_id REFERENCES round (id),
    wanted bigint NOT NULL DEFAULT 1,
    done bigint NOT NULL DEFAULT 0 CHECK (done <= wanted),
    phase text NOT NULL DEFAULT 'waiting'
      CHECK (phase IN ('waiting', 'reading', 'computing', 'checking', 'storing', 'done', 'failed')),
    progress integer NOT NULL DEFAULT 0 CHECK (progress >= 0),
    total integer NOT NULL DEFAULT 0 CHECK (total >= 0),
    changed_at timestamptz NOT NULL DEFAULT now(),
    failure text,
    CONSTRAINT result_scope_one UNIQUE NULLS NOT DISTINCT (contest_id, round_id)
  );
`;

/* Places are rows, so that a page of 300,000 is one index scan; those of older computations go. */
const COMPUTED = `
  CREATE TABLE computation (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_computation_contest_id REFERENCES contest (id),
    round_id uuid CONSTRAINT fkx_computation_round_id REFERENCES round (id),
    version integer NOT NULL CHECK (version >= 1),
    computed_at timestamptz NOT NULL DEFAULT now(),
    wanted bigint NOT NULL,
    facts_sha256 text NOT NULL CHECK (facts_sha256 ~ '^[0-9a-f]{64}$'),
    -- The result but for its places: actual values, ties, prizes, collectives, who goes on.
    outcome jsonb NOT NULL,
    summary jsonb NOT NULL,
    differences integer NOT NULL CHECK (differences >= 0),
    CONSTRAINT computation_version UNIQUE NULLS NOT DISTINCT (contest_id, round_id, version)
  );
  CREATE TRIGGER computation_kept BEFORE UPDATE OR DELETE ON computation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE round_actual (
    round_id uuid NOT NULL CONSTRAINT fkx_round_actual_round_id REFERENCES round (id),
    no integer NOT NULL CHECK (no >= 1),
    target text NOT NULL,
    value integer NOT NULL CHECK (value >= 0),
    definition jsonb NOT NULL,
    left_out jsonb NOT NULL,
    computation_id uuid NOT NULL REFERENCES computation (id),
    counted_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (round_id, no)
  );
  CREATE TRIGGER round_actual_append_only BEFORE UPDATE OR DELETE ON round_actual
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE standing (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    computation_id uuid NOT NULL REFERENCES computation (id),
    ordinal integer NOT NULL,
    round_id uuid,
    division text,
    ranked integer NOT NULL CHECK (ranked >= 0),
    CONSTRAINT standing_scope UNIQUE NULLS NOT DISTINCT (computation_id, round_id, division)
  );

  CREATE TABLE standing_row (
    standing_id bigint NOT NULL REFERENCES standing (id) ON DELETE CASCADE,
    place integer NOT NULL CHECK (place >= 1),
    participant_no integer NOT NULL,
    rank integer NOT NULL CHECK (rank BETWEEN 1 AND place),
    centipoints integer NOT NULL,
    error integer,
    duration_ms bigint NOT NULL,
    counted uuid[] NOT NULL,
    decided_by jsonb,
    PRIMARY KEY (standing_id, place)
  );
  CREATE UNIQUE INDEX standing_row_person ON standing_row (standing_id, participant_no);

  CREATE TABLE standing_out (
    standing_id bigint NOT NULL REFERENCES standing (id) ON DELETE CASCADE,
    participant_no integer NOT NULL,
    reason text NOT NULL,
    detail text,
    PRIMARY KEY (standing_id, participant_no)
  );

  CREATE TABLE scorer_difference (
    computation_id uuid NOT NULL REFERENCES computation (id),
    no integer NOT NULL,
    what text NOT NULL CHECK (what IN ('actual', 'points', 'correct', 'complete', 'rank', 'counted')),
    round_id uuid,
    participant_no integer,
    attempt_id uuid,
    engine text,
    sql text,
    PRIMARY KEY (computation_id, no)
  );
`;

const DECIDED = `
  CREATE TABLE decision (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_decision_contest_id REFERENCES contest (id),
    round_id uuid CONSTRAINT fkx_decision_round_id REFERENCES round (id),
    division text,
    kind text NOT NULL CHECK (kind IN ('order', 'sub-question', 'boundary', 'passed-over', 'collective')),
    content jsonb NOT NULL,
    minutes text CHECK (length(minutes) BETWEEN 10 AND 20000),
    at timestamptz(3) NOT NULL DEFAULT now(),
    decided_by text NOT NULL CHECK (length(decided_by) BETWEEN 1 AND 80),
    -- Ties are settled by people who write down why.
    CONSTRAINT decision_minutes CHECK (kind = 'passed-over' OR minutes IS NOT NULL)
  );
  CREATE INDEX decision_contest ON decision (contest_id, round_id);
  CREATE TRIGGER decision_append_only BEFORE UPDATE OR DELETE ON decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE lot_reveal (
    round_id uuid PRIMARY KEY CONSTRAINT fkx_lot_reveal_round_id REFERENCES round (id),
    seed text NOT NULL CHECK (length(seed) BETWEEN 1 AND 1000),
    at timestamptz NOT NULL DEFAULT now(),
    revealed_by uuid NOT NULL CONSTRAINT fkx_lot_reveal_revealed_by REFERENCES staff_account (id)
  );
  CREATE TRIGGER lot_reveal_once BEFORE UPDATE OR DELETE ON lot_reveal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE person_role (
    contest_id uuid NOT NULL CONSTRAINT fkx_person_role_contest_id REFERENCES contest (id),
    participant_no integer NOT NULL CONSTRAINT fkx_person_role_participant_no REFERENCES participant (no),
    role text NOT NULL CHECK (role ~ '^[a-z-]{1,40}$'),
    entered_by uuid NOT NULL CONSTRAINT fkx_person_role_entered_by REFERENCES staff_account (id),
    entered_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (contest_id, participant_no, role)
  );
`;

/* Proposed by one person and decided by another, where the rules of the contest ask for two. */
const CORRECTED = `
  CREATE TABLE correction (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_correction_contest_id REFERENCES contest (id),
    round_id uuid CONSTRAINT fkx_correction_round_id REFERENCES round (id),
    kind text NOT NULL CHECK (kind IN
      ('void-attempt', 'disqualify', 'correct-key', 'extend-round', 'compensate', 'reverse')),
    reason text NOT NULL CHECK (reason ~ '^[a-z-]{1,40}$'),
    note text CHECK (length(note) <= 2000),
    change jsonb NOT NULL,
    participant_no integer,
    attempt_id uuid,
    reverses uuid REFERENCES correction (id),
    effect jsonb NOT NULL,
    second_person boolean NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'refused')),
    proposed_by uuid NOT NULL CONSTRAINT fkx_correction_proposed_by REFERENCES staff_account (id),
    proposed_at timestamptz NOT NULL DEFAULT now(),
    decided_by uuid CONSTRAINT fkx_correction_decided_by REFERENCES staff_account (id),
    decided_at timestamptz(3),
    answer text CHECK (length(answer) <= 2000),
    CONSTRAINT correction_decided CHECK ((state = 'waiting') = (decided_by IS NULL)
      AND (state = 'waiting') = (decided_at IS NULL)),
    CONSTRAINT correction_two_people CHECK (NOT second_person OR decided_by <> proposed_by),
    CONSTRAINT correction_reverses CHECK ((kind = 'reverse') = (reverses IS NOT NULL))
  );
  CREATE INDEX correction_contest ON correction (contest_id, proposed_at);
  CREATE UNIQUE INDEX correction_reversed_once ON correction (reverses) WHERE state <> 'refused';

  CREATE FUNCTION correction_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE deciding constant text[] := '{state,decided_by,decided_at,answer}';
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'waiting'
       OR to_jsonb(NEW) - deciding IS DISTINCT FROM to_jsonb(OLD) - deciding THEN
      RAISE EXCEPTION 'a correction is decided once and stays: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'correction_decided_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER correction_kept BEFORE UPDATE OR DELETE ON correction
    FOR EACH ROW EXECUTE FUNCTION correction_is_decided_once();
`;

/*
 * An open round closes later only where an approved correction says so, and only before it closes:
 * everything that reads the window reads the new one.
 */
const EXTENDED = `
  CREATE TABLE round_extension (
    correction_id uuid PRIMARY KEY REFERENCES correction (id),
    round_id uuid NOT NULL CONSTRAINT fkx_round_extension_round_id REFERENCES round (id),
    closed_before timestamptz NOT NULL,
    closes_at timestamptz NOT NULL CHECK (closes_at > closed_before),
    at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TRIGGER round_extension_append_only BEFORE UPDATE OR DELETE ON round_extension
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE OR REPLACE FUNCTION refuse_change_of_opened_round() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF round_has_opened(OLD.contest_id, OLD.opens_at) AND (
      TG_OP = 'DELETE'
      OR (NEW.id, NEW.contest_id, NEW.ordinal, NEW.opens_at, NEW.variant_secret)
         IS DISTINCT FROM (OLD.id, OLD.contest_id, OLD.ordinal, OLD.opens_at, OLD.variant_secret)
      OR (NEW.closes_at <> OLD.closes_at AND (
            clock_timestamp() >= OLD.closes_at
            OR NOT EXISTS (SELECT FROM round_extension e JOIN correction c ON c.id = e.correction_id
                            WHERE e.round_id = OLD.id AND e.closed_before = OLD.closes_at
                              AND e.closes_at = NEW.closes_at AND c.state = 'approved')))
      OR (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS DISTINCT FROM OLD.sealed_at)
    ) THEN
      RAISE EXCEPTION 'round % opened at %: % refused', OLD.id, OLD.opens_at, TG_OP
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'round_opened';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
`;

/* A suspicion is a question to people. The same finding is asked once. */
const SUSPECTED = `
  CREATE TABLE suspicion (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_suspicion_contest_id REFERENCES contest (id),
    round_id uuid CONSTRAINT fkx_suspicion_round_id REFERENCES round (id),
    kind text NOT NULL CHECK (kind IN ('speed', 'equal-errors', 'sequential-phones', 'sequential-ids')),
    people integer[] NOT NULL CHECK (cardinality(people) >= 1),
    evidence jsonb NOT NULL,
    fingerprint text NOT NULL CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
    found_at timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'cleared', 'acted')),
    decided_by uuid CONSTRAINT fkx_suspicion_decided_by REFERENCES staff_account (id),
    decided_at timestamptz,
    reason text CHECK (length(reason) BETWEEN 5 AND 2000),
    CONSTRAINT suspicion_once UNIQUE NULLS NOT DISTINCT (contest_id, round_id, kind, fingerprint),
    CONSTRAINT suspicion_decided CHECK ((state = 'open') = (decided_by IS NULL)
      AND (state = 'open') = (decided_at IS NULL) AND (state = 'open') = (reason IS NULL))
  );
  CREATE INDEX suspicion_people ON suspicion USING gin (people) WHERE state = 'open';

  CREATE FUNCTION suspicion_is_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE deciding constant text[] := '{state,decided_by,decided_at,reason}';
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'open'
       OR to_jsonb(NEW) - deciding IS DISTINCT FROM to_jsonb(OLD) - deciding THEN
      RAISE EXCEPTION 'a suspicion is decided once and stays: % refused', TG_OP
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'suspicion_decided_once';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER suspicion_kept BEFORE UPDATE OR DELETE ON suspicion
    FOR EACH ROW EXECUTE FUNCTION suspicion_is_decided_once();
`;
