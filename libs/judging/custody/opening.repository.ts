import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';

export interface TurnRow {
  runId: string;
  accountId: string;
  name: string;
  half: Buffer | null;
  at: Date;
}

/** A work with the sealed link of its code. */
export interface SealedRow {
  stageId: string;
  code: string;
  runId: string;
  sealed: Buffer;
}

/** A code with the entry it stands for. */
export interface OpenedRow {
  stageId: string;
  code: string;
  runId: string;
  entryId: string;
}

/** The opening of links in PostgreSQL, which refuses it before the marks are locked. */
@Injectable()
export class OpeningRepository {
  turns(tx: Tx, contestId: string): Promise<TurnRow[]> {
    return query(
      tx,
      `SELECT t.run_id AS "runId", t.account_id AS "accountId", a.name, t.half, t.at
         FROM blind_turn t JOIN blinding_run r ON r.id = t.run_id
         JOIN staff_account a ON a.id = t.account_id
        WHERE r.contest_id = $1 ORDER BY t.at`,
      [contestId],
    );
  }

  /** @throws what the trigger refuses: `blind_until_locked`, `blind_two_holders` */
  async addTurn(tx: Tx, turn: Pick<TurnRow, 'runId' | 'accountId' | 'half'>): Promise<void> {
    await query(tx, 'INSERT INTO blind_turn (run_id, account_id, half) VALUES ($1, $2, $3)', [
      ...[turn.runId, turn.accountId, turn.half],
    ]);
  }

  /** Every work of a contest that is not opened, the stages in their order. */
  sealed(tx: Tx, contestId: string): Promise<SealedRow[]> {
    return query(
      tx,
      `SELECT w.stage_id AS "stageId", w.code, w.run_id AS "runId", l.sealed
         FROM work w JOIN stage s ON s.id = w.stage_id
         JOIN blind_link l ON l.run_id = w.run_id AND l.code = w.code
        WHERE s.contest_id = $1
          AND NOT EXISTS (SELECT FROM blind_opened o WHERE o.stage_id = w.stage_id AND o.code = w.code)
        ORDER BY s.ordinal, w.code`,
      [contestId],
    );
  }

  /** @throws what the trigger refuses: `blind_until_locked`, `blind_two_holders` */
  async open(tx: Tx, rows: OpenedRow[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO blind_opened (stage_id, code, run_id, entry_id)
       SELECT o."stageId", o.code, o."runId", o."entryId" FROM jsonb_to_recordset($1::jsonb)
           AS o ("stageId" uuid, code text, "runId" uuid, "entryId" uuid)`,
      [JSON.stringify(rows)],
    );
  }

  opened(tx: Tx, contestId: string): Promise<(OpenedRow & { at: Date })[]> {
    return query(
      tx,
      `SELECT o.stage_id AS "stageId", o.code, o.run_id AS "runId", o.entry_id AS "entryId", o.at
         FROM blind_opened o JOIN stage s ON s.id = o.stage_id
        WHERE s.contest_id = $1 ORDER BY s.ordinal, o.code`,
      [contestId],
    );
  }

  /** What is written about the opening, for whoever reads the minutes of the last stage. */
  async minutes(
    tx: Tx,
    { id, contestId, text, by }: { id: string; contestId: string; text: string; by: string },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO minutes (id, stage_id, subject, text, written_by)
       SELECT $1, id, 'unblinding', $3, $4 FROM stage WHERE contest_id = $2 ORDER BY ordinal DESC LIMIT 1`,
      [id, contestId, text, by],
    );
  }
}
