import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which works went on from stage to stage, and why; and which of a work's tags are its authors'. */
export class Promotion1760000093060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The place of the author that a keyed hash is of; null: a unit or an account. By it works of one
      -- author are counted without anybody being named.
      ALTER TABLE work_tag ADD COLUMN author smallint CHECK (author BETWEEN 1 AND 100);

      CREATE TABLE stage_promotion (
        id uuid PRIMARY KEY,
        stage_id uuid NOT NULL REFERENCES stage (id),
        from_stage_id uuid NOT NULL REFERENCES stage (id),
        -- As they were: the marks that count, and who goes on.
        counts text NOT NULL CHECK (counts IN ('raw', 'adjusted')),
        rules jsonb NOT NULL,
        -- Each work with its marks, whether it went on, and why.
        works jsonb NOT NULL,
        -- Codes that people let on among equals, and their reason.
        chosen text[] NOT NULL,
        reason text CHECK (length(reason) BETWEEN 10 AND 2000),
        promoted_by uuid NOT NULL CONSTRAINT fkx_stage_promotion_promoted_by REFERENCES staff_account (id),
        promoted_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT stage_promotion_reasoned CHECK (cardinality(chosen) = 0 OR reason IS NOT NULL)
      );
      CREATE INDEX stage_promotion_of ON stage_promotion (stage_id, promoted_at);
      CREATE TRIGGER stage_promotion_immutable BEFORE UPDATE OR DELETE ON stage_promotion
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stage_promotion; ALTER TABLE work_tag DROP COLUMN author;');
  }
}
