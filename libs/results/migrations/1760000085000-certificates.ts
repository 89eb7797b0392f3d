import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates: how they look, which were issued, and the files they are printed from. */
export class Certificates1760000085000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DESIGNS);
    await runner.query(BATCHES);
    await runner.query(CERTIFICATES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE certificate_file, certificate, certificate_batch, certificate_register,
        certificate_design, certificate_template, certificate_picture;
      DROP FUNCTION certificate_is_fact();
    `);
  }
}

/* A design that was saved stays: certificates issued by it can be printed again as they were. */
const DESIGNS = `
  CREATE TABLE certificate_picture (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_certificate_picture_contest_id REFERENCES contest (id),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    coding text NOT NULL CHECK (coding IN ('jpeg', 'deflated')),
    width integer NOT NULL CHECK (width BETWEEN 1 AND 2000),
    height integer NOT NULL CHECK (height BETWEEN 1 AND 2000),
    colours text NOT NULL CHECK (colours IN ('rgb', 'gray')),
    turn smallint NOT NULL CHECK (turn BETWEEN 1 AND 8),
    bytes bytea NOT NULL,
    alpha bytea,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    CONSTRAINT certificate_picture_once UNIQUE (contest_id, sha256),
    CONSTRAINT certificate_picture_place UNIQUE (contest_id, id)
  );

  CREATE TABLE certificate_template (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_certificate_template_contest_id REFERENCES contest (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    purpose text NOT NULL CHECK (purpose IN ('participation', 'prize', 'collective')),
    version integer NOT NULL CHECK (version >= 1),
    retired_at timestamptz,
    CONSTRAINT certificate_template_place UNIQUE (contest_id, id)
  );
  CREATE UNIQUE INDEX certificate_template_name ON certificate_template (contest_id, lower(name))
    WHERE retired_at IS NULL;

  CREATE TABLE certificate_design (
    id uuid PRIMARY KEY,
    template_id uuid NOT NULL REFERENCES certificate_template (id),
    version integer NOT NULL CHECK (version >= 1),
    document jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    CONSTRAINT certificate_design_version UNIQUE (template_id, version)
  );
  CREATE TRIGGER certificate_design_append_only BEFORE UPDATE OR DELETE ON certificate_design
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER certificate_picture_append_only BEFORE UPDATE OR DELETE ON certificate_picture
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/* Issuing and printing on the way. The cursor is the last participant or unit that was looked at. */
const BATCHES = `
  CREATE TABLE certificate_register (
    contest_id uuid PRIMARY KEY CONSTRAINT fkx_certificate_register_contest_id REFERENCES contest (id),
    last_number integer NOT NULL DEFAULT 0 CHECK (last_number >= 0)
  );

  CREATE TABLE certificate_batch (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_certificate_batch_contest_id REFERENCES contest (id),
    design_id uuid NOT NULL REFERENCES certificate_design (id),
    purpose text NOT NULL CHECK (purpose IN ('participation', 'prize', 'collective')),
    -- One unit alone; absent for all.
    unit_no integer CONSTRAINT fkx_certificate_batch_unit_no REFERENCES unit (no),
    -- Whether files hold what was issued before, too.
    reprint boolean NOT NULL,
    state text NOT NULL DEFAULT 'issuing' CHECK (state IN ('issuing', 'printing', 'done', 'cancelled')),
    expected integer NOT NULL CHECK (expected >= 0),
    issued integer NOT NULL DEFAULT 0 CHECK (issued >= 0),
    cursor integer NOT NULL DEFAULT 0,
    requested_at timestamptz NOT NULL DEFAULT now(),
    requested_by text NOT NULL,
    finished_at timestamptz,
    CONSTRAINT certificate_batch_end CHECK ((finished_at IS NULL) = (state IN ('issuing', 'printing')))
  );
  CREATE UNIQUE INDEX certificate_batch_running ON certificate_batch (contest_id)
    WHERE finished_at IS NULL;
  CREATE INDEX certificate_batch_contest ON certificate_batch (contest_id, requested_at);
`;

/*
 * An issued certificate is a fact. It ends once: revoked, or replaced by another. For one thing somebody
 * has one that is valid, whoever issues it and however often.
 */
const CERTIFICATES = `
  CREATE TABLE certificate (
    id uuid PRIMARY KEY,
    code text NOT NULL CONSTRAINT certificate_code UNIQUE CHECK (code ~ '^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$'),
    contest_id uuid NOT NULL CONSTRAINT fkx_certificate_contest_id REFERENCES contest (id),
    batch_id uuid REFERENCES certificate_batch (id),
    design_id uuid NOT NULL REFERENCES certificate_design (id),
    purpose text NOT NULL CHECK (purpose IN ('participation', 'prize', 'collective')),
    participant_id uuid CONSTRAINT fkx_certificate_participant_id REFERENCES participant (id),
    participant_no integer,
    unit_no integer CONSTRAINT fkx_certificate_unit_no REFERENCES unit (no),
    number integer NOT NULL CHECK (number >= 1),
    -- What it is for, in words that tell two prizes of one person apart.
    award text NOT NULL CHECK (length(award) <= 600),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    unit_name text CHECK (length(unit_name) <= 200),
    prize text CHECK (length(prize) <= 200),
    round_title text CHECK (length(round_title) <= 200),
    division text CHECK (length(division) <= 200),
    contest_title text NOT NULL,
    publication_version integer CHECK (publication_version >= 1),
    issued_at timestamptz NOT NULL DEFAULT now(),
    issued_by text NOT NULL,
    ended_at timestamptz,
    ended_by text,
    end_reason text CHECK (length(end_reason) BETWEEN 10 AND 2000),
    replaced_by uuid REFERENCES certificate (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT certificate_number UNIQUE (contest_id, number),
    CONSTRAINT certificate_person CHECK ((participant_id IS NULL) = (participant_no IS NULL)),
    CONSTRAINT certificate_holder CHECK ((purpose = 'collective') = (participant_id IS NULL)),
    CONSTRAINT certificate_unit CHECK (purpose <> 'collective' OR unit_no IS NOT NULL),
    CONSTRAINT certificate_prize CHECK ((purpose = 'participation') = (prize IS NULL)),
    CONSTRAINT certificate_ended CHECK (
      (ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL) = (end_reason IS NULL)
      AND (replaced_by IS NULL OR ended_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX certificate_of_person ON certificate (participant_id, purpose, award)
    WHERE ended_at IS NULL AND participant_id IS NOT NULL;
  CREATE UNIQUE INDEX certificate_of_unit ON certificate (contest_id, unit_no, award)
    WHERE ended_at IS NULL AND participant_id IS NULL;
  CREATE INDEX certificate_holder_person ON certificate (participant_id, purpose);
  CREATE INDEX certificate_batch_units ON certificate (batch_id, unit_no);
  CREATE INDEX certificate_units ON certificate (contest_id, purpose, unit_no);

  CREATE FUNCTION certificate_is_fact() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.ended_at IS NOT NULL
       OR to_jsonb(NEW) - '{ended_at,ended_by,end_reason,replaced_by}'::text[]
          IS DISTINCT FROM to_jsonb(OLD) - '{ended_at,ended_by,end_reason,replaced_by}'::text[] THEN
      RAISE EXCEPTION 'certificate % is issued and cannot change', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER certificate_fact BEFORE UPDATE ON certificate
    FOR EACH ROW EXECUTE FUNCTION certificate_is_fact();
  CREATE TRIGGER certificate_kept BEFORE DELETE ON certificate
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  -- Planned when everything is issued; made one by one.
  CREATE TABLE certificate_file (
    id uuid PRIMARY KEY,
    batch_id uuid NOT NULL REFERENCES certificate_batch (id),
    -- Those without a unit are a file of their own.
    unit_no integer CONSTRAINT fkx_certificate_file_unit_no REFERENCES unit (no),
    unit_name text NOT NULL,
    -- A unit with very many is printed from several files, counted from 1.
    part smallint NOT NULL CHECK (part >= 1),
    -- Which numbers of the register it holds, those of other units left out.
    first_number integer NOT NULL,
    last_number integer NOT NULL CHECK (last_number >= first_number),
    planned integer NOT NULL CHECK (planned >= 1),
    pages integer CHECK (pages >= 0),
    bytes bigint CHECK (bytes > 0),
    sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    made_at timestamptz,
    CONSTRAINT certificate_file_part UNIQUE NULLS NOT DISTINCT (batch_id, unit_no, part),
    CONSTRAINT certificate_file_whole CHECK (
      (made_at IS NULL) = (pages IS NULL) AND (made_at IS NULL) = (bytes IS NULL) AND (made_at IS NULL) = (sha256 IS NULL))
  );
  CREATE INDEX certificate_file_waiting ON certificate_file (batch_id) WHERE made_at IS NULL;
`;
