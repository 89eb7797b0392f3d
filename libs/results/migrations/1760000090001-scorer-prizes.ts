import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The second scorer says prizes, too. */
export class ScorerPrizes1760000090001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE scorer_difference DROP CONSTRAINT scorer_difference_what_check,
        ADD CONSTRAINT scorer_difference_what_check
          CHECK (what IN ('actual', 'points', 'correct', 'complete', 'rank', 'counted', 'prize'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM scorer_difference WHERE what = 'prize';
      ALTER TABLE scorer_difference DROP CONSTRAINT scorer_difference_what_check,
        ADD CONSTRAINT scorer_difference_what_check
          CHECK (what IN ('actual', 'points', 'correct', 'complete', 'rank', 'counted'))`);
  }
}
