import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in the rules of a writing contest once works come in, and once they come in no more. */
export class WritingRules1760000040003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WINDOWS);
    await runner.query(triggers(OPENED_NOW, FIXED_NOW));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(triggers(OPENED_BEFORE, ''));
    await runner.query(
      'DROP FUNCTION writing_has_begun(uuid, integer), writing_has_closed(uuid, integer)',
    );
  }
}

/*
 * Both look `ahead` seconds. A version counts only while it was in force: an end that was moved
 * before it came has never been.
 */
const WINDOWS = `
  CREATE FUNCTION writing_has_begun(contest uuid, ahead integer) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
      SELECT FROM (
        SELECT (document #>> '{writing,opensAt}')::timestamptz AS opens_at,
               lead(created_at) OVER (ORDER BY version) AS until
          FROM contest_rule_set WHERE contest_id = contest
      ) v
      WHERE opens_at <= clock_timestamp() + ahead * interval '1 second'
        AND (until IS NULL OR opens_at < until)
    )
  $$;

  CREATE FUNCTION writing_has_closed(contest uuid, ahead integer) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
      SELECT FROM (
        SELECT (document #>> '{writing,closesAt}')::timestamptz AS closes_at,
               lead(created_at) OVER (ORDER BY version) AS until
          FROM contest_rule_set WHERE contest_id = contest
      ) v
      WHERE closes_at <= clock_timestamp() + ahead * interval '1 second'
        AND (until IS NULL OR closes_at < until)
    )
  $$;
`;

const OPENED_BEFORE = '';
const OPENED_NOW = `
      OR EXISTS (SELECT FROM contest c WHERE c.id = $1 AND c.published_at IS NOT NULL)
         AND writing_has_begun($1, 0)`;
const FIXED_NOW = `
    -- How works are judged, and what they win, stands once no more are taken.
    IF EXISTS (SELECT FROM contest c WHERE c.id = NEW.contest_id AND c.published_at IS NOT NULL)
       AND writing_has_closed(NEW.contest_id, 0) THEN
      FOR part IN SELECT ARRAY['writing', name] FROM unnest('{stages,awards,remark}'::text[]) AS name LOOP
        IF nullif(NEW.document #> part, 'null') IS DISTINCT FROM nullif(before #> part, 'null') THEN
          RAISE EXCEPTION 'contest %: % can change no more', NEW.contest_id, array_to_string(part, '.')
            USING ERRCODE = 'restrict_violation', CONSTRAINT = 'contest_rules_fixed';
        END IF;
      END LOOP;
    END IF;`;

/** The functions of the migration before, with a further condition and further parts that stand. */
const triggers = (opened: string, fixed: string): string => `
  CREATE OR REPLACE FUNCTION contest_has_opened(contest_id uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT EXISTS (
      SELECT FROM round r WHERE r.contest_id = $1 AND round_has_opened(r.contest_id, r.opens_at)
    )${opened}
  $$;

  CREATE OR REPLACE FUNCTION refuse_late_contest_rules() RETURNS trigger LANGUAGE plpgsql AS $$
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
    END LOOP;${fixed}
    RETURN NEW;
  END $$;
`;
