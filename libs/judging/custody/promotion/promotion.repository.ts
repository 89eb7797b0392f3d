import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Forward } from '@bangvang/rulebook';
import type { Explained } from './promotion.rules';

/** Works that went on from a stage to the next, once. */
export interface PromotionRow {
  fromStageId: string;
  counts: 'raw' | 'adjusted';
  rules: Forward;
  works: Explained[];
  chosen: string[];
  reason: string | null;
  byName: string;
  at: Date;
}

export interface NewPromotion {
  id: string;
  stageId: string;
  fromStageId: string;
  counts: 'raw' | 'adjusted';
  rules: Forward;
  works: Explained[];
  chosen: string[];
  reason: string | null;
  by: string;
}

/** Which works went on, and why, on record. */
@Injectable()
export class PromotionRepository {
  async add(tx: Tx, made: NewPromotion): Promise<void> {
    await query(
      tx,
      `INSERT INTO stage_promotion (id, stage_id, from_stage_id, counts, rules, works, chosen, reason, promoted_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[made.id, made.stageId, made.fromStageId, made.counts, JSON.stringify(made.rules)],
        ...[JSON.stringify(made.works), made.chosen, made.reason, made.by],
      ],
    );
  }

  /** Of a stage, the oldest first. */
  of(tx: Tx, stageId: string): Promise<PromotionRow[]> {
    return query(
      tx,
      `SELECT p.from_stage_id AS "fromStageId", p.counts, p.rules, p.works, p.chosen, p.reason,
              a.name AS "byName", p.promoted_at AS at
         FROM stage_promotion p JOIN staff_account a ON a.id = p.promoted_by
        WHERE p.stage_id = $1 ORDER BY p.promoted_at, p.id`,
      [stageId],
    );
  }

  /** The same works under the same codes; their files are those of the stage before. */
  async copy(tx: Tx, from: string, to: string, codes: string[]): Promise<void> {
    const values = [from, to, codes];
    await query(
      tx,
      `INSERT INTO work (stage_id, code, run_id, medium, genre, language, title, html, text, words)
       SELECT $2, code, run_id, medium, genre, language, title, html, text, words
         FROM work WHERE stage_id = $1 AND code = ANY($3::text[])`,
      values,
    );
    await query(
      tx,
      `INSERT INTO work_tag (stage_id, code, tag, author)
       SELECT $2, code, tag, author FROM work_tag WHERE stage_id = $1 AND code = ANY($3::text[])`,
      values,
    );
    await query(
      tx,
      `INSERT INTO work_file (id, stage_id, code, no, role, part, type, bytes, pages, duration_ms, storage_key)
       SELECT gen_random_uuid(), $2, code, no, role, part, type, bytes, pages, duration_ms, storage_key
         FROM work_file WHERE stage_id = $1 AND code = ANY($3::text[])`,
      values,
    );
  }
}
