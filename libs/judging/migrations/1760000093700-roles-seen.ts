import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a role showed stays known to whoever had it. An account that could see the authors of a contest
 * never judges there, and one that could read its works by their codes sees no authors before the
 * codes are open: so no account joins the two by changing from one role to the other.
 */
export class RolesSeen1760000093700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEEN);
    await runner.query(ROLES);
    await runner.query(ADMINISTRATORS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER staff_account_seen ON staff_account;
      DROP TRIGGER staff_role_seen ON staff_role;
      DROP FUNCTION check_staff_account_seen(), check_staff_role_seen(), codes_are_open(uuid);
      DROP TABLE role_seen;
    `);
  }
}

const SEEN = `
  CREATE TABLE role_seen (
    account_id uuid NOT NULL CONSTRAINT fkx_role_seen_account_id REFERENCES staff_account (id) ON DELETE CASCADE,
    contest_id uuid NOT NULL CONSTRAINT fkx_role_seen_contest_id REFERENCES contest (id) ON DELETE CASCADE,
    seen text NOT NULL CHECK (seen IN ('authors', 'works')),
    PRIMARY KEY (account_id, contest_id, seen)
  );

  CREATE FUNCTION codes_are_open(contest uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM blind_opened o JOIN stage s ON s.id = o.stage_id WHERE s.contest_id = contest)
  $$;
`;

/* A role is noted when it ends, if there was anything to see. */
const ROLES = `
  CREATE FUNCTION check_staff_role_seen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'INSERT' THEN
      INSERT INTO role_seen (account_id, contest_id, seen)
        SELECT OLD.account_id, OLD.contest_id, 'authors'
         WHERE OLD.role IN ('organiser', 'secretary', 'collector')
           AND EXISTS (SELECT FROM entry WHERE contest_id = OLD.contest_id AND version > 0)
         UNION ALL
        SELECT OLD.account_id, OLD.contest_id, 'works'
         WHERE OLD.role IN ('judge', 'chief')
           AND EXISTS (SELECT FROM work w JOIN stage s ON s.id = w.stage_id WHERE s.contest_id = OLD.contest_id)
        ON CONFLICT DO NOTHING;
      IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    END IF;
    IF EXISTS (
      SELECT FROM role_seen
       WHERE account_id = NEW.account_id AND contest_id = NEW.contest_id
         AND CASE seen WHEN 'authors' THEN NEW.role IN ('judge', 'chief')
                       ELSE NEW.role IN ('organiser', 'secretary', 'collector')
                            AND NOT codes_are_open(contest_id) END) THEN
      RAISE EXCEPTION 'what a role showed stays known'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_role_excludes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER staff_role_seen BEFORE INSERT OR UPDATE OR DELETE ON staff_role
    FOR EACH ROW EXECUTE FUNCTION check_staff_role_seen();
`;

/* An administrator sees the authors of every contest. */
const ADMINISTRATORS = `
  CREATE FUNCTION check_staff_account_seen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.is_admin AND NOT NEW.is_admin THEN
      INSERT INTO role_seen (account_id, contest_id, seen)
        SELECT DISTINCT NEW.id, contest_id, 'authors' FROM entry WHERE version > 0
        ON CONFLICT DO NOTHING;
    ELSIF NEW.is_admin AND NOT OLD.is_admin AND EXISTS (
      SELECT FROM role_seen WHERE account_id = NEW.id AND seen = 'works' AND NOT codes_are_open(contest_id)) THEN
      RAISE EXCEPTION 'what a role showed stays known'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_role_excludes';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER staff_account_seen BEFORE UPDATE OF is_admin ON staff_account
    FOR EACH ROW EXECUTE FUNCTION check_staff_account_seen();
`;
