import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { JuryDecision, Step, WritingRules } from '@bangvang/rulebook';
import type { ConcludedList, SignedList } from './award-list';

/** The jury's room of a contest. */
export interface RoomRow {
  contestId: string;
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
}

/** One decision, with its votes. */
export interface DecisionRow {
  id: string;
  ordinal: number;
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

export type NewDecision = Pick<
  DecisionRow,
  'id' | 'decision' | 'present' | 'inFavour' | 'against' | 'abstained' | 'blind' | 'decidedBy'
>;

/** A work with its final mark. */
export interface MarkedWork {
  stageId: string;
  rulesId: string;
  code: string;
  medium: string;
  title: string;
  centipoints: number;
  path: Step[];
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
  async room(tx: Tx, contestId: string): Promise<RoomRow | null> {
    const [row] = await query<RoomRow>(tx, `${ROOM} WHERE d.contest_id = $1`, [contestId]);
    return row ?? null;
  }

  /** The room, held until the transaction ends. */
  async hold(tx: Tx, contestId: string): Promise<RoomRow | null> {
    const [row] = await query<RoomRow>(
      tx,
      `${ROOM} WHERE d.contest_id = $1 FOR NO KEY UPDATE OF d`,
      [contestId],
    );
    return row ?? null;
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

  /** Everything decided, in its order, what was withdrawn included. */
  decisions(tx: Tx, contestId: string): Promise<DecisionRow[]> {
    return query(
      tx,
      `SELECT d.id, d.ordinal, d.decision, d.present, d.in_favour AS "inFavour", d.against,
              d.abstained, d.blind, a.name AS "decidedBy", d.decided_at AS "decidedAt",
              d.withdrawn_at AS "withdrawnAt", d.withdrawal
         FROM jury_decision d JOIN staff_account a ON a.id = d.decided_by
        WHERE d.contest_id = $1 ORDER BY d.ordinal`,
      [contestId],
    );
  }

  async decide(tx: Tx, contestId: string, row: NewDecision): Promise<void> {
    await query(
      tx,
      `INSERT INTO jury_decision (id, contest_id, ordinal, kind, decision, reason, present, in_favour,
                                  against, abstained, blind, decided_by)
       SELECT $2, $1, coalesce(max(ordinal), 0) + 1, $3::jsonb ->> 'kind', $3, $3::jsonb ->> 'reason',
              $4, $5, $6, $7, $8, $9
         FROM jury_decision WHERE contest_id = $1`,
      [
        ...[contestId, row.id, JSON.stringify(row.decision), row.present, row.inFavour],
        ...[row.against, row.abstained, row.blind, row.decidedBy],
      ],
    );
    await this.grow(tx, contestId);
  }

  /** @returns whether there was such a decision to withdraw */
  async withdraw(
    tx: Tx,
    contestId: string,
    { id, reason, by }: { id: string; reason: string; by: string },
  ): Promise<boolean> {
    const rows = await query<{ id: string }>(
      tx,
      `UPDATE jury_decision SET withdrawn_by = $3, withdrawn_at = clock_timestamp(), withdrawal = $4
        WHERE contest_id = $1 AND id = $2 AND withdrawn_at IS NULL RETURNING id`,
      [contestId, id, by, reason],
    );
    await this.grow(tx, contestId);
    return rows.length > 0;
  }

  private async grow(tx: Tx, contestId: string): Promise<void> {
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
              o.centipoints, o.path
         FROM work w JOIN stage s ON s.id = w.stage_id
         JOIN work_outcome o ON o.stage_id = w.stage_id AND o.code = w.code
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
         d.opened_at AS "openedAt", d.signed_at AS "signedAt", a.name AS "signedBy", d.signed, d.sha256,
         d.concluded_at AS "concludedAt", d.concluded, d.published_at AS "publishedAt"
    FROM deliberation d LEFT JOIN staff_account a ON a.id = d.signed_by`;
