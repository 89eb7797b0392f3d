import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { JuryDecision, Step, WritingRules } from '@bangvang/rulebook';
import type { AwardChanges, ConcludedList, SignedList } from './award-list';

/** The jury's room of a contest, with one of its award lists. */
export interface RoomRow {
  contestId: string;
  /** The number of the award list: 1 is the one that the jury first came to. */
  listVersion: number;
  rulesVersion: number;
  rules: WritingRules;
  version: number;
  openedAt: Date;
  signedAt: Date | null;
  signedBy: string | null;
  signed: SignedList | null;
  sha256: string | null;
  concludedAt: Date | null;
  concluded: ConcludedList | null;
  publishedAt: Date | null;
  publishedBy: string | null;
  /** Why there is a list after the first one, and what it changed; null of the first one. */
  reason: string | null;
  changes: AwardChanges | null;
}

/** One decision, with its votes. */
export interface DecisionRow {
  id: string;
  ordinal: number;
  /** The award list that it was decided for. */
  listVersion: number;
  decision: JuryDecision;
  present: number;
  inFavour: number;
  against: number;
  abstained: number;
  blind: boolean;
  decidedBy: string;
  decidedAt: Date;
  withdrawnAt: Date | null;
  withdrawal: string | null;
}

export type NewDecision = Omit<DecisionRow, 'ordinal' | 'decidedAt' | 'withdrawnAt' | 'withdrawal'>;

/** A work with its final mark. */
export interface MarkedWork {
  stageId: string;
  rulesId: string;
  code: string;
  medium: string;
  title: string;
  centipoints: number;
  path: Step[];
  /** It has no part in the prizes: it was put out of the contest, or a correction took it out. */
  removed: boolean;
}

/** An entry as far as awards look at it. */
export interface EntryRow {
  id: string;
  no: number;
  title: string;
  submittedOn: string;
  unit: { no: number; code: string; name: string; kind: string } | null;
}

/** The jury's room in PostgreSQL. */
@Injectable()
export class DeliberationRepository {
  /** The room with its newest award list, or the one of a number; null where there is none. */
  async room(
    tx: Tx,
    contestId: string,
    listVersion: number | null = null,
  ): Promise<RoomRow | null> {
    const [row] = await query<RoomRow>(
      tx,
      `${ROOM} WHERE d.contest_id = $1 AND ($2::integer IS NULL OR v.version = $2)
        ORDER BY v.version DESC LIMIT 1`,
      [contestId, listVersion],
    );
    return row ?? null;
  }

  /** The room, held until the transaction ends. */
  async hold(tx: Tx, contestId: string): Promise<RoomRow | null> {
    await query(tx, 'SELECT FROM deliberation WHERE contest_id = $1 FOR NO KEY UPDATE', [
      contestId,
    ]);
    return this.room(tx, contestId);
  }

  /** Every award list that is published, the newest first. */
  published(tx: Tx, contestId: string): Promise<RoomRow[]> {
    return query(
      tx,
      `${ROOM} WHERE d.contest_id = $1 AND v.published_at IS NOT NULL ORDER BY v.version DESC`,
      [contestId],
    );
  }

