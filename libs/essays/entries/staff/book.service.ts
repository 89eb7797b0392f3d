import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Units } from '@bangvang/units';
import { unitOf } from '../drafts/draft';
import { DraftsRepository } from '../drafts/drafts.repository';
import { entryNotFound } from '../entries.errors';
import { BookRepository, type BookRow } from './book.repository';
import type {
  EntryPageDto,
  EntryPageQuery,
  EntryUnitDto,
  StaffEntryDetailDto,
  StaffEntryDto,
} from './entries-staff.dto';
import { EntryStory } from './entry-story';
import { PeopleOfEntries } from './people-of-entries';

const PAGE = 50;
/** Until somebody decides. */
const OPEN: BookRow['state'][] = ['draft', 'submitted'];

/** The book of entries: who sent what, found by what people say on the phone. */
@Injectable()
export class Book {
  constructor(
    private readonly database: Database,
    private readonly repository: BookRepository,
    private readonly drafts: DraftsRepository,
    private readonly people: PeopleOfEntries,
    private readonly units: Units,
    private readonly story: EntryStory,
  ) {}

  async page(contestId: string, wanted: EntryPageQuery): Promise<EntryPageDto> {
    const { q = '', state = null, medium = null, before = null, limit = PAGE } = wanted;
    const { tx } = this.database;
    const rows = await this.repository.page(tx, contestId, { q, state, medium, before, limit });
    const names = await this.units.names(rows.flatMap(unitsOf));
    return {
      entries: rows.map((row) => bookView(row, names)),
      next: rows.length === limit ? (rows.at(-1)?.no ?? null) : null,
    };
  }

  /** @throws Problem ENTRY_NOT_FOUND */
  async one(contestId: string, id: string): Promise<StaffEntryDetailDto> {
    const { tx } = this.database;
    const row = await this.repository.one(tx, contestId, id);
    const entry = row && (await this.drafts.byId(tx, id));
    if (!row || !entry) throw entryNotFound();
    const names = await this.units.names(unitsOf(row));
    const reading = await this.repository.reading(tx, id);
    return {
      ...bookView(row, names),
      postmarkOn: entry.postmarkOn,
      receivedOn: entry.receivedOn,
      draftVersion: entry.draftVersion,
      ...(await this.people.of(tx, id, unitOf(entry), row.version)),
      html: reading?.html ?? '',
      words: reading?.words ?? 0,
      ...(await this.story.of(tx, id)),
      editable: row.paper && !entry.forwarded && OPEN.includes(row.state),
      decisionCode: entry.decisionCode,
      decisionReason: entry.decisionReason,
    };
  }
}

const unitsOf = ({ unitNo, deskUnitNo }: BookRow): number[] =>
  [unitNo, deskUnitNo].flatMap((no) => (no === null ? [] : [no]));

/** An entry as the book lists it. */
function bookView(row: BookRow, names: Map<number, string>): StaffEntryDto {
  const { unitNo, deskUnitNo, submittedAt, ...rest } = row;
  return {
    ...rest,
    unit: unitNo === null ? null : unitView(unitNo, names),
    desk: deskUnitNo === null ? null : unitView(deskUnitNo, names),
    submittedAt: submittedAt?.toISOString() ?? null,
  };
}

const unitView = (no: number, names: Map<number, string>): EntryUnitDto => ({
  no,
  name: names.get(no) ?? '',
});
