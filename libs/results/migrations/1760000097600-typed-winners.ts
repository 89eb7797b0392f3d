import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What organisers type for winners who never registered, from the papers of whoever sent the work. */
export class TypedWinners1760000097600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE typed_winner (
        entry_id uuid NOT NULL CONSTRAINT fkx_typed_winner_entry_id REFERENCES entry (id),
        -- The author's place in the work.
        ordinal smallint NOT NULL CHECK (ordinal BETWEEN 1 AND 100),
        state text NOT NULL CHECK (state IN ('confirmed', 'void')),
        -- AES-256-GCM of what was typed, bound to this row.
        given bytea,
        asked text[] NOT NULL,
        void_reason text CHECK (void_reason IN ('no-reply', 'declined', 'wrong-data', 'not-eligible')),
        note text CHECK (length(note) <= 2000),
        typed_by uuid NOT NULL CONSTRAINT fkx_typed_winner_typed_by REFERENCES staff_account (id),
        typed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (entry_id, ordinal),
        CONSTRAINT typed_winner_whole CHECK (
          (state = 'void') = (void_reason IS NOT NULL) AND (state = 'confirmed') = (given IS NOT NULL))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE typed_winner;');
  }
}
