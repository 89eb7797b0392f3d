import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * A decision stays on record; that it was taken back is a fact beside it. The lot of the ranking over
 * rounds has a seed of its own. What an upheld appeal led to need not be a correction: a decision that
 * is taken back, a name on a certificate.
 */
const UP = `
  CREATE TABLE decision_withdrawal (
    decision_id uuid PRIMARY KEY REFERENCES decision (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 10 AND 2000),
    at timestamptz(3) NOT NULL DEFAULT now(),
    withdrawn_by uuid NOT NULL CONSTRAINT fkx_decision_withdrawal_withdrawn_by REFERENCES staff_account (id)
  );
  CREATE TRIGGER decision_withdrawal_append_only BEFORE UPDATE OR DELETE ON decision_withdrawal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE overall_lot_reveal (
    contest_id uuid PRIMARY KEY CONSTRAINT fkx_overall_lot_reveal_contest_id REFERENCES contest (id),
    seed text NOT NULL CHECK (length(seed) BETWEEN 1 AND 1000),
    at timestamptz NOT NULL DEFAULT now(),
    revealed_by uuid NOT NULL CONSTRAINT fkx_overall_lot_reveal_revealed_by REFERENCES staff_account (id)
  );
  CREATE TRIGGER overall_lot_reveal_once BEFORE UPDATE OR DELETE ON overall_lot_reveal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  ALTER TABLE appeal ADD COLUMN settled_otherwise text
    CHECK (length(settled_otherwise) BETWEEN 10 AND 2000),
    ADD CONSTRAINT appeal_settled CHECK (settled_otherwise IS NULL OR state = 'upheld');
`;

/** Decisions are taken back by another fact; the lot of the overall ranking is revealed once. */
export class DecisionsTakenBack1760000097700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE appeal DROP COLUMN settled_otherwise;
      DROP TABLE decision_withdrawal, overall_lot_reveal;
    `);
  }
}
