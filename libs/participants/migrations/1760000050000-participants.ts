import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People in a contest, what they agreed to, and the brake on guessing entry codes. */
export class Participants1760000050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participant (
        id uuid PRIMARY KEY,
        no integer GENERATED ALWAYS AS IDENTITY CONSTRAINT participant_no UNIQUE,
        contest_id uuid NOT NULL CONSTRAINT fkx_participant_contest_id REFERENCES contest (id),
        uniqueness_hash bytea NOT NULL CHECK (length(uniqueness_hash) = 32),
        full_name text NOT NULL CHECK (length(full_name) BETWEEN 1 AND 100),
        name_folded text NOT NULL,
        -- Absent where the person did not agree to be named in public.
        display_name text CHECK (length(display_name) BETWEEN 1 AND 100),
        birth_date date CHECK (birth_date >= '1900-01-01'),
        birth_year_only boolean NOT NULL DEFAULT false,
        sex text CHECK (sex IN ('male', 'female', 'other')),
        unit_no integer CONSTRAINT fkx_participant_unit_no REFERENCES unit (no),
        contact bytea,
        personal_id_hash bytea CHECK (length(personal_id_hash) = 32),
        personal_id_last4 text CHECK (personal_id_last4 ~ '^[0-9A-Z]{4}$'),
        recovery_hash bytea NOT NULL CHECK (length(recovery_hash) = 32),
        -- Of the idempotency key, so that a retry after a cut connection is the same registration.
        request_hash bytea CHECK (length(request_hash) = 32),
        registered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT participant_unique UNIQUE (contest_id, uniqueness_hash),
        CONSTRAINT participant_personal_id CHECK ((personal_id_hash IS NULL) = (personal_id_last4 IS NULL))
      );
      CREATE INDEX participant_by_no ON participant (contest_id, no);

      CREATE TABLE consent (
        participant_id uuid NOT NULL REFERENCES participant (id),
        purpose text NOT NULL CHECK (purpose ~ '^[a-z][a-z0-9-]{0,39}$'),
        text_version integer NOT NULL CHECK (text_version >= 1),
        text_sha256 text NOT NULL CHECK (text_sha256 ~ '^[0-9a-f]{64}$'),
        given boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        -- Changing one's mind is another fact.
        PRIMARY KEY (participant_id, purpose, at)
      );
      CREATE TRIGGER consent_append_only BEFORE UPDATE OR DELETE ON consent
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE way_back_throttle (
        key bytea PRIMARY KEY CHECK (length(key) = 32),
        failures integer NOT NULL CHECK (failures >= 0),
        blocked_until timestamptz NOT NULL,
        last_failure_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX way_back_throttle_age ON way_back_throttle (last_failure_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE way_back_throttle, consent, participant');
  }
}
