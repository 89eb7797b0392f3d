import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { invalid, type StaffIdentity } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import { Calls, dayIn } from '../call';
import { requireEditable } from '../drafts/draft';
import { DraftsRepository, type EntryRow } from '../drafts/drafts.repository';
import { draftStale, entryNotFound } from '../entries.errors';
import { checkDays, type Envelope } from '../rules/paper.rules';
import { HandingIn } from '../submissions/handing-in';
import type { Receipt } from '../submissions/receipt';
import type { ChangePaperDto, PaperEntryDto, RegisterPaperDto } from './entries-staff.dto';
import { PaperHistory } from './paper-history';
import { PaperRecords, typedBefore } from './paper-records';

/** What was typed, and the record of who typed what. */
@Injectable()
export class PaperDesk {
  constructor(
    readonly typed: PaperRecords,
    private readonly history: PaperHistory,
  ) {}

  note(tx: Tx, { row, ...record }: Noted, { accountId: by }: StaffIdentity): Promise<void> {
    return this.history.add(tx, { ...record, entryId: row.id, by });
  }
}

interface Noted {
  row: EntryRow;
  envelope: Envelope;
  changed: string[];
  version: number | null;
  reason: string | null;
}

/** Entries that came on paper, typed in by a clerk: an envelope is in the book once. */
@Injectable()
export class PaperEntries {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftsRepository,
    private readonly records: PaperDesk,
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
    await this.check(contestId, body, null);
    return this.database.transaction(async (tx) => {
      await this.calls.of(tx, contestId);
      return this.records.typed.add(tx, contestId, body, staff);
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
      const again = !changed && row.handedIn === row.draftVersion;
      if (!again && version !== row.draftVersion) throw draftStale(row.draftVersion, row.updatedAt);
      const receipt = await this.handIn(
        tx,
        changed ? await this.kept(tx, row, content) : row,
        staff,
      );
      if (receipt.version > row.version) {
        const what = { envelope: typedBefore(row), changed: changed ? ['scans'] : [] };
        await this.records.note(
          tx,
          { ...what, row, version: receipt.version, reason: null },
          staff,
        );
      }
      return receipt;
    });
  }

  /**
   * Corrects what was typed, as long as nobody has decided on the work and no unit has forwarded it.
   * A registered entry gets another version with a receipt of its own; what was before stays on record.
   * @throws Problem ENTRY_NOT_FOUND, ENTRY_CLOSED, DRAFT_STALE, ENTRY_EXISTS, ENTRY_INCOMPLETE,
   * ENTRY_LIMIT, VALIDATION_FAILED
   */
  async change(
    contestId: string,
    id: string,
    body: ChangePaperDto,
    staff: StaffIdentity,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.drafts.lock(tx, contestId, id);
      if (!row?.paper) throw entryNotFound();
      requireEditable(row);
      await this.check(contestId, body, row.unitNo);
      if (body.version !== row.draftVersion) throw draftStale(row.draftVersion, row.updatedAt);
      const { row: after, envelope, changed } = await this.records.typed.change(tx, row, body);
      if (changed.length === 0) return;
      const registered = row.version > 0;
      const reason = body.reason ?? null;
      if (registered && reason === null) throw reasonMissing();
      const version = registered ? (await this.handIn(tx, after, staff)).version : null;
      await this.records.note(tx, { row, envelope, changed, version, reason }, staff);
    });
  }

  private handIn(tx: Tx, row: EntryRow, { accountId }: StaffIdentity): Promise<Receipt> {
    return this.handing.handIn(tx, row, row.draftVersion, {
      actor: `staff:${accountId}`,
      paper: true,
    });
  }

  /** @throws Problem VALIDATION_FAILED for impossible days, and for a unit that is none of the contest's */
  private async check(contestId: string, envelope: Envelope, before: number | null): Promise<void> {
    const contest = await this.calls.contest(contestId);
    const wrong = checkDays(envelope, dayIn(contest.zone, await this.database.now()));
    if (wrong.length > 0) throw invalid(wrong);
    const { unitNo } = envelope;
    if (unitNo === null || unitNo === before || contest.unitTreeId === null) return;
    const unit = await this.units.choose(contest.unitTreeId, unitNo);
    if (!unit) throw invalid([{ path: 'unitNo', expected: 'a unit', hint: 'chọn một đơn vị' }]);
  }

  private async kept(tx: Tx, row: EntryRow, content: EntryRow['content']): Promise<EntryRow> {
    const { version, updatedAt } = await this.drafts.save(tx, row.id, content);
    return { ...row, content, draftVersion: version, updatedAt };
  }
}

const reasonMissing = () =>
  invalid([
    {
      path: 'reason',
      expected: 'a reason',
      hint: 'bài đã vào sổ: ghi lý do sửa',
    },
  ]);
