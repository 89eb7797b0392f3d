import { Injectable } from '@nestjs/common';
import type { ScreeningOutcome } from '@bangvang/contracts';
import { query, type Tx } from '@bangvang/database';
import type { Finding } from '../rules/finding';

export interface DecisionRow {
  id: string;
  entryId: string;
  no: number;
  version: number;
  outcome: ScreeningOutcome;
  code: string;
  reason: string | null;
  needsSecond: boolean;
  decidedBy: string;
  decidedByName: string;
  decidedAt: Date;
  confirmed: boolean | null;
  confirmedByName: string | null;
  confirmedAt: Date | null;
  confirmationReason: string | null;
}

/** An entry, locked, as far as deciding goes. */
export interface LockedEntry {
  id: string;
  contestId: string;
  state: 'draft' | 'submitted' | 'accepted' | 'rejected' | 'withdrawn';
  version: number;
  paper: boolean;
  forwarded: boolean;
  /** The unit that has it on its desk; null: the centre. */
  deskUnitNo: number | null;
  /** The database's clock. */
  now: Date;
}

const COLUMNS = `
  d.id, d.entry_id AS "entryId", d.no, d.version, d.outcome, d.code, d.reason, d.needs_second AS "needsSecond",
  d.decided_by AS "decidedBy", a.name AS "decidedByName", d.decided_at AS "decidedAt", c.confirmed,
  s.name AS "confirmedByName", c.confirmed_at AS "confirmedAt", c.reason AS "confirmationReason"`;
const FROM = `FROM screening_decision d JOIN staff_account a ON a.id = d.decided_by
  LEFT JOIN screening_confirmation c ON c.decision_id = d.id LEFT JOIN staff_account s ON s.id = c.confirmed_by`;

/** Decisions on record: added, never changed. */
@Injectable()
export class DecisionsRepository {
  /** Whoever else decides about this entry waits until this transaction ends. */
  async lock(tx: Tx, entryId: string): Promise<LockedEntry | null> {
    const [row] = await query<LockedEntry>(
      tx,
      `SELECT id, contest_id AS "contestId", state, version, paper, forwarded,
              desk_unit_no AS "deskUnitNo", now() AS now
         FROM entry WHERE id = $1 FOR UPDATE`,
      [entryId],
    );
    return row ?? null;
  }

  /** Every decision about an entry, the oldest first. */
  of(tx: Tx, entryId: string): Promise<DecisionRow[]> {
    return query(tx, `SELECT ${COLUMNS} ${FROM} WHERE d.entry_id = $1 ORDER BY d.no`, [entryId]);
  }

  async byId(tx: Tx, id: string): Promise<DecisionRow | null> {
    const [row] = await query<DecisionRow>(tx, `SELECT ${COLUMNS} ${FROM} WHERE d.id = $1`, [id]);
    return row ?? null;
  }

  /** Which contest a decision is about; for access checks. */
  async contestOf(tx: Tx, id: string): Promise<string | null> {
    const [row] = await query<{ contestId: string }>(
      tx,
      `SELECT e.contest_id AS "contestId" FROM screening_decision d JOIN entry e ON e.id = d.entry_id WHERE d.id = $1`,
      [id],
    );
    return row?.contestId ?? null;
  }

  async add(
    tx: Tx,
    decision: {
      id: string;
      entryId: string;
      no: number;
      version: number;
      outcome: ScreeningOutcome;
      code: string;
      reason: string | null;
      needsSecond: boolean;
      findings: Finding[];
      by: string;
    },
  ): Promise<void> {
    await query(
      tx,
      `INSERT INTO screening_decision (id, entry_id, no, version, outcome, code, reason, needs_second, findings, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        decision.id,
        decision.entryId,
        decision.no,
        decision.version,
        decision.outcome,
        decision.code,
        decision.reason,
        decision.needsSecond,
        JSON.stringify(decision.findings),
        decision.by,
      ],
    );
  }

  /** @returns false where somebody confirmed or refused it before */
  async confirm(
    tx: Tx,
    id: string,
    { confirmed, reason, by }: { confirmed: boolean; reason: string | null; by: string },
  ): Promise<boolean> {
    const rows = await query(
      tx,
      `INSERT INTO screening_confirmation (decision_id, confirmed, reason, confirmed_by)
       VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING decision_id`,
      [id, confirmed, reason, by],
    );
    return rows.length > 0;
  }
}
