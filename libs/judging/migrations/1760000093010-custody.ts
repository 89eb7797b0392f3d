import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Works as judges see them, and the link to entries that only two key holders together can open,
 * once the marks are locked.
 */
export class Custody1760000093010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEYS);
    await runner.query(RUNS);
    await runner.query(WORKS);
    await runner.query(OPENING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE blind_opened, blind_turn, blind_link, work_tag, work_file, work, blinding_copy,
        blinding_done, blinding_item, blinding_run, key_holder;
      DROP FUNCTION check_blind_opened(), check_blind_turn(), contest_is_locked(uuid),
        check_work_version(), check_key_holder();
    `);
  }
}

/* Each holder has a key pair; the private half is wrapped by a passphrase that only they know. */
const KEYS = `
  CREATE TABLE key_holder (
    contest_id uuid NOT NULL CONSTRAINT fkx_key_holder_contest_id REFERENCES contest (id),
    place smallint NOT NULL CHECK (place IN (1, 2)),
    account_id uuid NOT NULL,
    public_key bytea CHECK (octet_length(public_key) = 32),
    wrapped_key bytea,
    salt bytea CHECK (octet_length(salt) = 16),
    set_at timestamptz,
    named_by uuid NOT NULL CONSTRAINT fkx_key_holder_named_by REFERENCES staff_account (id),
    named_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (contest_id, place),
    CONSTRAINT key_holder_two_people UNIQUE (contest_id, account_id),
    CONSTRAINT fkx_key_holder_role FOREIGN KEY (account_id, contest_id)
      REFERENCES staff_role (account_id, contest_id),
    CONSTRAINT key_holder_whole CHECK (
      num_nulls(public_key, wrapped_key, salt, set_at) IN (0, 4))
  );
`;

const RUNS = `
  CREATE TABLE blinding_run (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_blinding_run_contest_id REFERENCES contest (id),
    stage_id uuid NOT NULL REFERENCES stage (id),
    -- Where the works come from: the stage before, for its second codes; null: the entries.
    from_stage_id uuid REFERENCES stage (id),
    public_key bytea NOT NULL CHECK (octet_length(public_key) = 32),
    -- The private key, sealed to one holder inside the other's seal, in both orders.
    sealed_first bytea NOT NULL,
    sealed_second bytea NOT NULL,
    state text NOT NULL DEFAULT 'copying' CHECK (state IN ('copying', 'done', 'failed')),
    works integer NOT NULL CHECK (works >= 0),
    copied integer NOT NULL DEFAULT 0 CHECK (copied BETWEEN 0 AND works),
    failure text,
    started_by uuid NOT NULL CONSTRAINT fkx_blinding_run_started_by REFERENCES staff_account (id),
    started_at timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CONSTRAINT blinding_run_whole CHECK ((state = 'done') = (finished_at IS NOT NULL))
  );
  CREATE INDEX blinding_run_contest ON blinding_run (contest_id, started_at);

  -- What is to be copied: ids of entries, or codes of the stage before. That it is in the run is no
  -- secret; which code it got is.
  CREATE TABLE blinding_item (
    run_id uuid NOT NULL REFERENCES blinding_run (id),
    item text NOT NULL,
    PRIMARY KEY (run_id, item)
  );
  CREATE INDEX blinding_item_of ON blinding_item (item);
  -- What is copied already; emptied when the run ends.
  CREATE TABLE blinding_done (
    run_id uuid NOT NULL REFERENCES blinding_run (id),
    item text NOT NULL,
    PRIMARY KEY (run_id, item)
  );

  -- Copies of files that are being made; what is left here after a crash is removed.
  CREATE TABLE blinding_copy (
    storage_key text PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES blinding_run (id)
  );

  -- The holders of a contest stand from its first run on: another's key would open nothing.
  CREATE FUNCTION check_key_holder() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM blinding_run WHERE contest_id = OLD.contest_id) THEN
      RAISE EXCEPTION 'the key holders stand'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'key_holder_stands';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER key_holder_stands BEFORE UPDATE OR DELETE ON key_holder
    FOR EACH ROW EXECUTE FUNCTION check_key_holder();
