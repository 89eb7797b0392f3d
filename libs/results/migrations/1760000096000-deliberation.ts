import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The jury's room: what it decides, the award list that it signs, and what becomes of it. */
export class Deliberation1760000096000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROOM);
    await runner.query(DECISIONS);
    await runner.query(GATE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER deliberation_signed ON blind_turn;
      DROP TABLE jury_decision, deliberation;
      DROP FUNCTION check_deliberation_signed(), check_jury_decision(), check_deliberation();
    `);
  }
}

const ROOM = `
  CREATE TABLE deliberation (
    contest_id uuid PRIMARY KEY CONSTRAINT fkx_deliberation_contest_id REFERENCES contest (id),
    -- The rules by which prizes are given, as they held when the room opened.
    rules_version integer NOT NULL,
    rules jsonb NOT NULL,
    -- Grows with every decision, so that two people at once notice each other.
    version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
    opened_at timestamptz NOT NULL DEFAULT now(),
    opened_by uuid NOT NULL CONSTRAINT fkx_deliberation_opened_by REFERENCES staff_account (id),
    -- The award list by codes, as the jury signed it.
    signed_at timestamptz,
    signed_by uuid CONSTRAINT fkx_deliberation_signed_by REFERENCES staff_account (id),
    signed jsonb,
    sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    -- The award list with everything that opening the codes told.
    concluded_at timestamptz,
    concluded_by uuid CONSTRAINT fkx_deliberation_concluded_by REFERENCES staff_account (id),
    concluded jsonb,
    published_at timestamptz,
    published_by uuid CONSTRAINT fkx_deliberation_published_by REFERENCES staff_account (id),
    CONSTRAINT deliberation_signed_whole CHECK (num_nulls(signed_at, signed_by, signed, sha256) IN (0, 4)),
    CONSTRAINT deliberation_concluded_whole CHECK (num_nulls(concluded_at, concluded_by, concluded) IN (0, 3)),
    CONSTRAINT deliberation_in_order CHECK (
      (concluded_at IS NULL OR signed_at IS NOT NULL) AND (published_at IS NULL OR concluded_at IS NOT NULL))
  );

  -- What was signed, concluded or published stays so.
  CREATE FUNCTION check_deliberation() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE'
       AND (NEW.contest_id, NEW.rules_version, NEW.rules, NEW.opened_at) IS NOT DISTINCT FROM
           (OLD.contest_id, OLD.rules_version, OLD.rules, OLD.opened_at)
       AND NEW.version >= OLD.version
       AND (OLD.signed_at IS NULL OR (NEW.signed_at, NEW.signed) IS NOT DISTINCT FROM (OLD.signed_at, OLD.signed))
       AND (OLD.concluded_at IS NULL
            OR (NEW.concluded_at, NEW.concluded) IS NOT DISTINCT FROM (OLD.concluded_at, OLD.concluded))
       AND (OLD.published_at IS NULL OR NEW.published_at IS NOT DISTINCT FROM OLD.published_at) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a deliberation stands as it is recorded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'deliberation_stands';
  END $$;
  CREATE TRIGGER deliberation_stands BEFORE UPDATE OR DELETE ON deliberation
    FOR EACH ROW EXECUTE FUNCTION check_deliberation();
`;

const DECISIONS = `
  CREATE TABLE jury_decision (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL REFERENCES deliberation (contest_id),
    ordinal integer NOT NULL CHECK (ordinal >= 1),
    kind text NOT NULL CHECK (kind IN ('move', 'tie', 'vacant')),
    decision jsonb NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 5 AND 2000),
    present integer NOT NULL CHECK (present BETWEEN 1 AND 1000),
    in_favour integer NOT NULL CHECK (in_favour >= 0),
    against integer NOT NULL CHECK (against >= 0),
    abstained integer NOT NULL CHECK (abstained >= 0),
    -- Whether the codes were still sealed.
    blind boolean NOT NULL,
    decided_by uuid NOT NULL CONSTRAINT fkx_jury_decision_decided_by REFERENCES staff_account (id),
    decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    withdrawn_by uuid CONSTRAINT fkx_jury_decision_withdrawn_by REFERENCES staff_account (id),
    withdrawn_at timestamptz,
    withdrawal text CHECK (length(withdrawal) BETWEEN 5 AND 2000),
    CONSTRAINT jury_decision_place UNIQUE (contest_id, ordinal),
    CONSTRAINT jury_decision_votes CHECK (in_favour + against + abstained = present AND in_favour > against),
    CONSTRAINT jury_decision_withdrawn CHECK (num_nulls(withdrawn_by, withdrawn_at, withdrawal) IN (0, 3))
  );

  -- Once signed, only what the opening of the codes brings up is decided; nothing said before is undone.
  CREATE FUNCTION check_jury_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE room deliberation;
  BEGIN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'a decision of the jury stays on record'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'jury_decision_stands';
    END IF;
    SELECT * INTO room FROM deliberation WHERE contest_id = NEW.contest_id FOR NO KEY UPDATE;
    IF room.concluded_at IS NOT NULL OR (room.signed_at IS NOT NULL AND NEW.blind) THEN
      RAISE EXCEPTION 'the award list is signed'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'jury_decision_signed';
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL
       OR (to_jsonb(NEW) - '{withdrawn_by,withdrawn_at,withdrawal}'::text[])
          IS DISTINCT FROM (to_jsonb(OLD) - '{withdrawn_by,withdrawn_at,withdrawal}'::text[])) THEN
      RAISE EXCEPTION 'a decision of the jury stays on record'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'jury_decision_stands';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER jury_decision_stands BEFORE INSERT OR UPDATE OR DELETE ON jury_decision
    FOR EACH ROW EXECUTE FUNCTION check_jury_decision();
`;

/* While the jury sits, nobody learns whose work it is: the codes open once its list is signed. */
const GATE = `
  CREATE FUNCTION check_deliberation_signed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM blinding_run r JOIN deliberation d ON d.contest_id = r.contest_id
      WHERE r.id = NEW.run_id AND d.signed_at IS NULL FOR SHARE OF d;
    IF FOUND THEN
      RAISE EXCEPTION 'the jury has not signed its award list'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'blind_until_locked';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER deliberation_signed BEFORE INSERT ON blind_turn
    FOR EACH ROW EXECUTE FUNCTION check_deliberation_signed();
`;
