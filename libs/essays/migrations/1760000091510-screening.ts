import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was found about entries, and what people decided: decisions are added, never changed. */
export class Screening1760000091510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE screening_confirmation, screening_decision, screening_report; DROP FUNCTION check_second_person',
    );
  }
}

const TABLES = `
  CREATE TABLE screening_report (
    entry_id uuid PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    -- Of the entry, and of the contest's rules it was held against.
    version integer NOT NULL,
    rules_version integer NOT NULL,
    findings jsonb NOT NULL,
    kinds text[] NOT NULL,
    serious integer NOT NULL,
    warnings integer NOT NULL,
    notes integer NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE screening_decision (
    id uuid PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES entry (id),
    -- From 1 for each entry: two people who saw the same state cannot both decide.
    no integer NOT NULL CHECK (no >= 1),
    version integer NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('accepted', 'rejected', 'returned')),
    code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    -- By the rules a second person has to confirm it.
    needs_second boolean NOT NULL,
    -- What was found when it was decided.
    findings jsonb NOT NULL,
    decided_by uuid NOT NULL CONSTRAINT fkx_screening_decision_decided_by REFERENCES staff_account (id),
    decided_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT screening_decision_no UNIQUE (entry_id, no)
  );

  CREATE TABLE screening_confirmation (
    decision_id uuid PRIMARY KEY REFERENCES screening_decision (id),
    confirmed boolean NOT NULL,
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    confirmed_by uuid NOT NULL CONSTRAINT fkx_screening_confirmation_confirmed_by REFERENCES staff_account (id),
    confirmed_at timestamptz NOT NULL DEFAULT now()
  );

  CREATE FUNCTION check_second_person() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT decided_by = NEW.confirmed_by OR NOT needs_second FROM screening_decision WHERE id = NEW.decision_id) THEN
      RAISE EXCEPTION 'decision % is confirmed by a second person or not at all', NEW.decision_id;
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER screening_second_person BEFORE INSERT ON screening_confirmation
    FOR EACH ROW EXECUTE FUNCTION check_second_person();
  CREATE TRIGGER screening_decision_immutable BEFORE UPDATE OR DELETE ON screening_decision
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER screening_confirmation_immutable BEFORE UPDATE OR DELETE ON screening_confirmation
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;
