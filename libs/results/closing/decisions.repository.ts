import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { DecisionRow } from './facts.rows';

export type ListedDecision = DecisionRow & {
  by: string;
  withdrawn_reason: string | null;
  withdrawn_at: Date | null;
  withdrawn_by: string | null;
};

export interface NewDecision {
  id: string;
  contestId: string;
  roundId: string | null;
  division: string | null;
  kind: DecisionRow['kind'];
  content: object;
  minutes: string;
  /** `staff:<account id>`. */
  by: string;
}

/** Decisions, and roles that may bar people. */
@Injectable()
export class DecisionsRepository {
  async add(tx: Tx, decision: NewDecision): Promise<void> {
    await query(
      tx,
      `INSERT INTO decision (id, contest_id, round_id, division, kind, content, minutes, decided_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        decision.id,
        decision.contestId,
        decision.roundId,
        decision.division,
        decision.kind,
        JSON.stringify(decision.content),
        decision.minutes,
        decision.by,
      ],
    );
  }

  /** Decisions, the newest first, with the name of who took them. */
  list(tx: Tx, contestId: string): Promise<ListedDecision[]> {
    return query(
      tx,
      `SELECT d.id, d.round_id, d.division, d.kind, d.content, d.minutes, d.at,
              coalesce(a.name, d.decided_by) AS by,
              w.reason AS withdrawn_reason, w.at AS withdrawn_at, b.name AS withdrawn_by
         FROM decision d LEFT JOIN staff_account a ON 'staff:' || a.id = d.decided_by
         LEFT JOIN decision_withdrawal w ON w.decision_id = d.id
         LEFT JOIN staff_account b ON b.id = w.withdrawn_by
        WHERE d.contest_id = $1 ORDER BY d.at DESC, d.id DESC`,
      [contestId],
    );
  }

  /** A decision of a contest, taken back or not. */
  async byId(
    tx: Tx,
    contestId: string,
    id: string,
  ): Promise<Pick<DecisionRow, 'id' | 'round_id' | 'kind'> | null> {
    const [row] = await query<Pick<DecisionRow, 'id' | 'round_id' | 'kind'>>(
      tx,
      'SELECT id, round_id, kind FROM decision WHERE contest_id = $1 AND id = $2',
      [contestId, id],
    );
    return row ?? null;
  }

  /** Takes a decision back. @returns false where that was done before */
  async withdraw(tx: Tx, id: string, reason: string, by: string): Promise<boolean> {
    const rows = await query<{ id: string }>(
      tx,
      `INSERT INTO decision_withdrawal (decision_id, reason, withdrawn_by) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING RETURNING decision_id AS id`,
      [id, reason, by],
    );
    return rows.length > 0;
  }

  roles(tx: Tx, contestId: string): Promise<{ participant_no: number; roles: string[] }[]> {
    return query(
      tx,
      `SELECT participant_no, array_agg(role ORDER BY role) AS roles FROM person_role
        WHERE contest_id = $1 GROUP BY participant_no ORDER BY participant_no`,
      [contestId],
    );
  }

  /** @returns false where the person is not in the contest, or has the role */
  async addRole(tx: Tx, contestId: string, no: number, role: string, by: string): Promise<boolean> {
    const rows = await query<{ role: string }>(
      tx,
      `INSERT INTO person_role (contest_id, participant_no, role, entered_by)
       SELECT contest_id, no, $3, $4 FROM participant WHERE contest_id = $1 AND no = $2
       ON CONFLICT DO NOTHING RETURNING role`,
      [contestId, no, role, by],
    );
    return rows.length > 0;
  }

  /** @returns false where the person does not have the role */
  async removeRole(tx: Tx, contestId: string, no: number, role: string): Promise<boolean> {
    const rows = await query<{ role: string }>(
      tx,
      `DELETE FROM person_role WHERE contest_id = $1 AND participant_no = $2 AND role = $3 RETURNING role`,
      [contestId, no, role],
    );
    return rows.length > 0;
  }
}
