import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { RemarkOutcome } from '@bangvang/rulebook';
import type { AwardChanges, ConcludedList, SignedList } from '../award-list';
import type { CorrectionKind } from './corrected.rules';

/** A correction as it is on record. */
export interface CorrectionRow {
  id: string;
  stageId: string;
  code: string;
  kind: CorrectionKind;
  reason: string;
  madeAt: Date;
  madeBy: string;
  /** Null while it waits for the list after the one that is signed. */
  listVersion: number | null;
  /** Of a re-marking: the mark before, and what came of it. */
  published: number | null;
  outcome: RemarkOutcome | null;
}

export interface NewCorrection {
  id: string;
  contestId: string;
  stageId: string;
  code: string;
  kind: CorrectionKind;
  reason: string;
  remarkId: string | null;
  by: string;
}

/** A further award list, by its number. */
export interface ListKey {
  contestId: string;
  listVersion: number;
}

/** Award lists after the first one in PostgreSQL. */
@Injectable()
export class AwardVersionsRepository {
  /** What corrects the works of a list, in the order in which it was made. */
  corrections(tx: Tx, { contestId, listVersion }: ListKey): Promise<CorrectionRow[]> {
    return query(tx, `${CORRECTIONS} WHERE c.contest_id = $1 AND c.version <= $2 ${ORDER}`, [
      contestId,
      listVersion,
    ]);
  }

  /** Corrections that came after a list was signed. */
  waiting(tx: Tx, contestId: string): Promise<CorrectionRow[]> {
    return query(tx, `${CORRECTIONS} WHERE c.contest_id = $1 AND c.version IS NULL ${ORDER}`, [
      contestId,
    ]);
  }

  async open(tx: Tx, { contestId, listVersion }: ListKey): Promise<void> {
    await query(tx, 'INSERT INTO award_version (contest_id, version) VALUES ($1, $2)', [
      contestId,
      listVersion,
    ]);
  }

  async correct(tx: Tx, made: NewCorrection, listVersion: number | null): Promise<void> {
    await query(
      tx,
      `INSERT INTO award_correction (id, contest_id, stage_id, code, kind, remark_id, reason, made_by, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[made.id, made.contestId, made.stageId, made.code, made.kind],
        ...[made.remarkId, made.reason, made.by, listVersion],
      ],
    );
  }

  /** Corrections that waited belong to a list from now on. */
  async take(tx: Tx, { contestId, listVersion }: ListKey): Promise<void> {
    await query(
      tx,
      'UPDATE award_correction SET version = $2 WHERE contest_id = $1 AND version IS NULL',
      [contestId, listVersion],
    );
  }

  async sign(
    tx: Tx,
    { contestId, listVersion }: ListKey,
    list: { signed: SignedList; sha256: string; concluded: ConcludedList; by: string },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE award_version SET signed_at = now(), signed_by = $3, signed = $4, sha256 = $5, concluded = $6
        WHERE contest_id = $1 AND version = $2`,
      [contestId, listVersion, list.by, list.signed, list.sha256, list.concluded],
    );
  }

  async publish(
    tx: Tx,
    { contestId, listVersion }: ListKey,
    said: { reason: string; changes: AwardChanges; by: string },
  ): Promise<void> {
    await query(
      tx,
      `UPDATE award_version SET published_at = now(), published_by = $3, reason = $4, changes = $5
        WHERE contest_id = $1 AND version = $2`,
      [contestId, listVersion, said.by, said.reason, said.changes],
    );
  }

  /** The signed file of a published list; null where it was published before files were kept. */
  async bundle(tx: Tx, { contestId, listVersion }: ListKey): Promise<string | null> {
    const [row] = await query<{ body: string }>(
      tx,
      'SELECT body FROM award_bundle WHERE contest_id = $1 AND version = $2',
      [contestId, listVersion],
    );
    return row?.body ?? null;
  }

  async keepBundle(tx: Tx, { contestId, listVersion }: ListKey, body: string): Promise<void> {
    await query(tx, 'INSERT INTO award_bundle (contest_id, version, body) VALUES ($1, $2, $3)', [
      contestId,
      listVersion,
      body,
    ]);
  }
}

const CORRECTIONS = `
  SELECT c.id, c.stage_id AS "stageId", c.code, c.kind, c.reason, c.made_at AS "madeAt",
         a.name AS "madeBy", c.version AS "listVersion", q.published, q.outcome
    FROM award_correction c
    JOIN staff_account a ON a.id = c.made_by
    LEFT JOIN remark_request q ON q.id = c.remark_id`;

const ORDER = 'ORDER BY c.made_at, c.id';
