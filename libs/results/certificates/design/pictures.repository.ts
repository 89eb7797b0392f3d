import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Picture } from '@bangvang/documents';

/** The SQL of pictures on certificates. */
@Injectable()
export class PicturesRepository {
  /** Stores a picture; one that the contest has already is found again. Answers its id. */
  async store(
    tx: Tx,
    contestId: string,
    picture: Picture & { id: string; sha256: string },
    by: string,
  ): Promise<string> {
    const { id, sha256, coding, width, height, colours, turn, bytes, alpha } = picture;
    await query(
      tx,
      `INSERT INTO certificate_picture
         (id, contest_id, sha256, coding, width, height, colours, turn, bytes, alpha, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (contest_id, sha256) DO NOTHING`,
      [id, contestId, sha256, coding, width, height, colours, turn, bytes, alpha, by],
    );
    const [row] = await query<{ id: string }>(
      tx,
      'SELECT id FROM certificate_picture WHERE contest_id = $1 AND sha256 = $2',
      [contestId, sha256],
    );
    return row!.id;
  }

  /** Which of these pictures the contest has. */
  async present(tx: Tx, contestId: string, ids: string[]): Promise<Set<string>> {
    const rows = await query<{ id: string }>(
      tx,
      'SELECT id FROM certificate_picture WHERE contest_id = $1 AND id = ANY($2)',
      [contestId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** A picture as documents take it; null where the contest has none with this id. */
  async byId(tx: Tx, contestId: string, id: string): Promise<Picture | null> {
    const [row] = await query<Picture>(
      tx,
      `SELECT coding, width, height, colours, turn, bytes, alpha FROM certificate_picture
        WHERE contest_id = $1 AND id = $2`,
      [contestId, id],
    );
    return row ?? null;
  }
}
