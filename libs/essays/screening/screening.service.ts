import { Injectable } from '@nestjs/common';
import { foldText } from '@bangvang/contracts';
import { Contests } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { EntryAuthors } from '../entries/doors/entry-authors';
import { Provenance } from '../entries/doors/provenance';
import { entryNotFound } from '../entries/entries.errors';
import { Similarity } from '../similarity/similarity.service';
import { Confinement } from '../tiers/confinement';
import { UploadFiles } from '../uploads/upload-files';
import type { ConfirmScreeningDto, DecideEntryDto } from './decisions/decisions.dto';
import { ScreeningDecisions } from './decisions/decisions.service';
import { QueueRepository, type QueuePlace } from './queue.repository';
import { ReportsRepository } from './reports/reports.repository';
import type {
  ScreenedEntryDto,
  ScreeningAgainDto,
  ScreeningQueueDto,
  ScreeningQueueQuery,
} from './screening.dto';
import { queueView, screenedView, wayView } from './screening.view';

const PAGE = 50;

/** What is read about an entry besides its row. */
@Injectable()
export class ScreenedParts {
  constructor(
    readonly authors: EntryAuthors,
    readonly uploads: UploadFiles,
    readonly reports: ReportsRepository,
    readonly similarity: Similarity,
    readonly confinement: Confinement,
    readonly provenance: Provenance,
  ) {}
}

/** The screening desk: the queue, an entry with all that was found, the decision. */
@Injectable()
export class Screening {
  constructor(
    private readonly database: Database,
    private readonly queueRows: QueueRepository,
    private readonly decisions: ScreeningDecisions,
    private readonly contests: Contests,
    private readonly parts: ScreenedParts,
  ) {}

  /** A page of the queue: for a unit what lies on its desk, for the centre all, or what it has itself. */
  async queue(
    contestId: string,
    asked: ScreeningQueueQuery,
    staff: StaffIdentity,
  ): Promise<ScreeningQueueDto> {
    const { tx } = this.database;
    const unitNo = await this.parts.confinement.unitOf(tx, contestId, staff);
    const at: QueuePlace = unitNo ?? (asked.at === 'centre' ? 'centre' : null);
    const { rules } = await this.contests.rules(tx, contestId);
    const media = rules.writing?.media ?? [];
    const rows = await this.queueRows.page(tx, contestId, {
      state: asked.state ?? null,
      medium: asked.medium ?? null,
      kind: asked.kind ?? null,
      q: asked.q === undefined ? null : foldText(asked.q).replace(/[\\%_]/gu, '\\$&'),
      after: asked.after ?? null,
      at,
      limit: PAGE + 1,
      limits: Object.fromEntries(media.map(({ id, similarityPercent }) => [id, similarityPercent])),
    });
    const counts = await this.queueRows.counts(tx, contestId, at);
    return {
      ...queueView(rows, PAGE, counts, media),
      looking: await this.parts.reports.waiting(tx, contestId),
    };
  }

  /** Has every entry that waits looked through again. @returns how many */
  async again(contestId: string): Promise<ScreeningAgainDto> {
    const { tx } = this.database;
    return { entries: await this.parts.reports.startAnew(tx, contestId) };
  }

  /** An entry with everything that was found. @throws Problem ENTRY_NOT_FOUND */
  async entry(id: string, staff: StaffIdentity): Promise<ScreenedEntryDto> {
    const { tx } = this.database;
    const row = await this.queueRows.entry(tx, id);
    if (!row) throw entryNotFound();
    await this.parts.confinement.requireReadable(tx, row, staff);
    const { rules } = await this.contests.rules(tx, row.contestId);
    const report = await this.parts.reports.of(tx, id);
    const unitNo = await this.parts.confinement.unitOf(tx, row.contestId, staff);
    const compared = await this.parts.similarity.reportOrNull(id, unitNo);
    return screenedView({
      row,
      rules,
      report,
      compared,
      authors: (await this.parts.authors.of(tx, [id])).get(id) ?? [],
      uploads: await this.parts.uploads.screened(
        tx,
        row.files.map(({ uploadId }) => uploadId),
      ),
      decisions: await this.decisions.of(id),
      now: await this.database.now(),
      staff,
      unitNo,
      way: (await this.parts.provenance.of(tx, id)).map(wayView),
    });
  }

  async decide(
    id: string,
    decision: DecideEntryDto,
    staff: StaffIdentity,
  ): Promise<ScreenedEntryDto> {
    await this.decisions.decide(id, decision, staff);
    return this.entry(id, staff);
  }

  /** The entry's contest has to be the one that access was checked for. */
  async confirm(
    id: string,
    word: ConfirmScreeningDto,
    staff: StaffIdentity,
  ): Promise<ScreenedEntryDto> {
    return this.entry(await this.decisions.confirm(id, word, staff), staff);
  }
}
