import { Injectable } from '@nestjs/common';
import { isCheckViolation, Ledger, query, type Tx } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';

/** What screening makes of an entry, and why. */
export interface EntryDecision {
  outcome: 'accepted' | 'rejected';
  /** A reason code, stable. */
  code: string;
  reason: string | null;
  /** The staff account that decides. */
  by: string;
}

/** What becomes of entries that were handed in. */
@Injectable()
export class EntryStates {
  constructor(private readonly ledger: Ledger) {}

  /**
   * Accepts or rejects an entry; a later decision takes the place of an earlier one, which the
   * ledger keeps. @throws Problem CONFLICT for a draft, for one that was withdrawn, and once it is coded
   */
  async decide(tx: Tx, entryId: string, decision: EntryDecision): Promise<void> {
    const [row] = await changed(
      tx,
      `UPDATE entry SET state = $2, decision_code = $3, decision_reason = $4, decided_by = $5, decided_at = now()
        WHERE id = $1 AND state IN ('submitted', 'accepted', 'rejected')
        RETURNING contest_id AS "contestId", version`,
      [entryId, decision.outcome, decision.code, decision.reason, decision.by],
    );
    if (!row)
      throw new Problem(
        'CONFLICT',
        says(
          'This work is not handed in, or is withdrawn, so it cannot be decided on.',
          'Bài này chưa nộp hoặc đã rút nên không xét được.',
        ),
      );
    await this.ledger.append(tx, {
      kind: decision.outcome === 'accepted' ? 'entry-accepted' : 'entry-rejected',
      contestId: row.contestId,
      actor: `staff:${decision.by}`,
      reason: decision.reason ?? undefined,
      payload: { entryId, version: row.version, code: decision.code },
    });
  }

  /**
   * Sends an entry back: it stays handed in as it is, and its author reads why and may replace it
   * until the close. @throws Problem CONFLICT where it was decided, forwarded or withdrawn meanwhile
   */
  async sendBack(tx: Tx, entryId: string, decision: Omit<EntryDecision, 'outcome'>): Promise<void> {
    const [row] = await changed(
      tx,
      `UPDATE entry SET state = 'submitted', decision_code = $2, decision_reason = $3, decided_by = $4, decided_at = now()
        WHERE id = $1 AND state IN ('submitted', 'accepted', 'rejected') AND NOT forwarded AND NOT paper
        RETURNING contest_id AS "contestId", version`,
      [entryId, decision.code, decision.reason, decision.by],
    );
    if (!row)
      throw new Problem(
        'CONFLICT',
        says(
          'This work can no longer be given back to its author.',
          'Bài này không trả lại tác giả được nữa.',
        ),
      );
    await this.ledger.append(tx, {
      kind: 'entry-returned',
      contestId: row.contestId,
      actor: `staff:${decision.by}`,
      reason: decision.reason ?? undefined,
      payload: { entryId, version: row.version, code: decision.code },
    });
  }
}

interface Changed {
  contestId: string;
  version: number;
}

/** @throws Problem CONFLICT where the entry is marked already under its code */
async function changed(tx: Tx, sql: string, parameters: unknown[]): Promise<Changed[]> {
  try {
    return await query<Changed>(tx, sql, parameters);
  } catch (error) {
    if (isCheckViolation(error, 'entry_coded')) throw alreadyCoded();
    throw error;
  }
}

const alreadyCoded = (): Problem =>
  new Problem(
    'CONFLICT',
    says(
      'This work is under a code and with the jury, so its screening stands. If it has to go, tell the chief judge: the page “Flags” of the stage takes a work out of the contest by its code.',
      'Bài này đã được đánh phách và giao chấm nên không đổi kết quả sơ loại được nữa. Nếu phải loại, hãy báo trưởng ban giám khảo: trang “Cờ báo” của vòng chấm đưa được bài ra khỏi cuộc thi theo mã phách.',
    ),
  );
