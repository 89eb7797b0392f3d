import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';

/** A round that leads to another, as its organisers see it. */
export interface SourceRow {
  roundId: string;
  title: string;
  closesAt: Date;
  /** When its newest version was published; null before the first. */
  publishedAt: Date | null;
  people: number;
}

/** Somebody who wants to take a round further on. */
export interface ListQuestion {
  /** The rounds that its people come from. */
  roundIds: string[];
  no: number;
}

/** The SQL of who goes on from rounds, by their newest published results. */
@Injectable()
export class QualifiedRepository {
  constructor(private readonly database: Database) {}

  /** Writes down who goes on by a version, in the transaction that publishes it. */
  async replace(
    tx: Tx,
    { roundId, publicationId, nos }: { roundId: string; publicationId: string; nos: number[] },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO qualified_list (round_id, publication_id, people) VALUES ($1, $2, $3)
       ON CONFLICT (round_id) DO UPDATE
         SET publication_id = excluded.publication_id, people = excluded.people, at = now()`,
      [roundId, publicationId, nos.length],
    );
    await query(
      tx,
      'DELETE FROM qualified_person WHERE round_id = $1 AND participant_no <> ALL ($2::int[])',
      [roundId, nos],
    );
    await query(
      tx,
      `INSERT INTO qualified_person (round_id, participant_no) SELECT $1, unnest($2::int[])
       ON CONFLICT DO NOTHING`,
      [roundId, nos],
    );
  }

  /** On which of the rounds' lists each of many people stands: by primary key alone, for whoever wants to start. */
  async lists(questions: readonly ListQuestion[]): Promise<string[][]> {
    const rows = await this.database.prepared<{ ord: number; ids: string[] }>(
      'qualified-lists',
      `SELECT q.ord, ARRAY(SELECT p.round_id FROM qualified_person p
                            WHERE p.round_id = ANY(q."roundIds") AND p.participant_no = q.no) AS ids
         FROM json_to_recordset($1::json) AS q (ord integer, "roundIds" uuid[], no integer)`,
      [JSON.stringify(questions.map((one, ord) => ({ ord, ...one })))],
    );
    const found = new Map(rows.map(({ ord, ids }) => [ord, ids]));
    return questions.map((_, ord) => found.get(ord) ?? []);
  }

  /** Rounds, in their order, with whether it is published who goes on from them. */
  sources(tx: Tx, roundIds: readonly string[]): Promise<SourceRow[]> {
    return query(
      tx,
      `SELECT r.id AS "roundId", r.title, r.closes_at AS "closesAt", l.at AS "publishedAt",
              coalesce(l.people, 0) AS people
         FROM round r LEFT JOIN qualified_list l ON l.round_id = r.id
        WHERE r.id = ANY($1::uuid[]) ORDER BY r.ordinal`,
      [roundIds],
    );
  }

  /** People who go on from any of the rounds, by number, from after one on. */
  async entrants(
    tx: Tx,
    roundIds: readonly string[],
    { after, limit }: { after: number; limit: number },
  ): Promise<number[]> {
    const rows = await query<{ no: number }>(
      tx,
      `SELECT DISTINCT participant_no AS no FROM qualified_person
        WHERE round_id = ANY($1::uuid[]) AND participant_no > $2 ORDER BY 1 LIMIT $3`,
      [roundIds, after, limit],
    );
    return rows.map(({ no }) => no);
  }

  /** How many people go on from any of the rounds. */
  async count(tx: Tx, roundIds: readonly string[]): Promise<number> {
    const [row] = await query<{ people: number }>(
      tx,
      `SELECT count(DISTINCT participant_no)::integer AS people FROM qualified_person
        WHERE round_id = ANY($1::uuid[])`,
      [roundIds],
    );
    return row!.people;
  }

  /**
   * Rounds of the contest whose people come from a round; none of them closes, or is closed by
   * somebody else, before the transaction ends.
   */
  async lockNext(tx: Tx, contestId: string, roundId: string): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT r.id FROM round r
         JOIN LATERAL (SELECT document FROM rule_set WHERE round_id = r.id ORDER BY version DESC LIMIT 1) s ON true
        WHERE r.contest_id = $1 AND s.document -> 'qualifiedFrom' ? $2
        ORDER BY r.id FOR NO KEY UPDATE OF r`,
      [contestId, roundId],
    );
    return rows.map(({ id }) => id);
  }
}
