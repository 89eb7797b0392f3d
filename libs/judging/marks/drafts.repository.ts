import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { FlagDto, SaveMarkDto } from './marks.dto';
import type { DraftPoints } from './marks.rules';

/** What is on a judge's desk for a work. */
export interface DraftRow {
  version: number;
  criteria: DraftPoints;
  comment: string;
  note: string;
  flag: FlagDto | null;
  seconds: number;
}

export const NO_DRAFT: DraftRow = {
  version: 0,
  criteria: {},
  comment: '',
  note: '',
  flag: null,
  seconds: 0,
};

/** A work on the desk of one judge. */
export interface DeskKey {
  stageId: string;
  code: string;
  memberId: string;
}

/** A judge who is silent for longer is not counted as working. */
const IDLE_SECONDS = 120;
const SPENT = `least(extract(epoch FROM clock_timestamp() - d.touched_at), ${IDLE_SECONDS})::integer`;

/** Marks as they grow. */
@Injectable()
export class DraftsRepository {
  async find(tx: Tx, { stageId, code, memberId }: DeskKey): Promise<DraftRow | null> {
    const [row] = await query<DraftRow>(
      tx,
      `SELECT version, criteria, comment, note, flag, seconds FROM mark_draft
        WHERE stage_id = $1 AND code = $2 AND member_id = $3`,
      [stageId, code, memberId],
    );
    return row ?? null;
  }

  /** The draft with the time until now, held until the transaction ends. */
  async take(tx: Tx, { stageId, code, memberId }: DeskKey): Promise<DraftRow | null> {
    const [row] = await query<DraftRow>(
      tx,
      `SELECT version, criteria, comment, note, flag, seconds + ${SPENT} AS seconds
         FROM mark_draft d WHERE stage_id = $1 AND code = $2 AND member_id = $3 FOR UPDATE`,
      [stageId, code, memberId],
    );
    return row ?? null;
  }

  /** The work is on the desk: the clock runs, or goes on. */
  async open(tx: Tx, { stageId, code, memberId }: DeskKey): Promise<void> {
    await query(
      tx,
      `INSERT INTO mark_draft AS d (stage_id, code, member_id) VALUES ($1, $2, $3)
       ON CONFLICT (stage_id, code, member_id)
       DO UPDATE SET seconds = d.seconds + ${SPENT}, touched_at = clock_timestamp()`,
      [stageId, code, memberId],
    );
  }

  /** @returns the new version; null where somebody saved in between */
  async save(tx: Tx, key: DeskKey, draft: SaveMarkDto): Promise<number | null> {
    const [row] = await query<{ version: number }>(
      tx,
      `INSERT INTO mark_draft AS d (stage_id, code, member_id, version, criteria, comment, note, flag)
       SELECT $1, $2, $3, 1, $5, $6, $7, $8 WHERE $4 = 0
           OR EXISTS (SELECT FROM mark_draft WHERE stage_id = $1 AND code = $2 AND member_id = $3)
       ON CONFLICT (stage_id, code, member_id)
       DO UPDATE SET version = d.version + 1, criteria = $5, comment = $6, note = $7, flag = $8,
                     seconds = d.seconds + ${SPENT}, touched_at = clock_timestamp()
        WHERE d.version = $4
       RETURNING version`,
      [
        key.stageId,
        key.code,
        key.memberId,
        draft.version,
        JSON.stringify(draft.criteria),
        draft.comment,
        draft.note,
        draft.flag ? JSON.stringify(draft.flag) : null,
      ],
    );
    return row?.version ?? null;
  }
}
