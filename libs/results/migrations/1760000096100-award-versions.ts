import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Award lists after the first one: what corrected them, what the jury decided again, what changed. */
export class AwardVersions1760000096100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(VERSIONS);
    await runner.query(CORRECTIONS);
    await runner.query(DECISIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW award_list;
      DROP TABLE award_bundle, award_correction, award_version;
      DROP FUNCTION check_award_correction(), check_award_version();
    `);
    await runner.query(DECISIONS_BEFORE);
  }
}

/* The first list stands in deliberation, as the jury came to it; those after it stand here. */
const VERSIONS = `
  CREATE TABLE award_version (
    contest_id uuid NOT NULL REFERENCES deliberation (contest_id),
    version integer NOT NULL CHECK (version >= 2),
    opened_at timestamptz NOT NULL DEFAULT now(),
    -- The codes are open by then: what is signed has its authors.
    signed_at timestamptz,
    signed_by uuid CONSTRAINT fkx_award_version_signed_by REFERENCES staff_account (id),
    signed jsonb,
    sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    concluded jsonb,
    published_at timestamptz,
    published_by uuid CONSTRAINT fkx_award_version_published_by REFERENCES staff_account (id),
    reason text CHECK (length(reason) BETWEEN 10 AND 2000),
    -- Who enters, leaves and moves against the version before.
    changes jsonb,
    PRIMARY KEY (contest_id, version),
    CONSTRAINT award_version_signed_whole
      CHECK (num_nulls(signed_at, signed_by, signed, sha256, concluded) IN (0, 5)),
    CONSTRAINT award_version_published_whole
      CHECK (num_nulls(published_at, published_by, reason, changes) IN (0, 4)),
    CONSTRAINT award_version_in_order CHECK (published_at IS NULL OR signed_at IS NOT NULL)
  );
  -- One at a time.
  CREATE UNIQUE INDEX award_version_under_way ON award_version (contest_id) WHERE published_at IS NULL;

  CREATE FUNCTION check_award_version() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    last integer;
  BEGIN
    IF TG_OP = 'INSERT' THEN
      SELECT coalesce((SELECT max(v.version) FROM award_version v WHERE v.contest_id = d.contest_id), 1)
        INTO last FROM deliberation d
       WHERE d.contest_id = NEW.contest_id AND d.published_at IS NOT NULL FOR NO KEY UPDATE;
      IF last IS NULL OR NEW.version <> last + 1 OR NEW.signed_at IS NOT NULL OR NEW.published_at IS NOT NULL THEN
        RAISE EXCEPTION 'a further award list follows a published one'
          USING ERRCODE = 'restrict_violation', CONSTRAINT = 'award_version_follows';
      END IF;
      RETURN NEW;
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.published_at IS NULL
       AND (NEW.contest_id, NEW.version, NEW.opened_at) = (OLD.contest_id, OLD.version, OLD.opened_at)
       AND (OLD.signed_at IS NULL
            OR (NEW.signed_at, NEW.signed_by, NEW.signed, NEW.sha256, NEW.concluded) IS NOT DISTINCT FROM
               (OLD.signed_at, OLD.signed_by, OLD.signed, OLD.sha256, OLD.concluded)) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'an award list stands as it is recorded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'award_version_stands';
  END $$;
  CREATE TRIGGER award_version_stands BEFORE INSERT OR UPDATE OR DELETE ON award_version
    FOR EACH ROW EXECUTE FUNCTION check_award_version();

  -- Every award list of a contest by its number.
  CREATE VIEW award_list AS
    SELECT contest_id, 1 AS version, opened_at, signed_at, signed_by, signed, sha256,
           concluded_at, concluded, published_at, published_by, NULL::text AS reason, NULL::jsonb AS changes
      FROM deliberation
    UNION ALL
    SELECT contest_id, version, opened_at, signed_at, signed_by, signed, sha256,
           signed_at, concluded, published_at, published_by, reason, changes
      FROM award_version;

  -- The signed file of a version, as it was published.
  CREATE TABLE award_bundle (
    contest_id uuid NOT NULL REFERENCES deliberation (contest_id),
    version integer NOT NULL CHECK (version >= 1),
    body text NOT NULL,
    PRIMARY KEY (contest_id, version)
  );
  CREATE TRIGGER award_bundle_stands BEFORE UPDATE OR DELETE ON award_bundle
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/*
 * What is different about a work since the first list: its mark after re-marking, or that it has no
 * part in the prizes any more. A correction is taken back by another one.
 */
const CORRECTIONS = `
  CREATE TABLE award_correction (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL REFERENCES deliberation (contest_id),
    stage_id uuid NOT NULL,
    code text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('remark', 'removed', 'restored')),
    remark_id uuid CONSTRAINT award_correction_remark UNIQUE REFERENCES remark_request (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 5 AND 2000),
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    made_by uuid NOT NULL CONSTRAINT fkx_award_correction_made_by REFERENCES staff_account (id),
    -- The award list that it leads to; null while the one under way is signed already.
    version integer CHECK (version >= 2),
    CONSTRAINT fkx_award_correction_work FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT award_correction_of_remark CHECK ((kind = 'remark') = (remark_id IS NOT NULL)),
    FOREIGN KEY (contest_id, version) REFERENCES award_version (contest_id, version)
  );
  CREATE INDEX award_correction_of ON award_correction (contest_id, version);

  CREATE FUNCTION check_award_correction() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR (TG_OP = 'UPDATE' AND (OLD.version IS NOT NULL
       OR to_jsonb(NEW) - 'version' IS DISTINCT FROM to_jsonb(OLD) - 'version')) THEN
      RAISE EXCEPTION 'a correction of a work stays on record'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'award_correction_stands';
    END IF;
    IF NEW.version IS NOT NULL THEN
      PERFORM FROM award_version
        WHERE contest_id = NEW.contest_id AND version = NEW.version AND signed_at IS NULL FOR SHARE;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'the award list is signed'
          USING ERRCODE = 'restrict_violation', CONSTRAINT = 'award_correction_signed';
      END IF;
    END IF;
    IF NEW.kind = 'remark' THEN
      PERFORM FROM remark_request q WHERE q.id = NEW.remark_id AND q.contest_id = NEW.contest_id
         AND (q.stage_id, q.code) = (NEW.stage_id, NEW.code) AND (q.outcome ->> 'changed')::boolean;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'no re-marking changed this mark'
          USING ERRCODE = 'check_violation', CONSTRAINT = 'award_correction_remark';
      END IF;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER award_correction_stands BEFORE INSERT OR UPDATE OR DELETE ON award_correction
    FOR EACH ROW EXECUTE FUNCTION check_award_correction();
`;

const decisionsGate = (further: string, kept: string): string => `
  CREATE OR REPLACE FUNCTION check_jury_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE room deliberation;
  BEGIN
    IF TG_OP = 'DELETE' THEN
      RAISE EXCEPTION 'a decision of the jury stays on record'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'jury_decision_stands';
    END IF;
    SELECT * INTO room FROM deliberation WHERE contest_id = NEW.contest_id FOR NO KEY UPDATE;
    IF (${further}) THEN
      RAISE EXCEPTION 'the award list is signed'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'jury_decision_signed';
    END IF;
    IF TG_OP = 'UPDATE' AND (OLD.withdrawn_at IS NOT NULL
       OR (to_jsonb(NEW) - '{${kept}}'::text[]) IS DISTINCT FROM (to_jsonb(OLD) - '{${kept}}'::text[])) THEN
      RAISE EXCEPTION 'a decision of the jury stays on record'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'jury_decision_stands';
    END IF;
    RETURN NEW;
  END $$;
`;

const FIRST_SIGNED = 'room.concluded_at IS NOT NULL OR (room.signed_at IS NOT NULL AND NEW.blind)';

/* Whatever is decided or taken back belongs to one list, and to that only until it is signed. */
const DECISIONS = `
  ALTER TABLE jury_decision
    ADD COLUMN list_version integer NOT NULL DEFAULT 1 CHECK (list_version >= 1),
    -- Where it was withdrawn: with which list.
    ADD COLUMN withdrawn_with integer NOT NULL DEFAULT 1 CHECK (withdrawn_with >= 1);
  ${decisionsGate(
    `CASE WHEN (CASE TG_OP WHEN 'INSERT' THEN NEW.list_version ELSE NEW.withdrawn_with END) = 1
          THEN ${FIRST_SIGNED}
          ELSE (TG_OP = 'INSERT' AND NEW.blind) OR NOT EXISTS (
            SELECT FROM award_version v WHERE v.contest_id = NEW.contest_id AND v.signed_at IS NULL
               AND v.version = (CASE TG_OP WHEN 'INSERT' THEN NEW.list_version ELSE NEW.withdrawn_with END)) END`,
    'withdrawn_by,withdrawn_at,withdrawal,withdrawn_with',
  )}
`;

const DECISIONS_BEFORE = `
  ${decisionsGate(FIRST_SIGNED, 'withdrawn_by,withdrawn_at,withdrawal')}
  ALTER TABLE jury_decision DROP COLUMN list_version, DROP COLUMN withdrawn_with;
`;
