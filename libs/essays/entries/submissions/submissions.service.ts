import { Injectable } from '@nestjs/common';
import { Database, Ledger } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import { Calls, requireOpen } from '../call';
import { idsOf, requireEditable } from '../drafts/draft';
import { DraftsRepository } from '../drafts/drafts.repository';
import { entryNotFound } from '../entries.errors';
import { HandingIn } from './handing-in';
import type { Receipt } from './receipt';
import { SubmissionsRepository } from './submissions.repository';

/** What authors do with their works: hand in, replace, take back. */
@Injectable()
export class Submissions {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly repository: SubmissionsRepository,
    private readonly handing: HandingIn,
    private readonly calls: Calls,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Hands the draft in that the author saw, or replaces what was handed in before; asked again, the
   * same receipt.
   * @throws Problem ENTRY_NOT_FOUND, ENTRY_CLOSED, DRAFT_STALE, CALL_NOT_OPEN, CALL_CLOSED,
   * ENTRY_INCOMPLETE, ENTRY_LIMIT
   */
  submit(id: string, mine: Participation[], version: number): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const row = await this.drafts.lockOwn(tx, id, idsOf(mine));
      if (!row || row.paper) throw entryNotFound();
      return this.handing.handIn(tx, row, version, { actor: 'contestant', paper: false });
    });
  }

  /** Takes an entry back, or throws a draft away, before the close. @throws as {@link submit} */
  withdraw(id: string, mine: Participation[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await this.drafts.lockOwn(tx, id, idsOf(mine));
      if (!row || row.paper) throw entryNotFound();
      if (row.state === 'withdrawn') return;
      requireEditable(row);
      if (row.version === 0) return this.drafts.remove(tx, id);
      const { rules } = await this.calls.of(tx, row.contestId);
      requireOpen(rules, row.now);
      await this.repository.withdraw(tx, id);
      await this.ledger.append(tx, {
        kind: 'entry-withdrawn',
        contestId: row.contestId,
        actor: 'contestant',
        payload: { entryId: id, entryNo: row.no, version: row.version },
      });
    });
  }
}
