import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What works have in common. Everything here follows from the works' texts and can be computed anew;
 * a work that was handed in again is compared anew.
 */
export class Similarity1760000091500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE similarity_pair, similarity_work, similarity_text');
  }
}

const TABLES = `
  -- What the contest gave out itself (the call, laws): whoever repeats it copies from nobody.
  CREATE TABLE similarity_text (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL CONSTRAINT fkx_similarity_text_contest_id REFERENCES contest (id),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    text text NOT NULL CHECK (length(text) BETWEEN 1 AND 200000),
    words integer NOT NULL,
    added_by uuid NOT NULL CONSTRAINT fkx_similarity_text_added_by REFERENCES staff_account (id),
    added_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX similarity_text_of_contest ON similarity_text (contest_id);

  CREATE TABLE similarity_work (
    entry_id uuid PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    contest_id uuid NOT NULL,
    -- Of the entry, whose text these prints are of.
    version integer NOT NULL,
    -- Unsigned 32-bit numbers in rising order, little-endian.
    prints bytea NOT NULL,
    words integer NOT NULL,
    -- Words found in other works, all together, and those that others have too but that do not count.
    found integer NOT NULL DEFAULT 0,
    quoted integer NOT NULL DEFAULT 0,
    common integer NOT NULL DEFAULT 0,
    own integer NOT NULL DEFAULT 0,
    -- Words that do not count: [from, number of words, why], why as in the lib that compares.
    uncounted jsonb NOT NULL DEFAULT '[]',
    -- Null until it is compared with the others; with how many it was.
    compared_at timestamptz,
    compared_with integer NOT NULL DEFAULT 0,
    CHECK (found BETWEEN 0 AND words)
  );
  CREATE INDEX similarity_work_of_contest ON similarity_work (contest_id);

  -- Two works with a passage in common; a is the smaller id.
  CREATE TABLE similarity_pair (
    a uuid NOT NULL REFERENCES similarity_work (entry_id) ON DELETE CASCADE,
    b uuid NOT NULL REFERENCES similarity_work (entry_id) ON DELETE CASCADE,
    found_a integer NOT NULL,
    words_a integer NOT NULL,
    found_b integer NOT NULL,
    words_b integer NOT NULL,
    -- Passages, the longest first: lists of runs [word of a, word of b, length].
    passages jsonb NOT NULL,
    PRIMARY KEY (a, b),
    CHECK (a < b),
    CHECK (found_a BETWEEN 0 AND words_a AND found_b BETWEEN 0 AND words_b)
  );
  CREATE INDEX similarity_pair_b ON similarity_pair (b);
`;
