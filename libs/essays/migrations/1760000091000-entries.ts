import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Works sent to a contest. Who wrote them stands in `entry_author` and nowhere else; a version that
 * was handed in never changes, a replacement is another version.
 */
export class Entries1760000091000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ENTRIES);
    await runner.query(VERSIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE entry_file, entry_version, entry_draft, entry_author, entry');
  }
}

const ENTRIES = `
  CREATE TABLE entry (
    id uuid PRIMARY KEY,
    no integer GENERATED ALWAYS AS IDENTITY CONSTRAINT entry_no UNIQUE,
    contest_id uuid NOT NULL CONSTRAINT fkx_entry_contest_id REFERENCES contest (id),
    state text NOT NULL DEFAULT 'draft'
      CHECK (state IN ('draft', 'submitted', 'accepted', 'rejected', 'withdrawn')),
    -- Medium to language: of the version handed in last, before that of the draft.
    medium text NOT NULL CHECK (length(medium) BETWEEN 1 AND 40),
    genre text CHECK (length(genre) BETWEEN 1 AND 40),
    title text NOT NULL CHECK (length(title) <= 300),
    title_folded text NOT NULL,
    language text NOT NULL CHECK (language ~ '^[a-z]{2,3}$'),
    author_kind text NOT NULL DEFAULT 'person' CHECK (author_kind IN ('person', 'unit')),
    unit_no integer CONSTRAINT fkx_entry_unit_no REFERENCES unit (no),
    -- The unit that is collecting it; null once it is at the centre.
    desk_unit_no integer CONSTRAINT fkx_entry_desk_unit_no REFERENCES unit (no),
    forwarded boolean NOT NULL DEFAULT false,
    paper boolean NOT NULL DEFAULT false,
    -- What a clerk wrote on the envelope: one envelope is one entry.
    paper_ref text CHECK (length(paper_ref) BETWEEN 1 AND 60),
    postmark_on date,
    received_on date,
    typed_by uuid CONSTRAINT fkx_entry_typed_by REFERENCES staff_account (id),
    late boolean NOT NULL DEFAULT false,
    version integer NOT NULL DEFAULT 0 CHECK (version >= 0),
    created_at timestamptz NOT NULL DEFAULT now(),
    submitted_at timestamptz,
    withdrawn_at timestamptz,
    decided_at timestamptz,
    decided_by uuid CONSTRAINT fkx_entry_decided_by REFERENCES staff_account (id),
    decision_code text CHECK (length(decision_code) BETWEEN 1 AND 40),
    decision_reason text CHECK (length(decision_reason) <= 2000),
    reminded_at timestamptz,
    CONSTRAINT entry_paper_ref UNIQUE (contest_id, paper_ref),
    CONSTRAINT entry_of_paper CHECK (
      paper = (typed_by IS NOT NULL) AND paper = (paper_ref IS NOT NULL) AND paper = (received_on IS NOT NULL)),
    CONSTRAINT entry_handed_in CHECK ((version = 0) = (submitted_at IS NULL)),
    CONSTRAINT entry_draft_is_no_entry CHECK (state NOT IN ('submitted', 'accepted', 'rejected') OR version > 0),
    CONSTRAINT entry_decided CHECK ((state IN ('accepted', 'rejected')) <= (decided_at IS NOT NULL)),
    CONSTRAINT entry_withdrawn CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
  );
  CREATE INDEX entry_of_contest ON entry (contest_id, no);
  CREATE INDEX entry_of_unit ON entry (contest_id, unit_no);
  CREATE INDEX entry_at_desk ON entry (contest_id, desk_unit_no);

  -- Version 0 holds the draft's authors, each later one those of the version handed in.
  CREATE TABLE entry_author (
    entry_id uuid NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    version integer NOT NULL CHECK (version >= 0),
    ordinal smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 100),
    participant_id uuid CONSTRAINT fkx_entry_author_participant_id REFERENCES participant (id),
    name text NOT NULL CHECK (length(name) <= 200),
    name_folded text NOT NULL,
    pen_name text CHECK (length(pen_name) <= 100),
    -- AES-256-GCM of everything else that was asked.
    data bytea NOT NULL,
    -- Keyed hashes by which a person is known again, however registered.
    keys bytea[] NOT NULL,
    PRIMARY KEY (entry_id, version, ordinal)
  );
  CREATE INDEX entry_author_participant ON entry_author (participant_id);
  CREATE INDEX entry_author_keys ON entry_author USING gin (keys);

  CREATE TABLE entry_draft (
    entry_id uuid PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
    content jsonb NOT NULL,
    -- The version of the draft that was handed in last.
    handed_in integer CHECK (handed_in <= version),
    updated_at timestamptz NOT NULL DEFAULT now()
  );
`;

const VERSIONS = `
  CREATE TABLE entry_version (
    entry_id uuid NOT NULL REFERENCES entry (id),
    version integer NOT NULL CHECK (version >= 1),
    medium text NOT NULL,
    genre text,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    language text NOT NULL,
    content jsonb NOT NULL,
    html text NOT NULL,
    text text NOT NULL,
    words integer NOT NULL CHECK (words >= 0),
    rules_version integer NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    receipt jsonb NOT NULL,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, version)
  );
  CREATE TABLE entry_file (
    entry_id uuid NOT NULL,
    version integer NOT NULL,
    no smallint NOT NULL CHECK (no BETWEEN 1 AND 200),
    upload_id uuid NOT NULL,
    role text NOT NULL CHECK (role IN ('work', 'translation', 'script')),
    part smallint NOT NULL CHECK (part BETWEEN 1 AND 100),
    type text NOT NULL,
    bytes bigint NOT NULL CHECK (bytes > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    words integer,
    pages integer,
    duration_ms integer,
    PRIMARY KEY (entry_id, version, no),
    FOREIGN KEY (entry_id, version) REFERENCES entry_version (entry_id, version)
  );
  CREATE INDEX entry_file_upload ON entry_file (upload_id);

  CREATE TRIGGER entry_version_immutable BEFORE UPDATE OR DELETE ON entry_version
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER entry_file_immutable BEFORE UPDATE OR DELETE ON entry_file
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER entry_author_immutable BEFORE UPDATE OR DELETE ON entry_author
    FOR EACH ROW WHEN (OLD.version > 0) EXECUTE FUNCTION refuse_change();
`;
