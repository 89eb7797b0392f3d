import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Re-marking on appeal: what was asked for, and what it came to. */
export class Remarking1760000096010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REQUESTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE remark_request; DROP FUNCTION check_remark_request();');
  }
}

const REQUESTS = `
  CREATE TABLE remark_request (
    id uuid PRIMARY KEY,
    contest_id uuid NOT NULL REFERENCES deliberation (contest_id),
    stage_id uuid NOT NULL,
    code text NOT NULL,
    entry_id uuid NOT NULL CONSTRAINT fkx_remark_request_entry_id REFERENCES entry (id),
    participant_id uuid NOT NULL
      CONSTRAINT fkx_remark_request_participant_id REFERENCES participant (id),
    reason text NOT NULL CHECK (length(reason) BETWEEN 5 AND 2000),
    requested_at timestamptz NOT NULL DEFAULT now(),
    -- The mark as published, in hundredths of a point.
    published integer NOT NULL CHECK (published >= 0),
    -- What first and new markers said to one another, where the rules ask for it.
    dialogue text CHECK (length(dialogue) BETWEEN 10 AND 20000),
    answered_at timestamptz,
    outcome jsonb,
    CONSTRAINT fkx_remark_request_work FOREIGN KEY (stage_id, code) REFERENCES work (stage_id, code),
    CONSTRAINT remark_request_once UNIQUE (stage_id, code),
    CONSTRAINT remark_request_whole CHECK ((answered_at IS NULL) = (outcome IS NULL))
  );
  CREATE INDEX remark_request_of ON remark_request (contest_id, requested_at);

  CREATE FUNCTION check_remark_request() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.answered_at IS NULL
       AND (to_jsonb(NEW) - '{dialogue,answered_at,outcome}'::text[])
           IS NOT DISTINCT FROM (to_jsonb(OLD) - '{dialogue,answered_at,outcome}'::text[])
       AND (OLD.dialogue IS NULL OR NEW.dialogue = OLD.dialogue) THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a re-marking stands as it is recorded'
      USING ERRCODE = 'restrict_violation', CONSTRAINT = 'remark_request_stands';
  END $$;
  CREATE TRIGGER remark_request_stands BEFORE UPDATE OR DELETE ON remark_request
    FOR EACH ROW EXECUTE FUNCTION check_remark_request();
`;
