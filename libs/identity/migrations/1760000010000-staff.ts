import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff accounts, their roles in contests, their sessions, and the counters of wrong passwords. */
export class Staff1760000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE staff_account (
        id uuid CONSTRAINT staff_account_pkey PRIMARY KEY,
        email text NOT NULL CONSTRAINT staff_account_email UNIQUE
          CONSTRAINT staff_account_email_canonical CHECK (
            email = lower(email) AND email IS NFC NORMALIZED AND email LIKE '_%@_%' AND length(email) <= 254),
        name text NOT NULL CONSTRAINT staff_account_name_length CHECK (length(name) BETWEEN 1 AND 100),
        password_hash text NOT NULL CONSTRAINT staff_account_argon2id CHECK (password_hash LIKE '$argon2id$%'),
        is_admin boolean NOT NULL DEFAULT false,
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE staff_role (
        account_id uuid CONSTRAINT staff_role_account REFERENCES staff_account ON DELETE CASCADE,
        contest_id uuid,
        role text NOT NULL CONSTRAINT staff_role_known CHECK (role IN ('organiser', 'viewer')),
        CONSTRAINT staff_role_pkey PRIMARY KEY (account_id, contest_id)
      );
      CREATE INDEX staff_role_contest ON staff_role (contest_id);

      CREATE TABLE staff_session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
        account_id uuid NOT NULL REFERENCES staff_account ON DELETE CASCADE,
        address_hash bytea NOT NULL CHECK (octet_length(address_hash) = 32),
        user_agent text CHECK (length(user_agent) <= 300),
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
        revoked_at timestamptz
      );
      CREATE INDEX staff_session_account ON staff_session (account_id);
      CREATE INDEX staff_session_expiry ON staff_session (expires_at);

      CREATE TABLE sign_in_throttle (
        key bytea PRIMARY KEY CHECK (octet_length(key) = 32),
        failures integer NOT NULL CHECK (failures >= 0),
        open_at timestamptz NOT NULL,
        forget_at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_throttle_forget ON sign_in_throttle (forget_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE sign_in_throttle; DROP TABLE staff_session; DROP TABLE staff_role; DROP TABLE staff_account;',
    );
  }
}
