import { Injectable } from '@nestjs/common';
import { query, type Tx } from '../database';

/** What can happen to an attempt, a person or a round. Facts are added, never edited. */
export type LedgerKind =
  | 'registered'
  | 'entry-code-renewed'
  | 'submitted'
  | 'auto-submitted'
  | 'papers-sealed'
  | 'papers-unsealed'
  | 'rules-amended'
  | 'voided'
  | 'restored'
  | 're-scored'
  | 'disqualified'
  | 'reinstated'
  | 'key-changed'
  | 'round-extended'
  | 'time-compensated'
  | 'time-credited'
  | 'replacement-given'
  | 'correction-proposed'
  | 'correction-refused'
  | 'correction-reversed'
  | 'result-decided'
  | 'decision-taken-back'
  | 'lot-revealed'
  | 'role-entered'
  | 'role-removed'
  | 'suspicion-decided'
  | 'certificates-issued'
  | 'print-files-removed'
  | 'certificate-revoked'
  | 'certificate-replaced'
  | 'result-published'
  | 'winner-asked'
  | 'winner-replied'
  | 'winner-data-read'
  | 'people-exported'
  | 'winner-confirmed'
  | 'winner-passed-over'
  | 'winner-reopened'
  | 'appeal-filed'
  | 'appeal-answered'
  | 'appeal-withdrawn'
  | 'entry-submitted'
  | 'entry-registered'
  | 'entry-withdrawn'
  | 'co-author-confirmed'
  | 'co-author-declined'
  | 'entry-accepted'
  | 'entry-rejected'
  | 'entry-returned'
  | 'entry-decision-proposed'
  | 'entry-decision-refused'
  | 'entry-forwarded'
  | 'entry-held-back'
  | 'jury-changed'
  | 'stage-opened'
  | 'stage-locked'
  | 'works-promoted'
  | 'key-holders-named'
  | 'key-set'
  | 'blinding-started'
  | 'blinding-finished'
  | 'blinding-left-out'
  | 'link-turned'
  | 'link-refused'
  | 'link-opened'
  | 'deliberation-opened'
  | 'jury-decided'
  | 'jury-decision-withdrawn'
  | 'awards-signed'
  | 'awards-concluded'
  | 'awards-published'
  | 'award-corrected'
  | 'award-list-opened'
  | 'remark-asked'
  | 'remark-assigned'
  | 'remark-answered'
  | 'works-assigned'
  | 'work-reassigned'
  | 'conflict-declared'
  | 'judge-stopped'
  | 'winner-typed'
  | 'flag-dismissed'
  | 'work-excluded'
  | 'work-readmitted';

/** A row to append; the database adds sequence, transaction id and time. */
export interface LedgerFact {
  kind: LedgerKind;
  contestId: string;
  roundId?: string;
  participantNo?: number;
  attemptId?: string;
  /** `contestant`, `worker`, or `staff:<account id>`. */
  actor: string;
  reason?: string;
  payload?: Record<string, unknown>;
}

/** Whose result may have changed, and since when the oldest of the changes is committed. */
export interface LedgerChange {
  roundId: string;
  participantNo: number;
  at: Date;
}

/** What became visible between two snapshots of the ledger. */
export interface LedgerTurn {
  /** PostgreSQL's snapshot (`xmin:xmax:in-progress`) to ask from next time. */
  snapshot: string;
  /** The database's clock when they were read. */
  now: Date;
  changes: LedgerChange[];
}

/** The append-only record of everything that counts. */
@Injectable()
export class Ledger {
  /** Appends one fact in the caller's transaction. */
  async append(tx: Tx, fact: LedgerFact): Promise<void> {
    await query(
      tx,
      `INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor, reason, payload)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        fact.kind,
        fact.contestId,
        fact.roundId ?? null,
        fact.participantNo ?? null,
        fact.attemptId ?? null,
        fact.actor,
        fact.reason ?? null,
        fact.payload ?? {},
      ],
    );
  }

  /** The snapshot of now: asking {@link changesSince} with it answers only what commits later. */
  async snapshot(tx: Tx): Promise<string> {
    const [row] = await query<{ snapshot: string }>(
      tx,
      'SELECT pg_current_snapshot()::text AS snapshot',
    );
    return row!.snapshot;
  }

  /**
   * Participants with facts that were not visible in the earlier snapshot. Sequences and times
   * commit out of order, snapshots do not: a slow transaction is seen once it commits, however
   * late, and a long one keeps nobody waiting.
   */
  async changesSince(tx: Tx, snapshot: string): Promise<LedgerTurn> {
    // One statement has one snapshot, so the answer and the next position belong together. Rows that a
    // restore brought from another server may carry transaction ids that this one has yet to reach.
    const [turn] = await query<{
      snapshot: string;
      now: Date;
      changes: [string, number, number][] | null;
    }>(
      tx,
      `SELECT pg_current_snapshot()::text AS snapshot, now() AS now,
              (SELECT json_agg(json_build_array(round_id, participant_no, oldest)) FROM (
                 SELECT round_id, participant_no, extract(epoch FROM min(at)) * 1000 AS oldest
                   FROM ledger
                  WHERE xid >= pg_snapshot_xmin($1::text::pg_snapshot)
                    AND NOT pg_visible_in_snapshot(xid, $1::text::pg_snapshot)
                    AND xid < pg_snapshot_xmax(pg_current_snapshot())
                    AND round_id IS NOT NULL AND participant_no IS NOT NULL
                  GROUP BY round_id, participant_no) changed) AS changes`,
      [snapshot],
    );
    const changes = (turn!.changes ?? []).map(([roundId, participantNo, at]) => ({
      roundId,
      participantNo,
      at: new Date(at),
    }));
    return { snapshot: turn!.snapshot, now: turn!.now, changes };
  }
}
