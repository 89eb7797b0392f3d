import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files as they are sent, piece by piece, and what they turned out to be. */
export class Uploads1760000091300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UPLOAD);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE upload; DROP FUNCTION check_upload_kept');
  }
}

const UPLOAD = `
  CREATE TABLE upload (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_upload_contest_id REFERENCES contest (id),
    -- Null once the draft it was sent for is gone.
    entry_id uuid REFERENCES entry (id) ON DELETE SET NULL,
    participant_id uuid CONSTRAINT fkx_upload_participant_id REFERENCES participant (id),
    account_id uuid CONSTRAINT fkx_upload_account_id REFERENCES staff_account (id),
    -- What the sender calls it: shown to the sender, never used as a name.
    name text NOT NULL CHECK (length(name) <= 255),
    types text[] NOT NULL,
    length bigint NOT NULL CHECK (length > 0),
    received bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND length),
    -- What is stored of it, in order: [{key, bytes}].
    pieces jsonb NOT NULL DEFAULT '[]',
    -- Who sends the next piece: another connection takes over from one that was lost.
    writer text,
    state text NOT NULL DEFAULT 'uploading'
      CHECK (state IN ('uploading', 'checking', 'ready', 'refused')),
    checked_until timestamptz,
    refusal jsonb,
    type text,
    sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    storage_key text,
    judges_key text,
    judges_bytes bigint,
    reading jsonb,
    text text,
    html text,
    -- Part of what was handed in.
    kept boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    CONSTRAINT upload_sender CHECK (num_nonnulls(participant_id, account_id) = 1),
    CONSTRAINT upload_ready CHECK ((state = 'ready')
      = (num_nulls(type, sha256, storage_key, reading, text, html) = 0)),
    CONSTRAINT upload_refused CHECK ((state = 'refused') = (refusal IS NOT NULL)),
    CONSTRAINT upload_kept CHECK (NOT kept OR state = 'ready')
  );
  CREATE INDEX upload_of_participant ON upload (participant_id);
  CREATE INDEX upload_of_account ON upload (account_id);
  CREATE INDEX upload_of_entry ON upload (entry_id);
  CREATE INDEX upload_checking ON upload (checked_until) WHERE state = 'checking';
  CREATE INDEX upload_expiring ON upload (expires_at) WHERE NOT kept;

  CREATE FUNCTION check_upload_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.kept AND NEW.state = 'ready' AND NEW.sha256 = OLD.sha256
       AND NEW.storage_key = OLD.storage_key AND NEW.text = OLD.text THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a file that was handed in stays as it is'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'upload_stands';
  END $$;
  CREATE TRIGGER upload_stands BEFORE UPDATE OR DELETE ON upload
    FOR EACH ROW WHEN (OLD.kept) EXECUTE FUNCTION check_upload_kept();
`;
