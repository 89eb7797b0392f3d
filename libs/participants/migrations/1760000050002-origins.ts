import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where people who agreed to it registered and came back from: keyed hashes, of use only to see that
 * many share one. Whoever withdraws their consent has no rows any more.
 */
export class Origins1760000050002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participant_origin (
        participant_id uuid NOT NULL REFERENCES participant (id),
        kind text NOT NULL CHECK (kind IN ('device', 'address')),
        hash bytea NOT NULL CHECK (length(hash) = 32),
        first_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (participant_id, kind, hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE participant_origin;');
  }
}
