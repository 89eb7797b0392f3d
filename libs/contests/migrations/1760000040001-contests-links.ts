import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Foreign keys between contests and the features below: units, staff, questions. */
export class ContestsLinks1760000040001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contest ADD CONSTRAINT fkx_contest_unit_tree_id
        FOREIGN KEY (unit_tree_id) REFERENCES unit_tree (id);
      ALTER TABLE rule_set ADD CONSTRAINT fkx_rule_set_created_by
        FOREIGN KEY (created_by) REFERENCES staff_account (id);
      ALTER TABLE amendment ADD CONSTRAINT fkx_amendment_published_by
        FOREIGN KEY (published_by) REFERENCES staff_account (id);
      ALTER TABLE staff_role ADD CONSTRAINT fkx_staff_role_contest_id
        FOREIGN KEY (contest_id) REFERENCES contest (id) ON DELETE CASCADE;
      ALTER TABLE question_bank ADD CONSTRAINT fkx_question_bank_contest_id
        FOREIGN KEY (contest_id) REFERENCES contest (id);
      -- A round that was ever sealed stays: its fingerprints may have been read.
      ALTER TABLE paper_seal ADD CONSTRAINT fkx_paper_seal_round_id
        FOREIGN KEY (round_id) REFERENCES round (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE paper_seal DROP CONSTRAINT fkx_paper_seal_round_id;
      ALTER TABLE question_bank DROP CONSTRAINT fkx_question_bank_contest_id;
      ALTER TABLE staff_role DROP CONSTRAINT fkx_staff_role_contest_id;
      ALTER TABLE amendment DROP CONSTRAINT fkx_amendment_published_by;
      ALTER TABLE rule_set DROP CONSTRAINT fkx_rule_set_created_by;
      ALTER TABLE contest DROP CONSTRAINT fkx_contest_unit_tree_id;
    `);
  }
}
