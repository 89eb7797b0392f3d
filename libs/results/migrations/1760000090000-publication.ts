import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Published results, what winners were asked, appeals, and the letters that tell people of it. */
export class Publication1760000090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLICATIONS);
    await runner.query(WINNERS);
    await runner.query(APPEALS);
    await runner.query(NOTICES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE notice, appeal_evidence, appeal, winner_check, publication_file, publication;
      DROP FUNCTION publication_is_final(), days_after(timestamptz, text, integer);
    `);
  }
}

/*
 * A version is taken by whoever asks first: the index lets one row of a version be, unless it failed.
 * What is published stays as it is.
 */
const PUBLICATIONS = `
  -- The first instant after so many whole days of the zone, counted from the day after.
  CREATE FUNCTION days_after(since timestamptz, zone text, days integer) RETURNS timestamptz
    LANGUAGE sql STABLE AS $$
      SELECT ((since AT TIME ZONE zone)::date + 1 + days)::timestamp AT TIME ZONE zone
    $$;

  CREATE TABLE publication (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_publication_contest_id REFERENCES contest (id),
    -- Absent for the result over all rounds.
    round_id uuid CONSTRAINT fkx_publication_round_id REFERENCES round (id),
    version integer NOT NULL CHECK (version >= 1),
    label text NOT NULL CHECK (label ~ '^(contest|round-[0-9]+)-v[0-9]+$'),
    state text NOT NULL DEFAULT 'writing' CHECK (state IN ('writing', 'published', 'failed')),
    reason text CHECK (length(reason) BETWEEN 10 AND 2000),
    supersedes uuid REFERENCES publication (id),
    -- The computation that was approved: what is written is that, or nothing.
    computed text NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT now(),
    requested_by uuid NOT NULL CONSTRAINT fkx_publication_requested_by REFERENCES staff_account (id),
    requested_name text NOT NULL,
    -- The instant that the documents carry: the same however often writing begins anew.
    dated timestamptz(3) NOT NULL DEFAULT now(),
    failure text,
    published_at timestamptz,
    appeals_until timestamptz,
    bundle_sha256 text CHECK (bundle_sha256 ~ '^[0-9a-f]{64}$'),
    manifest_sha256 text CHECK (manifest_sha256 ~ '^[0-9a-f]{64}$'),
    signature text,
    CONSTRAINT publication_first_without_reason CHECK (version = 1 OR reason IS NOT NULL),
    CONSTRAINT publication_whole CHECK (
      (state = 'published') = (published_at IS NOT NULL)
      AND (state <> 'published' OR (bundle_sha256 IS NOT NULL AND manifest_sha256 IS NOT NULL AND signature IS NOT NULL))
      AND (state = 'failed') = (failure IS NOT NULL)
    )
  );
  CREATE UNIQUE INDEX publication_version ON publication (contest_id, round_id, version)
    NULLS NOT DISTINCT WHERE state <> 'failed';
  CREATE UNIQUE INDEX publication_under_way ON publication (contest_id) WHERE state = 'writing';

  CREATE FUNCTION publication_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'publication % is published and stays', OLD.id USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER publication_final BEFORE UPDATE ON publication
    FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION publication_is_final();
  CREATE TRIGGER publication_kept BEFORE DELETE ON publication
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE publication_file (
    publication_id uuid NOT NULL REFERENCES publication (id),
    kind text NOT NULL CHECK (kind IN ('bundle', 'key', 'page', 'pdf', 'places', 'result', 'xlsx')),
    name text NOT NULL CHECK (length(name) <= 100),
    bytes bigint NOT NULL CHECK (bytes >= 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    -- What the step has to tell the end: fingerprints, counts.
    facts jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (publication_id, kind)
  );
`;

const WINNERS = `
  CREATE TABLE winner_check (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_winner_check_contest_id REFERENCES contest (id),
    participant_id uuid NOT NULL CONSTRAINT fkx_winner_check_participant_id REFERENCES participant (id),
    participant_no integer NOT NULL,
    -- The prizes that they were asked about: [{round, division, tier, name}].
    won jsonb NOT NULL,
    asked text[] NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL,
    reminded_at timestamptz,
    state text NOT NULL DEFAULT 'asked'
      CHECK (state IN ('asked', 'replied', 'declined', 'confirmed', 'void')),
    replied_at timestamptz,
    -- AES-256-GCM of what they gave, bound to this row.
    given bytea,
    decided_at timestamptz,
    decided_by uuid CONSTRAINT fkx_winner_check_decided_by REFERENCES staff_account (id),
    void_reason text CHECK (void_reason IN ('no-reply', 'declined', 'wrong-data', 'not-eligible')),
    note text CHECK (length(note) <= 2000),
    CONSTRAINT winner_check_once UNIQUE (contest_id, participant_id),
    CONSTRAINT winner_check_void CHECK ((state = 'void') = (void_reason IS NOT NULL)),
    CONSTRAINT winner_check_decided CHECK ((decided_at IS NULL) = (state NOT IN ('confirmed', 'void')))
  );
  CREATE INDEX winner_check_due ON winner_check (due_at) WHERE state = 'asked';
`;

const APPEALS = `
  CREATE TABLE appeal (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_appeal_contest_id REFERENCES contest (id),
    round_id uuid CONSTRAINT fkx_appeal_round_id REFERENCES round (id),
    publication_id uuid NOT NULL REFERENCES publication (id),
    participant_id uuid NOT NULL CONSTRAINT fkx_appeal_participant_id REFERENCES participant (id),
    participant_no integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('attempt', 'question', 'rank', 'prize', 'eligibility')),
    -- What of that kind: an attempt's id, a question's number, a prize's tier, another's number.
    subject text NOT NULL DEFAULT '' CHECK (length(subject) <= 100),
    -- AES-256-GCM of the person's words, bound to this row.
    words bytea NOT NULL,
    filed_at timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'rejected', 'withdrawn')),
    answer text CHECK (length(answer) BETWEEN 10 AND 5000),
    answered_at timestamptz,
    answered_by uuid CONSTRAINT fkx_appeal_answered_by REFERENCES staff_account (id),
    correction_id uuid REFERENCES correction (id),
    CONSTRAINT appeal_once UNIQUE NULLS NOT DISTINCT (contest_id, round_id, participant_id, kind, subject),
    CONSTRAINT appeal_answered CHECK (
      (state = 'open') = (answered_at IS NULL)
      AND (state IN ('upheld', 'rejected')) = (answer IS NOT NULL)
      AND (correction_id IS NULL OR state = 'upheld')
    )
  );
  CREATE INDEX appeal_queue ON appeal (contest_id, state, filed_at);

  CREATE TABLE appeal_evidence (
    appeal_id uuid NOT NULL REFERENCES appeal (id),
    no smallint NOT NULL CHECK (no BETWEEN 1 AND 3),
    kind text NOT NULL CHECK (kind IN ('image/png', 'image/jpeg', 'application/pdf')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea NOT NULL CHECK (length(bytes) <= 5242880),
    added_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (appeal_id, no)
  );
  CREATE TRIGGER appeal_evidence_append_only BEFORE UPDATE OR DELETE ON appeal_evidence
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/* Letters commit with what they tell of; the worker sends them afterwards. */
const NOTICES = `
  CREATE TABLE notice (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_notice_contest_id REFERENCES contest (id),
    participant_no integer NOT NULL,
    kind text NOT NULL CHECK (kind ~ '^[a-z-]{1,40}$'),
    subject text NOT NULL CHECK (length(subject) <= 200),
    body text NOT NULL CHECK (length(body) <= 10000),
    made_at timestamptz NOT NULL DEFAULT now(),
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'no-address', 'given-up')),
    settled_at timestamptz,
    CONSTRAINT notice_settled CHECK ((state = 'waiting') = (settled_at IS NULL))
  );
  CREATE INDEX notice_waiting ON notice (next_try_at) WHERE state = 'waiting';
  CREATE INDEX notice_of ON notice (contest_id, participant_no);
`;
