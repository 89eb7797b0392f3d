import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { WorkTag } from '../jury/conflict-tags';

export type RunState = 'copying' | 'done' | 'failed';

export interface RunRow {
  id: string;
  contestId: string;
  stageId: string;
  fromStageId: string | null;
  publicKey: Buffer;
  sealedFirst: Buffer;
  sealedSecond: Buffer;
  state: RunState;
  works: number;
  copied: number;
  startedAt: Date;
  finishedAt: Date | null;
  byName: string;
}

export type NewRun = Pick<
  RunRow,
  'id' | 'contestId' | 'stageId' | 'fromStageId' | 'publicKey' | 'sealedFirst' | 'sealedSecond'
> & { by: string };

/** A file of a blind work: what it is, and where its copy lies. */
export interface NewFile {
  id: string;
  no: number;
  role: string;
  part: number;
  type: string;
  bytes: number;
  pages: number | null;
  durationMs: number | null;
  storageKey: string;
}

/** A work as judges will see it, with the sealed link and what keeps judges away. */
export interface NewWork {
  code: string;
  medium: string;
  genre: string | null;
  language: string;
  title: string;
  html: string;
  text: string;
  words: number;
  files: NewFile[];
  tags: WorkTag[];
  sealed: Buffer;
}

const RUNS = `
  SELECT r.id, r.contest_id AS "contestId", r.stage_id AS "stageId", r.from_stage_id AS "fromStageId",
         r.public_key AS "publicKey", r.sealed_first AS "sealedFirst", r.sealed_second AS "sealedSecond",
         r.state, r.works, r.copied, r.started_at AS "startedAt", r.finished_at AS "finishedAt",
         a.name AS "byName"
    FROM blinding_run r JOIN staff_account a ON a.id = r.started_by`;

/** Blinding runs in PostgreSQL. */
@Injectable()
export class BlindingRepository {
  runs(tx: Tx, contestId: string): Promise<RunRow[]> {
    return query(tx, `${RUNS} WHERE r.contest_id = $1 ORDER BY r.started_at, r.id`, [contestId]);
  }

  async byId(tx: Tx, id: string): Promise<RunRow | null> {
    const [row] = await query<RunRow>(tx, `${RUNS} WHERE r.id = $1`, [id]);
    return row ?? null;
  }

  /** Holds the blinding of a contest until the transaction ends: one run begins at a time. */
  async lockContest(tx: Tx, contestId: string): Promise<void> {
    await query(tx, 'SELECT FROM contest WHERE id = $1 FOR NO KEY UPDATE', [contestId]);
  }