  /** Opens the room; doing it again changes nothing. */
  async open(
    tx: Tx,
    room: { contestId: string; rulesVersion: number; rules: WritingRules; by: string },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO deliberation (contest_id, rules_version, rules, opened_by)
       VALUES ($1, $2, $3, $4) ON CONFLICT (contest_id) DO NOTHING`,
      [room.contestId, room.rulesVersion, room.rules, room.by],
    );
  }

  /** Everything decided for a list and those before it, in its order, what was withdrawn included. */
  decisions(tx: Tx, contestId: string, listVersion: number): Promise<DecisionRow[]> {
    return query(
      tx,
      `SELECT d.id, d.ordinal, d.list_version AS "listVersion", d.decision, d.present,
              d.in_favour AS "inFavour", d.against, d.abstained, d.blind, a.name AS "decidedBy",
              d.decided_at AS "decidedAt",
              CASE WHEN d.withdrawn_with <= $2 THEN d.withdrawn_at END AS "withdrawnAt",
              CASE WHEN d.withdrawn_with <= $2 THEN d.withdrawal END AS withdrawal
         FROM jury_decision d JOIN staff_account a ON a.id = d.decided_by
        WHERE d.contest_id = $1 AND d.list_version <= $2 ORDER BY d.ordinal`,
      [contestId, listVersion],
    );
  }

  async decide(tx: Tx, contestId: string, row: NewDecision): Promise<void> {
    await query(
      tx,
      `INSERT INTO jury_decision (id, contest_id, ordinal, kind, decision, reason, present, in_favour,
                                  against, abstained, blind, decided_by, list_version)
       SELECT $2, $1, coalesce(max(ordinal), 0) + 1, $3::jsonb ->> 'kind', $3, $3::jsonb ->> 'reason',
              $4, $5, $6, $7, $8, $9, $10
         FROM jury_decision WHERE contest_id = $1`,
      [
        ...[contestId, row.id, JSON.stringify(row.decision), row.present, row.inFavour],
        ...[row.against, row.abstained, row.blind, row.decidedBy, row.listVersion],
      ],
    );
    await this.grow(tx, contestId);
  }

  /** @returns whether there was such a decision to withdraw */
  async withdraw(
    tx: Tx,
    { contestId, listVersion }: Pick<RoomRow, 'contestId' | 'listVersion'>,
    { id, reason, by }: { id: string; reason: string; by: string },
  ): Promise<boolean> {
    const rows = await query<{ id: string }>(
      tx,
      `UPDATE jury_decision SET withdrawn_by = $3, withdrawn_at = clock_timestamp(), withdrawal = $4,
              withdrawn_with = $5
        WHERE contest_id = $1 AND id = $2 AND withdrawn_at IS NULL RETURNING id`,
      [contestId, id, by, reason, listVersion],
    );
    await this.grow(tx, contestId);
    return rows.length > 0;
  }

  /** Who looked before does so again. */
  async grow(tx: Tx, contestId: string): Promise<void> {
    await query(tx, 'UPDATE deliberation SET version = version + 1 WHERE contest_id = $1', [
      contestId,
    ]);
  }

  async sign(tx: Tx, contestId: string, signed: SignedList, sha256: string, by: string) {
    await query(
      tx,
      `UPDATE deliberation SET signed_at = now(), signed_by = $2, signed = $3, sha256 = $4,
              version = version + 1 WHERE contest_id = $1`,
      [contestId, by, signed, sha256],
    );
  }

  async conclude(tx: Tx, contestId: string, concluded: ConcludedList, by: string): Promise<void> {
    await query(
      tx,
      `UPDATE deliberation SET concluded_at = now(), concluded_by = $2, concluded = $3,
              version = version + 1 WHERE contest_id = $1`,
      [contestId, by, concluded],
    );
  }

  async publish(tx: Tx, contestId: string, by: string): Promise<void> {
    await query(
      tx,
      `UPDATE deliberation SET published_at = now(), published_by = $2
        WHERE contest_id = $1 AND published_at IS NULL`,
      [contestId, by],
    );
  }

  /** Every work with its final mark, in every stage; by code, which tells nothing. */
  marked(tx: Tx, contestId: string): Promise<MarkedWork[]> {
    return query(
      tx,
      `SELECT w.stage_id AS "stageId", s.rules_id AS "rulesId", w.code, w.medium, w.title,
              o.centipoints, o.path, x.code IS NOT NULL AS removed
         FROM work w JOIN stage s ON s.id = w.stage_id
         JOIN work_outcome o ON o.stage_id = w.stage_id AND o.code = w.code
         LEFT JOIN work_out x ON x.stage_id = w.stage_id AND x.code = w.code
        WHERE s.contest_id = $1 AND o.state = 'final' ORDER BY w.code`,
      [contestId],
    );
  }

  /** Entries with the unit that sent them, and the day on which they count as sent. */
  entries(tx: Tx, ids: string[], zone: string): Promise<EntryRow[]> {
    return query(
      tx,
      `SELECT e.id, e.no, e.title,
              to_char(coalesce(e.postmark_on, (e.submitted_at AT TIME ZONE $2)::date), 'YYYY-MM-DD') AS "submittedOn",
              CASE WHEN u.no IS NOT NULL THEN
                json_build_object('no', u.no, 'code', u.code, 'name', u.name, 'kind', u.kind) END AS unit
         FROM entry e LEFT JOIN unit u ON u.no = e.unit_no WHERE e.id = ANY($1::uuid[])`,
      [ids, zone],
    );
  }

  /** Whether an account has a work of the contest on its desk that is marked again on appeal. */
  async marksAgain(tx: Tx, contestId: string, accountId: string): Promise<boolean> {
    const rows = await query(
      tx,
      `SELECT FROM assignment a JOIN jury_member m ON m.id = a.member_id
        WHERE m.contest_id = $1 AND m.account_id = $2 AND a.kind = 'remark' AND a.state = 'waiting'`,
      [contestId, accountId],
    );
    return rows.length > 0;
  }

  /** Units by number: their code. */
  unitCodes(tx: Tx, nos: number[]): Promise<{ no: number; code: string; name: string }[]> {
    return query(tx, 'SELECT no, code, name FROM unit WHERE no = ANY($1)', [nos]);
  }

  /** Participants' numbers. */
  participantNos(tx: Tx, ids: string[]): Promise<{ id: string; no: number }[]> {
    return query(tx, 'SELECT id, no FROM participant WHERE id = ANY($1::uuid[])', [ids]);
  }
}

const ROOM = `
  SELECT d.contest_id AS "contestId", d.rules_version AS "rulesVersion", d.rules, d.version,
         v.version AS "listVersion", v.opened_at AS "openedAt", v.signed_at AS "signedAt",
         a.name AS "signedBy", v.signed, v.sha256, v.concluded_at AS "concludedAt", v.concluded,
         v.published_at AS "publishedAt", p.name AS "publishedBy", v.reason, v.changes
    FROM deliberation d
    JOIN award_list v ON v.contest_id = d.contest_id
    LEFT JOIN staff_account a ON a.id = v.signed_by
    LEFT JOIN staff_account p ON p.id = v.published_by`;
