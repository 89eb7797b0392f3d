import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A work that is put out by one of its codes is out by all of them, once the codes are open. Before,
 * only the code that was decided about is out: what became of it in another stage tells nobody which
 * code it has there.
 */
export class ExclusionsFollowed1760000093720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW work_out AS
        ${OUT}
        UNION
        SELECT other.stage_id, other.code FROM (${OUT}) decided
          JOIN blind_opened known ON known.stage_id = decided.stage_id AND known.code = decided.code
          JOIN blind_opened other ON other.entry_id = known.entry_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE VIEW work_out AS ${OUT}`);
  }
}

const OUT = `
  SELECT stage_id, code FROM (
    SELECT DISTINCT ON (stage_id, code) stage_id, code, kind FROM work_exclusion
     WHERE at_once ORDER BY stage_id, code, ordinal DESC) last
   WHERE kind = 'out'`;
