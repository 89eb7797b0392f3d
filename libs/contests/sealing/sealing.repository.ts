import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

/** Whether rounds are sealed, and which should be by now. */
@Injectable()
export class SealingRepository {
  /** Marks the papers of a round as sealed, or as not. */
  async markSealed(tx: Tx, roundId: string, sealed: boolean): Promise<void> {
    await query(tx, 'UPDATE round SET sealed_at = CASE WHEN $2 THEN now() END WHERE id = $1', [
      roundId,
      sealed,
    ]);
  }

  /** Rounds of published contests that are not sealed although they open within the given minutes, or are open. */
  async dueForSealing(tx: Tx, minutes: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      tx,
      `SELECT r.id FROM round r JOIN contest c ON c.id = r.contest_id
        WHERE c.published_at IS NOT NULL AND r.sealed_at IS NULL
          AND r.opens_at <= now() + $1 * interval '1 minute' AND r.closes_at > now()
        ORDER BY r.opens_at`,
      [minutes],
    );
    return rows.map(({ id }) => id);
  }
}
