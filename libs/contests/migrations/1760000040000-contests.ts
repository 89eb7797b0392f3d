import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contests, rounds, rule sets and amendments, with what time forbids kept by the database itself. */
export class Contests1760000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TRIGGERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE amendment, rule_set, round, contest;
      DROP FUNCTION refuse_change_of_opened_round(), refuse_rules_of_opened_round(),
        refuse_unpublishing(), round_has_opened(uuid, timestamptz);
    `);
  }
}

const TABLES = `
  CREATE TABLE contest (
    id uuid PRIMARY KEY,
    slug text NOT NULL CONSTRAINT contest_slug UNIQUE
      CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) BETWEEN 3 AND 80),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    edition text CHECK (length(edition) BETWEEN 1 AND 80),
    zone text NOT NULL CHECK (length(zone) BETWEEN 1 AND 60),
    rules_text text NOT NULL DEFAULT '' CHECK (length(rules_text) <= 50000),
    unit_tree_id uuid,
    registration jsonb NOT NULL,
    consents jsonb NOT NULL,
    published_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE round (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL REFERENCES contest (id) ON DELETE CASCADE,
    ordinal smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 200),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    opens_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    variant_secret bytea NOT NULL CHECK (length(variant_secret) = 32),
    sealed_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT round_window CHECK (opens_at < closes_at),
    -- Deferred, so that rounds can change places in one transaction.
    CONSTRAINT round_ordinal UNIQUE (contest_id, ordinal) DEFERRABLE INITIALLY DEFERRED
  );

  CREATE TABLE rule_set (
    id uuid PRIMARY KEY,
    round_id uuid NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    version integer NOT NULL CHECK (version >= 1),
    document jsonb NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by uuid,
    CONSTRAINT rule_set_version UNIQUE (round_id, version)
  );

  CREATE TABLE amendment (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL REFERENCES contest (id),
    round_id uuid NOT NULL REFERENCES round (id),
    rule_set_id uuid NOT NULL CONSTRAINT amendment_rule_set UNIQUE REFERENCES rule_set (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 10 AND 2000),
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by uuid
  );
  CREATE INDEX amendment_contest ON amendment (contest_id, published_at);
`;

/*
 * A round has opened when its contest is published and its time has come: until then nobody can have
 * seen it. The clock is read at the statement, not at the start of its transaction, so that a
 * transaction left open across the opening cannot slip a change in.
 */
const TRIGGERS = `
  CREATE FUNCTION round_has_opened(contest uuid, opening timestamptz) RETURNS boolean LANGUAGE sql VOLATILE AS $$
    SELECT clock_timestamp() >= opening
       AND EXISTS (SELECT FROM contest c WHERE c.id = contest AND c.published_at IS NOT NULL)
  $$;

  -- Papers may still be sealed late: better than a round that nobody can start. They stay as sealed.
  CREATE FUNCTION refuse_change_of_opened_round() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF round_has_opened(OLD.contest_id, OLD.opens_at) AND (
      TG_OP = 'DELETE'
      OR (NEW.id, NEW.contest_id, NEW.ordinal, NEW.opens_at, NEW.closes_at, NEW.variant_secret)
         IS DISTINCT FROM
         (OLD.id, OLD.contest_id, OLD.ordinal, OLD.opens_at, OLD.closes_at, OLD.variant_secret)
      OR (OLD.sealed_at IS NOT NULL AND NEW.sealed_at IS DISTINCT FROM OLD.sealed_at)
    ) THEN
      RAISE EXCEPTION 'round % opened at %: % refused', OLD.id, OLD.opens_at, TG_OP
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'round_opened';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER round_opened BEFORE UPDATE OR DELETE ON round
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_opened_round();

  CREATE FUNCTION refuse_rules_of_opened_round() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE r round;
  BEGIN
    SELECT * INTO r FROM round WHERE id = NEW.round_id FOR NO KEY UPDATE;
    IF round_has_opened(r.contest_id, r.opens_at) THEN
      RAISE EXCEPTION 'round % opened at %: its rules stand', r.id, r.opens_at
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'round_opened';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER rule_set_in_time BEFORE INSERT ON rule_set
    FOR EACH ROW EXECUTE FUNCTION refuse_rules_of_opened_round();

  CREATE TRIGGER rule_set_immutable BEFORE UPDATE ON rule_set
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  -- Depth 1 is the cascade from a round that may still be deleted.
  CREATE TRIGGER rule_set_kept BEFORE DELETE ON rule_set
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER amendment_append_only BEFORE UPDATE OR DELETE ON amendment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION refuse_unpublishing() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'contest % is published: its publication and address stand', OLD.id
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'contest_published';
  END $$;
  CREATE TRIGGER contest_published BEFORE UPDATE ON contest FOR EACH ROW
    WHEN (OLD.published_at IS NOT NULL
          AND (NEW.published_at IS DISTINCT FROM OLD.published_at OR NEW.slug <> OLD.slug OR NEW.id <> OLD.id))
    EXECUTE FUNCTION refuse_unpublishing();
`;
