import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { invalid, type StaffIdentity } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import { Calls } from '../call';
import { DraftsRepository, type EntryRow } from '../drafts/drafts.repository';
import { entryNotFound } from '../entries.errors';
import { HandingIn } from '../submissions/handing-in';
import type { Receipt } from '../submissions/receipt';
import type { PaperEntryDto, RegisterPaperDto } from './entries-staff.dto';
import { PaperRecords } from './paper-records';

/** Entries that came on paper, typed in by a clerk: an envelope is in the book once. */
@Injectable()
export class PaperEntries {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly records: PaperRecords,
    private readonly handing: HandingIn,
    private readonly calls: Calls,
    private readonly units: Units,
  ) {}

  /**
   * Types an envelope in; its scans are added before it is registered. The same envelope typed again
   * by the same clerk, whose answer was lost, is the same entry.
   * @throws Problem ENTRY_EXISTS naming the one that is there, CALL_NOT_FOUND, VALIDATION_FAILED
   */
  async type(contestId: string, body: PaperEntryDto, staff: StaffIdentity): Promise<string> {
    const contest = await this.calls.contest(contestId);
    if (body.unitNo !== null && contest.unitTreeId !== null) {
      const unit = await this.units.choose(contest.unitTreeId, body.unitNo);
      if (!unit) throw invalid([{ path: 'unitNo', expected: 'a unit', hint: 'chọn một đơn vị' }]);
    }
    return this.database.transaction(async (tx) => {
      await this.calls.of(tx, contestId);
      return this.records.add(tx, contestId, body, staff);
    });
  }

  /** Puts a typed entry into the book, with its scans. @throws Problem ENTRY_NOT_FOUND, ENTRY_INCOMPLETE, ENTRY_LIMIT, DRAFT_STALE */
  register(
    contestId: string,
    id: string,
    { version, scans }: RegisterPaperDto,
    staff: StaffIdentity,
  ): Promise<Receipt> {
    return this.database.transaction(async (tx) => {
      const row = await this.drafts.lock(tx, contestId, id);
      if (!row?.paper) throw entryNotFound();
      const files = scans.map((uploadId) => ({ uploadId, role: 'work' as const, part: 1 }));
      const content = { ...row.content, files };
      const changed = JSON.stringify(files) !== JSON.stringify(row.content.files);
      const ready =
        changed && version === row.draftVersion ? await this.kept(tx, row, content) : row;
      return this.handing.handIn(tx, ready, ready.draftVersion, {
        actor: `staff:${staff.accountId}`,
        paper: true,
      });
    });
  }

  private async kept(tx: Tx, row: EntryRow, content: EntryRow['content']): Promise<EntryRow> {
    const { version, updatedAt } = await this.drafts.save(tx, row.id, content);
    return { ...row, content, draftVersion: version, updatedAt };
  }
}
