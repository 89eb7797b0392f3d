import type { MigrationInterface, QueryRunner } from 'typeorm';

const roles = (...more: string[]): string => `
  ALTER TABLE staff_role DROP CONSTRAINT staff_role_known;
  ALTER TABLE staff_role ADD CONSTRAINT staff_role_known CHECK (role IN (
    ${['organiser', 'viewer', 'secretary', 'chief', 'judge', 'key-holder', ...more].map((role) => `'${role}'`).join(', ')}));
`;

/** Units that collect, mark and forward works before these come to the centre. */
export class Tiers1760000091700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(roles('collector'));
    await runner.query(`
      -- A collector sees the works of one unit and of those below it, nothing else.
      CREATE TABLE collector_unit (
        account_id uuid NOT NULL CONSTRAINT fkx_collector_unit_account_id REFERENCES staff_account (id) ON DELETE CASCADE,
        contest_id uuid NOT NULL CONSTRAINT fkx_collector_unit_contest_id REFERENCES contest (id),
        unit_no integer NOT NULL CONSTRAINT fkx_collector_unit_unit_no REFERENCES unit (no),
        PRIMARY KEY (account_id, contest_id)
      );

      CREATE TABLE tier_mark (
        entry_id uuid NOT NULL REFERENCES entry (id),
        unit_no integer NOT NULL CONSTRAINT fkx_tier_mark_unit_no REFERENCES unit (no),
        version integer NOT NULL DEFAULT 1,
        -- AES-256-GCM of the mark and the comment: nobody above reads it before the end.
        sealed bytea NOT NULL,
        marked_by uuid NOT NULL CONSTRAINT fkx_tier_mark_marked_by REFERENCES staff_account (id),
        marked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (entry_id, unit_no)
      );

      CREATE TABLE forwarding (
        id uuid PRIMARY KEY,
        contest_id uuid NOT NULL CONSTRAINT fkx_forwarding_contest_id REFERENCES contest (id),
        unit_no integer NOT NULL CONSTRAINT fkx_forwarding_unit_no REFERENCES unit (no),
        tier smallint NOT NULL CHECK (tier >= 0),
        tier_name text NOT NULL,
        rules jsonb NOT NULL,
        reason text CHECK (length(reason) BETWEEN 10 AND 2000),
        forwarded_by uuid NOT NULL CONSTRAINT fkx_forwarding_forwarded_by REFERENCES staff_account (id),
        forwarded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE forwarded_work (
        forwarding_id uuid NOT NULL REFERENCES forwarding (id),
        entry_id uuid NOT NULL REFERENCES entry (id),
        -- Among the works of the unit, equal marks equal ranks; null where the unit gave no mark.
        rank integer CHECK (rank >= 1),
        "of" integer NOT NULL CHECK ("of" >= 1),
        PRIMARY KEY (entry_id, forwarding_id)
      );
      CREATE TRIGGER forwarding_immutable BEFORE UPDATE OR DELETE ON forwarding
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER forwarded_work_immutable BEFORE UPDATE OR DELETE ON forwarded_work
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE forwarded_work, forwarding, tier_mark, collector_unit;
      DELETE FROM staff_role WHERE role = 'collector';
    `);
    await runner.query(roles());
  }
}
