import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Desks of units: every mark they gave, works sent back down, and ceilings that the database keeps. */
export class Desks1760000091710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MARKS);
    await runner.query(RETURNS);
    await runner.query(CEILINGS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER forwarded_work_ceilings ON forwarded_work;
      DROP TRIGGER tier_mark_kept ON tier_mark;
      DROP FUNCTION check_forward_ceilings(), standing_forwarded(uuid, integer, jsonb), keep_tier_mark();
      ALTER TABLE forwarding DROP COLUMN to_unit_no, DROP COLUMN ceilings;
      DROP TABLE forwarding_return, tier_mark_version;
    `);
  }
}

const MARKS = `
  -- Every mark that a unit gave, not the last alone: whoever marked a work here never judges it later.
  CREATE TABLE tier_mark_version (
    entry_id uuid NOT NULL REFERENCES entry (id),
    unit_no integer NOT NULL CONSTRAINT fkx_tier_mark_version_unit_no REFERENCES unit (no),
    version integer NOT NULL,
    sealed bytea NOT NULL,
    marked_by uuid NOT NULL CONSTRAINT fkx_tier_mark_version_marked_by REFERENCES staff_account (id),
    marked_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, unit_no, version)
  );
  INSERT INTO tier_mark_version (entry_id, unit_no, version, sealed, marked_by, marked_at)
    SELECT entry_id, unit_no, version, sealed, marked_by, marked_at FROM tier_mark;
  CREATE FUNCTION keep_tier_mark() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO tier_mark_version (entry_id, unit_no, version, sealed, marked_by, marked_at)
      VALUES (NEW.entry_id, NEW.unit_no, NEW.version, NEW.sealed, NEW.marked_by, NEW.marked_at);
    RETURN NULL;
  END $$;
  CREATE TRIGGER tier_mark_kept AFTER INSERT OR UPDATE ON tier_mark
    FOR EACH ROW EXECUTE FUNCTION keep_tier_mark();
  CREATE TRIGGER tier_mark_version_immutable BEFORE UPDATE OR DELETE ON tier_mark_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const RETURNS = `
  -- A work that went up and was sent back down: the unit may mend and forward it again.
  CREATE TABLE forwarding_return (
    forwarding_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    reason text NOT NULL CHECK (length(reason) BETWEEN 10 AND 2000),
    returned_by uuid NOT NULL CONSTRAINT fkx_forwarding_return_returned_by REFERENCES staff_account (id),
    returned_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (entry_id, forwarding_id),
    FOREIGN KEY (entry_id, forwarding_id) REFERENCES forwarded_work (entry_id, forwarding_id)
  );
  CREATE TRIGGER forwarding_return_immutable BEFORE UPDATE OR DELETE ON forwarding_return
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const CEILINGS = `
  -- Null: the centre. What was forwarded before this was known has none either.
  ALTER TABLE forwarding
    ADD COLUMN to_unit_no integer CONSTRAINT fkx_forwarding_to_unit_no REFERENCES unit (no),
    -- The most that the unit may have sent upwards, by the rules of the day: [{media, max}], no media: all.
    ADD COLUMN ceilings jsonb NOT NULL DEFAULT '[]';
  CREATE INDEX forwarding_of_unit ON forwarding (contest_id, unit_no);

  -- How many works of these media (none: of all) a unit has sent upwards and did not get back.
  CREATE FUNCTION standing_forwarded(contest uuid, unit integer, media jsonb) RETURNS bigint
  LANGUAGE sql STABLE AS $$
    SELECT count(*) FROM forwarding f
      JOIN forwarded_work w ON w.forwarding_id = f.id JOIN entry e ON e.id = w.entry_id
     WHERE f.contest_id = contest AND f.unit_no = unit
       AND (jsonb_array_length(media) = 0 OR media ? e.medium)
       AND NOT EXISTS (SELECT FROM forwarding_return r
                        WHERE r.entry_id = w.entry_id AND r.forwarding_id = w.forwarding_id)
  $$;

  CREATE FUNCTION check_forward_ceilings() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE made record;
  BEGIN
    FOR made IN SELECT DISTINCT f.contest_id, f.unit_no, f.ceilings
                  FROM added a JOIN forwarding f ON f.id = a.forwarding_id LOOP
      -- Whoever forwards for the same unit waits, so that the count is of what is committed.
      PERFORM pg_advisory_xact_lock(hashtextextended(made.contest_id || ' desk ' || made.unit_no, 910));
      IF EXISTS (SELECT FROM jsonb_to_recordset(made.ceilings) AS c (media jsonb, max integer)
                  WHERE standing_forwarded(made.contest_id, made.unit_no, c.media) > c.max) THEN
        RAISE EXCEPTION 'unit % has sent more works than its quota', made.unit_no
          USING ERRCODE = 'check_violation', CONSTRAINT = 'forwarding_ceiling';
      END IF;
    END LOOP;
    RETURN NULL;
  END $$;
  CREATE TRIGGER forwarded_work_ceilings AFTER INSERT ON forwarded_work
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION check_forward_ceilings();
`;
