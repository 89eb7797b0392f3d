import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many people from one device or one network address are worth a look too. */
export class OriginSuspicions1760000090002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`${KINDS}, 'one-device', 'one-address'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(KINDS));
  }
}

const KINDS = `'speed', 'equal-errors', 'sequential-phones', 'sequential-ids'`;

const kinds = (list: string): string => `
  ALTER TABLE suspicion
    DROP CONSTRAINT suspicion_kind_check,
    ADD CONSTRAINT suspicion_kind_check CHECK (kind IN (${list}));`;
