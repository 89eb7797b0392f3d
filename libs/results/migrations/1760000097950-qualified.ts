import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Who goes on from a round, as its newest published result says: filled in the transaction that
 * publishes, read when somebody wants to start a round further on.
 */
const UP = `
  CREATE TABLE qualified_list (
    round_id uuid PRIMARY KEY CONSTRAINT fkx_qualified_list_round_id REFERENCES round (id) ON DELETE CASCADE,
    publication_id uuid NOT NULL REFERENCES publication (id),
    people integer NOT NULL CHECK (people >= 0),
    at timestamptz NOT NULL DEFAULT now()
  );

  CREATE TABLE qualified_person (
    round_id uuid NOT NULL REFERENCES qualified_list (round_id) ON DELETE CASCADE,
    participant_no integer NOT NULL,
    PRIMARY KEY (round_id, participant_no)
  );
`;

/** Lists of who goes on, by round. */
export class Qualified1760000097950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE qualified_person, qualified_list');
  }
}
