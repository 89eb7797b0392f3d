import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

export interface OwnTextRow {
  id: string;
  title: string;
  words: number;
  addedBy: string;
  addedAt: Date;
}

/** Texts that a contest gave out itself. */
@Injectable()
export class OwnTextsRepository {
  async texts(tx: Tx, contestId: string): Promise<string[]> {
    const rows = await query<{ text: string }>(
      tx,
      'SELECT text FROM similarity_text WHERE contest_id = $1 ORDER BY id',
      [contestId],
    );
    return rows.map(({ text }) => text);
  }

  list(tx: Tx, contestId: string): Promise<OwnTextRow[]> {
    return query(
      tx,
      `SELECT t.id, t.title, t.words, s.name AS "addedBy", t.added_at AS "addedAt"
         FROM similarity_text t JOIN staff_account s ON s.id = t.added_by
        WHERE t.contest_id = $1 ORDER BY t.id`,
      [contestId],
    );
  }

  async add(
    tx: Tx,
    contestId: string,
    text: { id: string; title: string; text: string; words: number; by: string },
  ): Promise<void> {
    await query(
      tx,
      'INSERT INTO similarity_text (id, contest_id, title, text, words, added_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [text.id, contestId, text.title, text.text, text.words, text.by],
    );
  }

  /** @returns false where there is none of this id in the contest */
  async remove(tx: Tx, contestId: string, id: string): Promise<boolean> {
    const rows = await query(
      tx,
      'DELETE FROM similarity_text WHERE contest_id = $1 AND id = $2 RETURNING id',
      [contestId, id],
    );
    return rows.length > 0;
  }
}
