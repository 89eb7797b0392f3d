import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units are to reach: in the whole contest, or in each of its rounds. */
export class UnitTargets1760000095000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unit_target (
        contest_id uuid NOT NULL
          CONSTRAINT fkx_unit_target_contest_id REFERENCES contest (id) ON DELETE CASCADE,
        unit_no integer NOT NULL CONSTRAINT fkx_unit_target_unit_no REFERENCES unit (no) ON DELETE CASCADE,
        period text NOT NULL CHECK (period IN ('contest', 'round')),
        people integer CHECK (people BETWEEN 1 AND 100000000),
        attempts integer CHECK (attempts BETWEEN 1 AND 100000000),
        PRIMARY KEY (contest_id, period, unit_no),
        CONSTRAINT unit_target_asks CHECK (people IS NOT NULL OR attempts IS NOT NULL)
      );
      CREATE INDEX unit_target_unit ON unit_target (unit_no);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_target;');
  }
}
