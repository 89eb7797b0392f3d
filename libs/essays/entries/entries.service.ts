import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import { Calls } from './call';
import { idsOf } from './drafts/draft';
import { DraftsRepository } from './drafts/drafts.repository';
import type { CallDto, EntryDetailDto, MyEntriesDto } from './entries.dto';
import { entryNotFound } from './entries.errors';
import { callView, entryView } from './entries.view';
import { ExcludedEntries } from './doors/excluded-entries';
import { SubmissionsRepository } from './submissions/submissions.repository';

/** What authors see of their own works. */
@Injectable()
export class Entries {
  constructor(
    private readonly database: Database,
    private readonly calls: Calls,
    private readonly drafts: DraftsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly excluded: ExcludedEntries,
  ) {}

  /** My works in a contest and what it takes. @throws Problem CONTEST_NOT_FOUND, FORBIDDEN, CALL_NOT_FOUND */
  async mine(slug: string, mine: Participation[]): Promise<MyEntriesDto> {
    const { contest, me } = await this.calls.me(slug, mine);
    const { tx } = this.database;
    const { rules } = await this.calls.of(tx, contest.id);
    const rows = await this.drafts.ofParticipant(tx, contest.id, me.participantId);
    const now = rows[0]?.now ?? (await this.database.now());
    const excluded = await this.excluded.of(tx, contest.id);
    return {
      serverTime: now.toISOString(),
      participantId: me.participantId,
      call: callView(rules, now),
      entries: rows.map((row) => entryView(row, rules, excluded)),
    };
  }

  /** What a contest takes. @throws Problem CALL_NOT_FOUND */
  async callOf(contestId: string): Promise<CallDto> {
    const { rules } = await this.calls.of(this.database.tx, contestId);
    return callView(rules, await this.database.now());
  }

  /** One of my works with its receipts. @throws Problem ENTRY_NOT_FOUND for others' too */
  async one(id: string, mine: Participation[]): Promise<EntryDetailDto> {
    const { tx } = this.database;
    const row = await this.drafts.own(tx, id, idsOf(mine));
    if (!row) throw entryNotFound();
    const { rules } = await this.calls.of(tx, row.contestId);
    const versions = await this.submissions.versions(tx, id);
    const excluded = await this.excluded.of(tx, row.contestId);
    return { ...entryView(row, rules, excluded), receipts: versions.map(({ receipt }) => receipt) };
  }
}
