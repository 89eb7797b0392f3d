import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those say who are named beside the author that sends a work. */
export class CoAuthors1760000091800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CO_AUTHORS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE co_author');
  }
}

const CO_AUTHORS = `
  CREATE TABLE co_author (
    id uuid PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    -- As the entry names them; who has answered is registered under the same name.
    name_folded text NOT NULL CHECK (length(name_folded) BETWEEN 1 AND 400),
    participant_id uuid CONSTRAINT fkx_co_author_participant_id REFERENCES participant (id),
    -- Of the code that the sender hands on; gone once it is answered.
    code_hash bytea CONSTRAINT co_author_code UNIQUE CHECK (octet_length(code_hash) = 32),
    expires_at timestamptz,
    confirmed_at timestamptz,
    declined_at timestamptz,
    -- Keyed hashes by which who answered is known again.
    keys bytea[] NOT NULL DEFAULT '{}',
    CONSTRAINT co_author_named UNIQUE (entry_id, name_folded),
    CONSTRAINT co_author_answers_once CHECK (num_nonnulls(confirmed_at, declined_at) <= 1),
    CONSTRAINT co_author_answered CHECK (
      (num_nonnulls(confirmed_at, declined_at) = 1) = (participant_id IS NOT NULL)
      AND (participant_id IS NOT NULL) = (cardinality(keys) > 0)),
    CONSTRAINT co_author_invited CHECK ((code_hash IS NULL) = (expires_at IS NULL))
  );
  CREATE UNIQUE INDEX co_author_person ON co_author (entry_id, participant_id);
  CREATE INDEX co_author_participant ON co_author (participant_id);
`;
