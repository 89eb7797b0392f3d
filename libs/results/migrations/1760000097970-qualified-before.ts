import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * Results that were published before lists were kept say who goes on all the same: the newest version
 * of each round gets its list, dated as it was published.
 */
const UP = `
  CREATE TEMPORARY TABLE unlisted ON COMMIT DROP AS
    SELECT newest.round_id, newest.id, newest.published_at,
           ARRAY(SELECT DISTINCT jsonb_array_elements_text(q -> 'participants')::integer
                   FROM jsonb_array_elements(newest.qualified) q
                  WHERE q ->> 'round' = newest.round_id::text) AS people
      FROM (SELECT DISTINCT ON (p.round_id) p.round_id, p.id, p.published_at, c.outcome -> 'qualified' AS qualified
              FROM publication p JOIN computation c ON c.id::text = p.computed
             WHERE p.state = 'published' AND p.round_id IS NOT NULL
             ORDER BY p.round_id, p.version DESC) newest
     WHERE jsonb_path_exists(newest.qualified, '$[*] ? (@.round == $round)',
                             jsonb_build_object('round', newest.round_id))
       AND NOT EXISTS (SELECT FROM qualified_list l WHERE l.round_id = newest.round_id);

  INSERT INTO qualified_list (round_id, publication_id, people, at)
  SELECT round_id, id, cardinality(people), published_at FROM unlisted;

  INSERT INTO qualified_person (round_id, participant_no)
  SELECT round_id, unnest(people) FROM unlisted;

  DROP TABLE unlisted;
`;

/** Lists of who goes on, of results published before there were any. */
export class QualifiedBefore1760000097970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** A list that is there says what is published: it stays. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
