import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stages of judging and those who judge in them. */
export class Jury1760000093000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(STAGES);
    await runner.query(MEMBERS);
    await runner.query(APART);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER staff_role_of_jury ON staff_role;
      DROP TABLE jury_tag, jury_tie, jury_seat, jury_member, stage;
      DROP FUNCTION check_staff_role_of_jury(), check_jury_member(), check_stage();
    `);
  }
}

const STAGES = `
  CREATE TABLE stage (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_stage_contest_id REFERENCES contest (id),
    ordinal smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 100),
    -- The stage's id in the rules, and the rules as they held when it was last brought up to date.
    rules_id text NOT NULL CHECK (length(rules_id) BETWEEN 1 AND 40),
    rules_version integer NOT NULL,
    rules jsonb NOT NULL,
    opened_at timestamptz,
    locked_at timestamptz,
    locked_by uuid CONSTRAINT fkx_stage_locked_by REFERENCES staff_account (id),
    state text NOT NULL GENERATED ALWAYS AS (CASE
      WHEN locked_at IS NOT NULL THEN 'locked' WHEN opened_at IS NOT NULL THEN 'open' ELSE 'preparing' END) STORED,
    CONSTRAINT stage_rules UNIQUE (contest_id, rules_id),
    CONSTRAINT stage_place UNIQUE (contest_id, ordinal) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT stage_in_order CHECK (locked_at IS NULL OR opened_at IS NOT NULL)
  );

  -- From its opening on a stage is judged by the rules it opened with; it is locked once, for good.
  CREATE FUNCTION check_stage() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF OLD.opened_at IS NULL THEN RETURN OLD; END IF;
    ELSIF OLD.opened_at IS NULL
       OR (OLD.locked_at IS NULL AND (NEW.id, NEW.contest_id, NEW.rules_id, NEW.rules, NEW.opened_at)
           IS NOT DISTINCT FROM (OLD.id, OLD.contest_id, OLD.rules_id, OLD.rules, OLD.opened_at)) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a stage that is open keeps its rules, one that is locked stays so'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'stage_stands';
  END $$;
  CREATE TRIGGER stage_stands BEFORE UPDATE OR DELETE ON stage
    FOR EACH ROW EXECUTE FUNCTION check_stage();
`;

const MEMBERS = `
  CREATE TABLE jury_member (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_jury_member_contest_id REFERENCES contest (id),
    account_id uuid NOT NULL,
    no integer NOT NULL CHECK (no >= 1),
    team text CHECK (length(team) BETWEEN 1 AND 60),
    unit_no integer CONSTRAINT fkx_jury_member_unit_no REFERENCES unit (no),
    -- Media that they judge; empty: all.
    media text[] NOT NULL DEFAULT '{}',
    version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    joined_at timestamptz NOT NULL DEFAULT now(),
    stopped_at timestamptz,
    CONSTRAINT jury_member_account UNIQUE (contest_id, account_id),
    CONSTRAINT jury_member_no UNIQUE (contest_id, no),
    CONSTRAINT fkx_jury_member_role FOREIGN KEY (account_id, contest_id)
      REFERENCES staff_role (account_id, contest_id)
  );
  CREATE INDEX jury_member_role ON jury_member (account_id, contest_id);

  -- Who judges in which stage.
  CREATE TABLE jury_seat (
    stage_id uuid NOT NULL REFERENCES stage (id) ON DELETE CASCADE,
    member_id uuid NOT NULL REFERENCES jury_member (id) ON DELETE CASCADE,
    PRIMARY KEY (stage_id, member_id)
  );
  CREATE INDEX jury_seat_member ON jury_seat (member_id);

  -- A tie that a judge declared. Who it is to stands encrypted; what it is told by, hashed in jury_tag.
  CREATE TABLE jury_tie (
    id uuid PRIMARY KEY,
    member_id uuid NOT NULL REFERENCES jury_member (id) ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('kin', 'pupil', 'other')),
    target bytea NOT NULL,
    declared_by uuid NOT NULL CONSTRAINT fkx_jury_tie_declared_by REFERENCES staff_account (id),
    declared_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX jury_tie_member ON jury_tie (member_id);

  -- Keyed hashes; a work with one of them in work_tag is never this judge's.
  CREATE TABLE jury_tag (
    member_id uuid NOT NULL REFERENCES jury_member (id) ON DELETE CASCADE,
    tag bytea NOT NULL CHECK (octet_length(tag) = 32),
    cause text NOT NULL CHECK (cause IN ('self', 'unit', 'account', 'kin', 'pupil', 'other')),
    PRIMARY KEY (member_id, tag, cause)
  );
`;

/* An account that is in the jury judges: no other role of the contest, whichever comes first. */
const APART = `
  CREATE FUNCTION check_jury_member() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM staff_role
      WHERE account_id = NEW.account_id AND contest_id = NEW.contest_id AND role IN ('judge', 'chief') FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'not a judge of the contest'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'jury_member_judges';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER jury_member_judges BEFORE INSERT OR UPDATE OF account_id, contest_id ON jury_member
    FOR EACH ROW EXECUTE FUNCTION check_jury_member();

  CREATE FUNCTION check_staff_role_of_jury() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.role NOT IN ('judge', 'chief') AND EXISTS (
      SELECT FROM jury_member WHERE account_id = NEW.account_id AND contest_id = NEW.contest_id) THEN
      RAISE EXCEPTION 'a member of the jury has no other role'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_role_excludes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER staff_role_of_jury BEFORE UPDATE ON staff_role
    FOR EACH ROW EXECUTE FUNCTION check_staff_role_of_jury();
`;
