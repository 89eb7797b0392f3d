import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The append-only ledger, and the function that makes a table refuse change. */
export class Ledger1760000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE ledger (
        seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        at timestamptz NOT NULL DEFAULT now(),
        kind text NOT NULL CHECK (kind ~ '^[a-z-]{1,40}$'),
        contest_id uuid NOT NULL,
        round_id uuid,
        participant_no integer,
        attempt_id uuid,
        actor text NOT NULL CHECK (length(actor) <= 80),
        reason text CHECK (length(reason) <= 2000),
        payload jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX ledger_xid ON ledger (xid);
      CREATE INDEX ledger_round ON ledger (round_id, seq);

      CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON ledger
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON ledger
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ledger; DROP FUNCTION refuse_change();');
  }
}
