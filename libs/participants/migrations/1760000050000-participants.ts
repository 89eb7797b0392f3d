import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People registered for contests. What identifies a person is not readable here: `uniqueness_hash`
 * and `personal_id_hash` are keyed hashes, `contact` is encrypted and bound to its row.
 */
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
        name_public boolean NOT NULL,
        birth_date date CHECK (birth_date >= '1900-01-01'),
        sex text CHECK (sex IN ('male', 'female', 'other')),
        unit_no integer CONSTRAINT fkx_participant_unit_no REFERENCES unit (no),
        contact bytea NOT NULL,
        personal_id_hash bytea CHECK (length(personal_id_hash) = 32),
        personal_id_last4 text CHECK (length(personal_id_last4) = 4),
        recovery_hash bytea NOT NULL CHECK (length(recovery_hash) = 32),
        request_hash bytea CHECK (length(request_hash) = 32),
        registered_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT participant_uniqueness UNIQUE (contest_id, uniqueness_hash),
        CONSTRAINT participant_personal_id CHECK (
          (personal_id_hash IS NULL) = (personal_id_last4 IS NULL)
        )
      );
      CREATE INDEX participant_list ON participant (contest_id, no);
      CREATE INDEX participant_by_personal_id ON participant (contest_id, personal_id_hash)
        WHERE personal_id_hash IS NOT NULL;

      -- What a person agreed to or refused is a fact; changing one's mind is another.
      CREATE TABLE consent (
        participant_id uuid NOT NULL REFERENCES participant (id),
        purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 40),
        text_version integer NOT NULL CHECK (text_version >= 1),
        text_sha256 bytea NOT NULL CHECK (length(text_sha256) = 32),
        given boolean NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (participant_id, purpose, at)
      );
      CREATE TRIGGER consent_is_a_fact BEFORE UPDATE OR DELETE ON consent
        FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE way_back_throttle (
        key bytea PRIMARY KEY,
        failures integer NOT NULL,
        forget_at timestamptz NOT NULL
      );
      CREATE INDEX way_back_throttle_old ON way_back_throttle (forget_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE way_back_throttle, consent, participant;');
  }
}
