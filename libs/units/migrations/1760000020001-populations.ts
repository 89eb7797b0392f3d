import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many people live in a unit: another base for comparing units than its headcount. */
export class Populations1760000020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The population of a day is the newest one as of that day or before.
      CREATE TABLE unit_population (
        unit_id uuid NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
        as_of date NOT NULL,
        population integer NOT NULL CHECK (population BETWEEN 0 AND 1000000000),
        PRIMARY KEY (unit_id, as_of)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unit_population');
  }
}
