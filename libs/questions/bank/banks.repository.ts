import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

export interface BankRow {
  id: string;
  name: string;
  contest_id: string | null;
  created_at: Date;
  questions: number;
  retired: number;
}

const COUNTED = `SELECT b.id, b.name, b.contest_id, b.created_at,
    count(q.id) FILTER (WHERE q.retired_at IS NULL)::int AS questions,
    count(q.retired_at)::int AS retired
  FROM question_bank b LEFT JOIN question q ON q.bank_id = b.id`;

/** SQL of banks. */
@Injectable()
export class BanksRepository {
  /** All banks (`contestIds` null), or the shared ones and those of the given contests; by name. */
  list(tx: Tx, contestIds: string[] | null): Promise<BankRow[]> {
    return query<BankRow>(
      tx,
      `${COUNTED} WHERE $1::uuid[] IS NULL OR b.contest_id IS NULL OR b.contest_id = ANY($1)
        GROUP BY b.id ORDER BY b.name, b.id`,
      [contestIds],
    );
  }

  async byId(tx: Tx, id: string): Promise<BankRow | null> {
    const [row] = await query<BankRow>(tx, `${COUNTED} WHERE b.id = $1 GROUP BY b.id`, [id]);
    return row ?? null;
  }

  /** The contest of a bank, null when shared; undefined when there is no such bank. */
  async contestOf(tx: Tx, id: string): Promise<string | null | undefined> {
    const [row] = await query<{ contest_id: string | null }>(
      tx,
      'SELECT contest_id FROM question_bank WHERE id = $1',
      [id],
    );
    return row?.contest_id;
  }

  async insert(tx: Tx, id: string, name: string, contestId: string | null): Promise<void> {
    await query(tx, 'INSERT INTO question_bank (id, name, contest_id) VALUES ($1, $2, $3)', [
      id,
      name,
      contestId,
    ]);
  }

  async rename(tx: Tx, id: string, name: string): Promise<boolean> {
    const rows = await query(tx, 'UPDATE question_bank SET name = $2 WHERE id = $1 RETURNING id', [
      id,
      name,
    ]);
    return rows.length > 0;
  }

  /** Fails with a foreign key violation while there are questions. */
  async delete(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(tx, 'DELETE FROM question_bank WHERE id = $1 RETURNING id', [id]);
    return rows.length > 0;
  }

  /** Keeps other writers of the bank waiting until the transaction ends; false when there is no such bank. */
  async lock(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(tx, 'SELECT id FROM question_bank WHERE id = $1 FOR UPDATE', [id]);
    return rows.length > 0;
  }

  /** What the bank offers to draws. */
  topics(tx: Tx, id: string): Promise<{ topic: string; difficulty: number; count: number }[]> {
    return query(
      tx,
      `SELECT v.topic, v.difficulty, count(*)::int AS count
         FROM question q JOIN question_version v ON v.question_id = q.id AND v.version = q.version
        WHERE q.bank_id = $1 AND q.retired_at IS NULL
        GROUP BY v.topic, v.difficulty ORDER BY v.topic, v.difficulty`,
      [id],
    );
  }
}
