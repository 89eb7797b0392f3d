import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes to the roles of one account wait for each other, and for a change of what it administers: the
 * later one sees what the earlier one left in `role_seen`. The account's row is what all of them hold;
 * the trigger's name brings it before those that look.
 */
export class RolesOneByOne1760000093710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION hold_staff_account() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM staff_account WHERE id = coalesce(NEW.account_id, OLD.account_id) FOR UPDATE;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER staff_role_alone BEFORE INSERT OR UPDATE OR DELETE ON staff_role
        FOR EACH ROW EXECUTE FUNCTION hold_staff_account();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER staff_role_alone ON staff_role;
      DROP FUNCTION hold_staff_account();
    `);
  }
}
