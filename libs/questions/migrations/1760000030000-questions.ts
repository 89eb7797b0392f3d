import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Banks, questions with their immutable versions, images, and sealed papers. */
export class Questions1760000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BANK);
    await runner.query(PAPERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE paper, paper_seal, question_version, question, media, question_bank;
      DROP FUNCTION refuse_seal_change();
    `);
  }
}

const BANK = `
  CREATE TABLE question_bank (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    contest_id uuid,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX question_bank_contest ON question_bank (contest_id);

  CREATE TABLE media (
    id uuid PRIMARY KEY,
    bank_id uuid NOT NULL REFERENCES question_bank (id) ON DELETE CASCADE,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    kind text NOT NULL CHECK (kind IN ('image/png', 'image/jpeg', 'image/webp', 'image/gif')),
    width smallint NOT NULL CHECK (width > 0),
    height smallint NOT NULL CHECK (height > 0),
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 1048576),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL CHECK (length(created_by) BETWEEN 1 AND 80),
    CONSTRAINT media_once UNIQUE (bank_id, sha256)
  );
  -- Images are compressed already.
  ALTER TABLE media ALTER COLUMN bytes SET STORAGE EXTERNAL;
  CREATE TRIGGER media_immutable BEFORE UPDATE ON media
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE question (
    id uuid PRIMARY KEY,
    bank_id uuid NOT NULL REFERENCES question_bank (id),
    code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    version integer NOT NULL,
    retired_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT question_code UNIQUE (bank_id, code)
  );

  CREATE TABLE question_version (
    id uuid PRIMARY KEY,
    question_id uuid NOT NULL REFERENCES question (id),
    version integer NOT NULL CHECK (version >= 1),
    type text NOT NULL CHECK (type ~ '^[a-z-]{1,20}$'),
    topic text NOT NULL CHECK (length(topic) BETWEEN 1 AND 120),
    difficulty smallint NOT NULL CHECK (difficulty BETWEEN 1 AND 5),
    stem text NOT NULL CHECK (length(stem) BETWEEN 1 AND 4000),
    options jsonb NOT NULL CHECK (jsonb_typeof(options) = 'array'),
    key jsonb NOT NULL CHECK (jsonb_typeof(key) = 'object'),
    explanation text CHECK (length(explanation) BETWEEN 1 AND 4000),
    source_note text CHECK (length(source_note) BETWEEN 1 AND 1000),
    media_id uuid REFERENCES media (id),
    media_alt text CHECK (length(media_alt) <= 300),
    folded text NOT NULL,
    content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL CHECK (length(created_by) BETWEEN 1 AND 80),
    CONSTRAINT question_version_no UNIQUE (question_id, version),
    CONSTRAINT question_version_image CHECK ((media_id IS NULL) = (media_alt IS NULL))
  );
  CREATE INDEX question_version_media ON question_version (media_id) WHERE media_id IS NOT NULL;
  -- The current version always exists; both rows of a new question are written in one transaction.
  ALTER TABLE question ADD CONSTRAINT question_current FOREIGN KEY (id, version)
    REFERENCES question_version (question_id, version) DEFERRABLE INITIALLY DEFERRED;

  CREATE TRIGGER question_version_immutable BEFORE UPDATE OR DELETE ON question_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER question_version_no_truncate BEFORE TRUNCATE ON question_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

/*
 * A round is sealed once at a time. Unsealing ends a seal and keeps it on record with its papers;
 * the next sealing is a new generation.
 */
const PAPERS = `
  CREATE TABLE paper_seal (
    round_id uuid NOT NULL,
    generation integer NOT NULL CHECK (generation >= 1),
    plan jsonb NOT NULL,
    questions smallint NOT NULL CHECK (questions >= 1),
    max_centipoints integer NOT NULL CHECK (max_centipoints >= 1),
    sealed_at timestamptz NOT NULL DEFAULT now(),
    sealed_by text NOT NULL CHECK (length(sealed_by) BETWEEN 1 AND 80),
    unsealed_at timestamptz,
    unsealed_by text CHECK (length(unsealed_by) BETWEEN 1 AND 80),
    unseal_reason text CHECK (length(unseal_reason) BETWEEN 1 AND 2000),
    PRIMARY KEY (round_id, generation),
    CONSTRAINT paper_seal_unsealed CHECK (num_nonnulls(unsealed_at, unsealed_by, unseal_reason) IN (0, 3))
  );
  CREATE UNIQUE INDEX paper_seal_current ON paper_seal (round_id) WHERE unsealed_at IS NULL;

  CREATE FUNCTION refuse_seal_change() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE ending constant text[] := '{unsealed_at,unsealed_by,unseal_reason}';
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.unsealed_at IS NOT NULL
       OR to_jsonb(NEW) - ending IS DISTINCT FROM to_jsonb(OLD) - ending THEN
      RAISE EXCEPTION 'a seal only ends, once: % refused', TG_OP USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER paper_seal_kept BEFORE UPDATE OR DELETE ON paper_seal
    FOR EACH ROW EXECUTE FUNCTION refuse_seal_change();
  CREATE TRIGGER paper_seal_no_truncate BEFORE TRUNCATE ON paper_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE paper (
    round_id uuid NOT NULL,
    generation integer NOT NULL,
    variant smallint NOT NULL CHECK (variant >= 0),
    code text NOT NULL CHECK (length(code) BETWEEN 1 AND 10),
    body bytea NOT NULL,
    key jsonb NOT NULL,
    salt bytea NOT NULL CHECK (length(salt) = 32),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    PRIMARY KEY (round_id, generation, variant),
    FOREIGN KEY (round_id, generation) REFERENCES paper_seal (round_id, generation)
  );
  CREATE TRIGGER paper_immutable BEFORE UPDATE OR DELETE ON paper
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER paper_no_truncate BEFORE TRUNCATE ON paper
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;