  /** Holds a run. @returns false where it is not being copied any more */
  async holdCopying(tx: Tx, id: string): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT id FROM blinding_run WHERE id = $1 AND state = 'copying' FOR UPDATE`,
      [id],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, run: NewRun, items: string[]): Promise<void> {
    await query(
      tx,
      `INSERT INTO blinding_run (id, contest_id, stage_id, from_stage_id, public_key, sealed_first, sealed_second,
                                 works, started_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[run.id, run.contestId, run.stageId, run.fromStageId, run.publicKey],
        ...[run.sealedFirst, run.sealedSecond, items.length, run.by],
      ],
    );
    await query(tx, 'INSERT INTO blinding_item (run_id, item) SELECT $1, unnest($2::text[])', [
      run.id,
      items,
    ]);
  }

  /** Which of these entries are in a run already. */
  async taken(tx: Tx, entryIds: string[]): Promise<Set<string>> {
    const rows = await query<{ item: string }>(
      tx,
      'SELECT item FROM blinding_item WHERE item = ANY($1::text[])',
      [entryIds],
    );
    return new Set(rows.map(({ item }) => item));
  }

  /** What a run has still to copy. */
  async open(tx: Tx, runId: string): Promise<string[]> {
    const rows = await query<{ item: string }>(
      tx,
      `SELECT item FROM blinding_item i WHERE run_id = $1
          AND NOT EXISTS (SELECT FROM blinding_done d WHERE d.run_id = i.run_id AND d.item = i.item)`,
      [runId],
    );
    return rows.map(({ item }) => item);
  }

  /** Which of these codes the contest has already, in any stage. */
  async usedCodes(tx: Tx, contestId: string, codes: string[]): Promise<Set<string>> {
    const rows = await query<{ code: string }>(
      tx,
      `SELECT w.code FROM work w JOIN stage s ON s.id = w.stage_id
        WHERE s.contest_id = $1 AND w.code = ANY($2::text[])`,
      [contestId, codes],
    );
    return new Set(rows.map(({ code }) => code));
  }

  async insertWork(tx: Tx, { id, stageId }: RunRow, work: NewWork): Promise<void> {
    const { code, medium, genre, language, title, html, text, words } = work;
    await query(
      tx,
      `INSERT INTO work (stage_id, code, run_id, medium, genre, language, title, html, text, words)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [stageId, code, id, medium, genre, language, title, html, text, words],
    );
    await query(tx, 'INSERT INTO blind_link (run_id, code, sealed) VALUES ($1, $2, $3)', [
      ...[id, code, work.sealed],
    ]);
    await query(
      tx,
      `INSERT INTO work_tag (stage_id, code, tag, author)
       SELECT $1, $2, decode(t.tag, 'hex'), t.author FROM jsonb_to_recordset($3::jsonb) AS t (tag text, author smallint)`,
      [
        ...[stageId, code],
        JSON.stringify(work.tags.map(({ tag, author }) => ({ tag: tag.toString('hex'), author }))),
      ],
    );
    await query(
      tx,
      `INSERT INTO work_file (id, stage_id, code, no, role, part, type, bytes, pages, duration_ms, storage_key)
       SELECT f.id, $1, $2, f.no, f.role, f.part, f.type, f.bytes, f.pages, f."durationMs", f."storageKey"
         FROM jsonb_to_recordset($3::jsonb) AS f (id uuid, no smallint, role text, part smallint, type text,
              bytes bigint, pages integer, "durationMs" integer, "storageKey" text)`,
      [stageId, code, JSON.stringify(work.files)],
    );
  }

  /** Notes what is copied, in the same transaction as the copies. */
  async done(tx: Tx, runId: string, items: string[]): Promise<void> {
    await query(tx, 'INSERT INTO blinding_done (run_id, item) SELECT $1, unnest($2::text[])', [
      ...[runId, items],
    ]);
    await query(tx, 'UPDATE blinding_run SET copied = copied + $2 WHERE id = $1', [
      ...[runId, items.length],
    ]);
  }

  /**
   * Takes an item out of a run that goes on: it has no code, and may be decided on again.
   * @returns false where it is out already
   */
  async leaveOut(tx: Tx, runId: string, item: string): Promise<boolean> {
    const rows = await query(
      tx,
      'DELETE FROM blinding_item WHERE run_id = $1 AND item = $2 RETURNING item',
      [runId, item],
    );
    if (rows.length === 0) return false;
    await query(tx, 'UPDATE blinding_run SET works = works - 1 WHERE id = $1', [runId]);
    return true;
  }

  /** Ends a run and forgets what was copied when. @returns how many works it gave codes */
  async finish(tx: Tx, runId: string): Promise<number> {
    const [row] = await query<{ works: number }>(
      tx,
      `UPDATE blinding_run SET state = 'done', finished_at = now()
        WHERE id = $1 AND state = 'copying' RETURNING works`,
      [runId],
    );
    await query(tx, 'DELETE FROM blinding_done WHERE run_id = $1', [runId]);
    return row?.works ?? 0;
  }

  /** Keys of copies that are being made: what a worker left behind is removed by the next one. */
  async noteCopies(tx: Tx, runId: string, keys: string[]): Promise<void> {
    await query(
      tx,
      'INSERT INTO blinding_copy (run_id, storage_key) SELECT $1, unnest($2::text[])',
      [...[runId, keys]],
    );
  }

  async forgetCopies(tx: Tx, keys: string[]): Promise<void> {
    await query(tx, 'DELETE FROM blinding_copy WHERE storage_key = ANY($1::text[])', [keys]);
  }

  async leftCopies(tx: Tx, runId: string): Promise<string[]> {
    const rows = await query<{ storage_key: string }>(
      tx,
      'SELECT storage_key FROM blinding_copy WHERE run_id = $1',
      [runId],
    );
    return rows.map(({ storage_key }) => storage_key);
  }
}
