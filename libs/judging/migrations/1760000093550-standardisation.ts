import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Works with agreed marks, how judges stand to them, and comparing in pairs. */
export class Standardisation1760000093550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STANDARD);
    await runner.query(COMPARED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE comparison_pair, comparison, judge_event, reference_work;
      DROP FUNCTION comparison_is_answered_once();
    `);
  }
}

/*
 * A reference work is a work of the stage that was marked jointly beforehand. Judges get it among
 * the others under its own code, so that nothing tells it apart.
 */
const STANDARD = `
  CREATE TABLE reference_work (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('anchor', 'seed')),
    mark_id uuid NOT NULL REFERENCES mark (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stage_id, code),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE TRIGGER reference_work_stands BEFORE UPDATE OR DELETE ON reference_work
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- The newest event says how a judge stands; without any, a judge has yet to qualify.
  CREATE TABLE judge_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES stage (id),
    member_id uuid NOT NULL REFERENCES jury_member (id),
    kind text NOT NULL CHECK (kind IN ('qualified', 'failed', 'stopped', 'admitted')),
    -- The seed that stopped the judge.
    mark_id uuid REFERENCES mark (id),
    minutes_id uuid REFERENCES minutes (id),
    details jsonb NOT NULL DEFAULT '{}',
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT judge_event_admitted CHECK (kind <> 'admitted' OR minutes_id IS NOT NULL),
    CONSTRAINT judge_event_stopped CHECK (kind <> 'stopped' OR mark_id IS NOT NULL)
  );
  CREATE INDEX judge_event_of ON judge_event (stage_id, member_id, id);
  CREATE TRIGGER judge_event_stands BEFORE UPDATE OR DELETE ON judge_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const COMPARED = `
  CREATE TABLE comparison (
    stage_id uuid PRIMARY KEY REFERENCES stage (id),
    codes text[] NOT NULL CHECK (cardinality(codes) >= 2),
    -- Percent.
    reliability smallint NOT NULL CHECK (reliability BETWEEN 1 AND 99),
    reached numeric(5, 2),
    started_by uuid NOT NULL CONSTRAINT fkx_comparison_started_by REFERENCES staff_account (id),
    started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    ended_at timestamptz
  );

  CREATE TABLE comparison_pair (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL REFERENCES comparison (stage_id),
    member_id uuid NOT NULL REFERENCES jury_member (id),
    left_code text NOT NULL,
    right_code text NOT NULL CHECK (right_code <> left_code),
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    winner text CHECK (winner IN (left_code, right_code)),
    answered_at timestamptz,
    FOREIGN KEY (stage_id, left_code) REFERENCES work (stage_id, code),
    FOREIGN KEY (stage_id, right_code) REFERENCES work (stage_id, code),
    CONSTRAINT comparison_pair_answered CHECK ((winner IS NULL) = (answered_at IS NULL))
  );
  -- One question at a time for each judge, and each pair once.
  CREATE UNIQUE INDEX comparison_pair_open ON comparison_pair (stage_id, member_id) WHERE winner IS NULL;
  CREATE UNIQUE INDEX comparison_pair_once
    ON comparison_pair (stage_id, member_id, least(left_code, right_code), greatest(left_code, right_code));

  CREATE FUNCTION comparison_is_answered_once() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.winner IS NOT NULL
       OR (NEW.id, NEW.stage_id, NEW.member_id, NEW.left_code, NEW.right_code)
          IS DISTINCT FROM (OLD.id, OLD.stage_id, OLD.member_id, OLD.left_code, OLD.right_code)
    THEN
      RAISE EXCEPTION 'a comparison is answered once' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'comparison_answered';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER comparison_pair_answered_once BEFORE UPDATE OR DELETE ON comparison_pair
    FOR EACH ROW EXECUTE FUNCTION comparison_is_answered_once();
`;
