import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was accepted and copied under a code is marked: screening decides about it no more. */
export class CodedEntries1760000093070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_undoing_coded() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM blinding_item WHERE item = OLD.id::text) THEN
          RAISE EXCEPTION 'this entry has its code' USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_coded';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER entry_coded BEFORE UPDATE OF state ON entry FOR EACH ROW
        WHEN (OLD.state = 'accepted' AND NEW.state <> 'accepted') EXECUTE FUNCTION refuse_undoing_coded();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER entry_coded ON entry; DROP FUNCTION refuse_undoing_coded;');
  }
}