`;

const WORKS = `
  CREATE TABLE work (
    stage_id uuid NOT NULL REFERENCES stage (id),
    code text NOT NULL CHECK (code ~ '^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$'),
    run_id uuid NOT NULL REFERENCES blinding_run (id),
    medium text NOT NULL,
    genre text,
    language text NOT NULL,
    title text NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    words integer NOT NULL CHECK (words >= 0),
    -- Of who marks it: grows with every change, so that two people at once notice each other.
    version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
    PRIMARY KEY (stage_id, code)
  );
  CREATE TABLE work_file (
    id uuid PRIMARY KEY,
    stage_id uuid NOT NULL,
    code text NOT NULL,
    no smallint NOT NULL CHECK (no BETWEEN 1 AND 200),
    role text NOT NULL CHECK (role IN ('work', 'translation')),
    part smallint NOT NULL CHECK (part BETWEEN 1 AND 100),
    type text NOT NULL,
    bytes bigint NOT NULL CHECK (bytes > 0),
    pages integer CHECK (pages >= 0),
    duration_ms integer CHECK (duration_ms >= 0),
    storage_key text NOT NULL,
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT work_file_place UNIQUE (stage_id, code, no)
  );
  CREATE TABLE work_tag (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    tag bytea NOT NULL CHECK (octet_length(tag) = 32),
    PRIMARY KEY (stage_id, code, tag),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE INDEX work_tag_of ON work_tag (tag);

  CREATE FUNCTION check_work_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.version >= OLD.version
       AND (to_jsonb(NEW) - 'version') = (to_jsonb(OLD) - 'version') THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a work stays as it was copied'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'work_stands';
  END $$;
  CREATE TRIGGER work_stands BEFORE UPDATE OR DELETE ON work
    FOR EACH ROW EXECUTE FUNCTION check_work_version();
  CREATE TRIGGER work_file_stands BEFORE UPDATE OR DELETE ON work_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER work_tag_stands BEFORE UPDATE OR DELETE ON work_tag
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- What a code stands for, sealed to the run's public key.
  CREATE TABLE blind_link (
    run_id uuid NOT NULL REFERENCES blinding_run (id),
    code text NOT NULL,
    sealed bytea NOT NULL,
    PRIMARY KEY (run_id, code)
  );
  CREATE TRIGGER blind_link_stands BEFORE UPDATE OR DELETE ON blind_link
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const OPENING = `
  CREATE FUNCTION contest_is_locked(contest uuid) RETURNS boolean LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM FROM stage WHERE contest_id = contest FOR SHARE;
    RETURN EXISTS (SELECT FROM stage WHERE contest_id = contest)
       AND NOT EXISTS (SELECT FROM stage WHERE contest_id = contest AND locked_at IS NULL);
  END $$;

  -- One holder's turn of the two. 'half' is what the first one's key left: still sealed to the other.
  CREATE TABLE blind_turn (
    run_id uuid NOT NULL REFERENCES blinding_run (id),
    account_id uuid NOT NULL CONSTRAINT fkx_blind_turn_account_id REFERENCES staff_account (id),
    half bytea,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (run_id, account_id)
  );
  CREATE FUNCTION check_blind_turn() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE contest uuid := (SELECT contest_id FROM blinding_run WHERE id = NEW.run_id);
  BEGIN
    IF NOT contest_is_locked(contest) THEN
      RAISE EXCEPTION 'the marks are not locked'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'blind_until_locked';
    END IF;
    IF NOT EXISTS (SELECT FROM key_holder WHERE contest_id = contest AND account_id = NEW.account_id) THEN
      RAISE EXCEPTION 'not a key holder'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'blind_two_holders';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER blind_turn_checked BEFORE INSERT ON blind_turn
    FOR EACH ROW EXECUTE FUNCTION check_blind_turn();
  CREATE TRIGGER blind_turn_stands BEFORE UPDATE OR DELETE ON blind_turn
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- Codes with their entries, in clear: from now on the authors are known.
  CREATE TABLE blind_opened (
    stage_id uuid NOT NULL,
    code text NOT NULL,
    run_id uuid NOT NULL REFERENCES blinding_run (id),
    entry_id uuid NOT NULL CONSTRAINT fkx_blind_opened_entry_id REFERENCES entry (id),
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stage_id, code),
    FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code)
  );
  CREATE INDEX blind_opened_entry ON blind_opened (entry_id);
  CREATE FUNCTION check_blind_opened() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT run_id FROM given) g JOIN blinding_run r ON r.id = g.run_id
                WHERE NOT contest_is_locked(r.contest_id)) THEN
      RAISE EXCEPTION 'the marks are not locked'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'blind_until_locked';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT run_id FROM given) g
                WHERE (SELECT count(*) FROM blind_turn t WHERE t.run_id = g.run_id) < 2) THEN
      RAISE EXCEPTION 'two key holders are needed'
        USING ERRCODE = 'restrict_violation', CONSTRAINT = 'blind_two_holders';
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER blind_opened_checked AFTER INSERT ON blind_opened
    REFERENCING NEW TABLE AS given FOR EACH STATEMENT EXECUTE FUNCTION check_blind_opened();
  CREATE TRIGGER blind_opened_stands BEFORE UPDATE OR DELETE ON blind_opened
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
