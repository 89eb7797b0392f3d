import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules of whole contests, with what may still change in them kept by the database itself. */
export class ContestRules1760000040002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE amendment DISABLE TRIGGER amendment_append_only;
      DELETE FROM amendment WHERE rule_set_id IS NULL;
      ALTER TABLE amendment ENABLE TRIGGER amendment_append_only;
      ALTER TABLE amendment DROP COLUMN contest_rule_set_id,
        ALTER COLUMN round_id SET NOT NULL, ALTER COLUMN rule_set_id SET NOT NULL;
      DROP TABLE contest_rule_set;
      DROP TRIGGER contest_result_published ON contest;
      ALTER TABLE contest DROP COLUMN result_published_at;
      DROP FUNCTION refuse_late_contest_rules(), require_contest_amendment(), contest_has_opened(uuid);
    `);
  }
}

const TABLES = `
  -- When the contest's first result was published; from then on nobody changes what winners are chosen by.
  ALTER TABLE contest ADD COLUMN result_published_at timestamptz;

  CREATE TABLE contest_rule_set (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL REFERENCES contest (id) ON DELETE CASCADE,
    version integer NOT NULL CHECK (version >= 1),
    document jsonb NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid CONSTRAINT fkx_contest_rule_set_created_by REFERENCES staff_account (id),
    CONSTRAINT contest_rule_set_version UNIQUE (contest_id, version)
  );

  -- An amendment is of the rules of a round or of those of the contest.
  ALTER TABLE amendment
    ALTER COLUMN round_id DROP NOT NULL,
    ALTER COLUMN rule_set_id DROP NOT NULL,
    ADD COLUMN contest_rule_set_id uuid
      CONSTRAINT amendment_contest_rule_set UNIQUE REFERENCES contest_rule_set (id),
    ADD CONSTRAINT amendment_of_one CHECK (
      num_nonnulls(rule_set_id, contest_rule_set_id) = 1 AND (round_id IS NULL) = (rule_set_id IS NULL)
    );
`;

/*
 * Once a round has opened, its result depends on who competes with whom and who is barred: these
 * parts stand. After the first publication the standings are known, so what overall and collective
 * prizes are given by stands too. Everything else changes by an amendment that is published with it.
 */
const TRIGGERS = `
  CREATE FUNCTION contest_has_opened(contest_id uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
      SELECT FROM round r WHERE r.contest_id = $1 AND round_has_opened(r.contest_id, r.opens_at)
    )
  $$;

  CREATE FUNCTION refuse_late_contest_rules() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    published timestamptz;
    before jsonb;
    part text[];
    fixed text[] := '{}';
  BEGIN
    SELECT result_published_at INTO published FROM contest WHERE id = NEW.contest_id FOR NO KEY UPDATE;
    SELECT document INTO before FROM contest_rule_set
     WHERE contest_id = NEW.contest_id ORDER BY version DESC LIMIT 1;
    IF contest_has_opened(NEW.contest_id) THEN
      fixed := '{divisions,eligibility,corrections.actualValue}';
    END IF;
    IF published IS NOT NULL THEN
      fixed := fixed || '{overall,collectives}'::text[];
    END IF;
    FOR part IN SELECT string_to_array(path, '.') FROM unnest(fixed) AS path LOOP
      -- An empty list is the same as none, and 'recompute' is the default of what is left out.
      IF coalesce(nullif(NEW.document #> part, '[]'), '"recompute"')
         IS DISTINCT FROM coalesce(nullif(before #> part, '[]'), '"recompute"') THEN
        RAISE EXCEPTION 'contest %: % can change no more', NEW.contest_id, array_to_string(part, '.')
          USING ERRCODE = 'restrict_violation', CONSTRAINT = 'contest_rules_fixed';
      END IF;
    END LOOP;
    RETURN NEW;
  END $$;
  CREATE TRIGGER contest_rule_set_in_time BEFORE INSERT ON contest_rule_set
    FOR EACH ROW EXECUTE FUNCTION refuse_late_contest_rules();

  CREATE FUNCTION require_contest_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF contest_has_opened(NEW.contest_id)
       AND NOT EXISTS (SELECT FROM amendment WHERE contest_rule_set_id = NEW.id) THEN
      RAISE EXCEPTION 'contest % has begun: rules change by a published amendment', NEW.contest_id
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'contest_rules_amendment';
    END IF;
    RETURN NULL;
  END $$;
  -- Deferred: the amendment follows in the same transaction.
  CREATE CONSTRAINT TRIGGER contest_rule_set_amended AFTER INSERT ON contest_rule_set
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_contest_amendment();

  CREATE TRIGGER contest_rule_set_immutable BEFORE UPDATE ON contest_rule_set
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  -- Depth 1 is the cascade from a contest that may still be deleted.
  CREATE TRIGGER contest_rule_set_kept BEFORE DELETE ON contest_rule_set
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER contest_result_published BEFORE UPDATE ON contest FOR EACH ROW
    WHEN (OLD.result_published_at IS NOT NULL
          AND NEW.result_published_at IS DISTINCT FROM OLD.result_published_at)
    EXECUTE FUNCTION refuse_change();
`;
