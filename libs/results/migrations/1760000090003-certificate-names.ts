import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Certificates are found by the name that stands on them, of people and of units. */
export class CertificateNames1760000090003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE certificate ADD COLUMN name_folded text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE certificate DROP COLUMN name_folded');
  }
}
