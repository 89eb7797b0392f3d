import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles of writing contests. Who judges has no other role in the contest (one role per contest) and
 * is no administrator: that is refused here too, whichever of the two comes first.
 */
export class JudgingRoles1760000010010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE staff_role DROP CONSTRAINT staff_role_known;
      ALTER TABLE staff_role ADD CONSTRAINT staff_role_known
        CHECK (role IN ('organiser', 'viewer', 'secretary', 'chief', 'judge', 'key-holder'));

      -- The share lock waits for an UPDATE of the account under way, and makes a later one wait.
      CREATE FUNCTION staff_role_excludes() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE administers boolean;
      BEGIN
        IF NEW.role IN ('judge', 'chief') THEN
          SELECT is_admin INTO administers FROM staff_account WHERE id = NEW.account_id FOR SHARE;
          IF administers THEN
            RAISE EXCEPTION 'an administrator cannot judge'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_role_excludes';
          END IF;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER staff_role_excludes BEFORE INSERT OR UPDATE ON staff_role
        FOR EACH ROW EXECUTE FUNCTION staff_role_excludes();

      CREATE FUNCTION staff_account_excludes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.is_admin AND EXISTS (
          SELECT FROM staff_role WHERE account_id = NEW.id AND role IN ('judge', 'chief')) THEN
          RAISE EXCEPTION 'a judge cannot administer'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_role_excludes';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER staff_account_excludes BEFORE UPDATE OF is_admin ON staff_account
        FOR EACH ROW EXECUTE FUNCTION staff_account_excludes();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER staff_account_excludes ON staff_account;
      DROP FUNCTION staff_account_excludes();
      DROP TRIGGER staff_role_excludes ON staff_role;
      DROP FUNCTION staff_role_excludes();
      DELETE FROM staff_role WHERE role NOT IN ('organiser', 'viewer');
      ALTER TABLE staff_role DROP CONSTRAINT staff_role_known;
      ALTER TABLE staff_role ADD CONSTRAINT staff_role_known CHECK (role IN ('organiser', 'viewer'));
    `);
  }
}
