import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import { newId, Problem, type StaffIdentity, says } from '@bangvang/platform';
import { isAbove, wordsOf } from '@bangvang/similarity';
import { isUUID } from 'class-validator';
import { EntryAuthors } from '../entries/doors/entry-authors';
import { entryNotFound } from '../entries/entries.errors';
import { Confinement } from '../tiers/confinement';
import { OwnTextsRepository } from './own-texts.repository';
import { marksOf, onlyMarked } from './side.rules';
import type {
  AddOwnTextDto,
  ComparingStateDto,
  SimilarityShareDto,
  SideBySideDto,
  SimilaritySideDto,
  SimilarityReportDto,
  SimilarWorkDto,
} from './similarity.dto';
import { SimilarityRepository, type ShownRow, type StoredPair } from './similarity.repository';

/** Where the rules say nothing, nothing is above. */
const NEVER = 100;

/** How much works have in common, for those who screen. */
@Injectable()
export class Similarity {
  constructor(
    private readonly database: Database,
    private readonly repository: SimilarityRepository,
    private readonly ownTexts: OwnTextsRepository,
    private readonly contests: Contests,
    private readonly authors: EntryAuthors,
    private readonly confinement: Confinement,
  ) {}

  /** How far the comparing is, and the contest's own texts. */
  async state(contestId: string): Promise<ComparingStateDto> {
    const { tx } = this.database;
    const progress = await this.repository.progress(tx, contestId);
    const texts = await this.ownTexts.list(tx, contestId);
    return {
      ...progress,
      texts: texts.map((text) => ({ ...text, addedAt: text.addedAt.toISOString() })),
    };
  }

  /** Has every work of the contest compared anew. */
  async again(contestId: string): Promise<ComparingStateDto> {
    await this.database.transaction((tx) => this.repository.startAnew(tx, contestId));
    return this.state(contestId);
  }

  /** Adds a text that works may repeat; everything is compared anew. */
  async addText(
    contestId: string,
    { title, text }: AddOwnTextDto,
    staff: StaffIdentity,
  ): Promise<ComparingStateDto> {
    const words = wordsOf(text).names.length;
    const own = { id: newId(), title, text, words, by: staff.accountId };
    await this.database.transaction(async (tx) => {
      await this.ownTexts.add(tx, contestId, own);
      await this.repository.startAnew(tx, contestId);
    });
    return this.state(contestId);
  }

  /** @throws Problem NOT_FOUND */
  async removeText(contestId: string, id: string): Promise<ComparingStateDto> {
    await this.database.transaction(async (tx) => {
      if (!isUUID(id) || !(await this.ownTexts.remove(tx, contestId, id))) {
        throw new Problem('NOT_FOUND', says('There is no such text.', 'Không có văn bản này.'));
      }
      await this.repository.startAnew(tx, contestId);
    });
    return this.state(contestId);
  }

  /** What a work shares with others, the largest share first. @throws Problem ENTRY_NOT_FOUND, NOT_FOUND */
  async report(entryId: string, staff: StaffIdentity): Promise<SimilarityReportDto> {
    const report = await this.reportOrNull(entryId, await this.readerOf(entryId, staff));
    if (!report) throw notCompared();
    return report;
  }

  /** The same for a unit's clerk, or with null for the centre; null where it was not looked at yet. */
  async reportOrNull(entryId: string, unitNo: number | null): Promise<SimilarityReportDto | null> {
    const { tx } = this.database;
    const [counts] = await this.repository.countsOf(tx, [entryId]);
    const [work] = await this.repository.shown(tx, [entryId]);
    if (!counts || !work) return null;
    const limit = await this.limitOf(tx, work);
    const pairs = await this.repository.pairsOf(tx, entryId);
    return {
      comparedAt: counts.comparedAt?.toISOString() ?? null,
      comparedWith: counts.comparedWith,
      limitPercent: limit,
      together: shareOf(counts.found, counts.words, limit),
      quoted: counts.quoted,
      common: counts.common,
      own: counts.own,
      works: await this.others(tx, { work, pairs, limit, unitNo }),
    };
  }

  /** Two works beside each other, with what they share. @throws Problem ENTRY_NOT_FOUND, NOT_FOUND */
  async sideBySide(entryId: string, otherId: string, staff: StaffIdentity): Promise<SideBySideDto> {
    const { tx } = this.database;
    const unitNo = await this.readerOf(entryId, staff);
    const pair = isUUID(otherId) ? await this.repository.pair(tx, entryId, otherId) : null;
    if (!pair) throw notCompared();
    const rows = await this.repository.shown(tx, [pair.a, pair.b]);
    const rowOf = (id: string) => rows.find((one) => one.entryId === id)!;
    const side = async (row: ShownRow): Promise<SimilaritySideDto> =>
      sideOf(row, pair, await this.limitOf(tx, row));
    const [one, other] = [rowOf(entryId), rowOf(otherId)];
    const whole = mayRead(one, other, unitNo);
    return {
      one: await side(one),
      other: whole ? await side(other) : sharedOf(await side(other)),
      passages: pair.passages.length,
    };
  }

  /** The unit whose clerk reads; null for the centre. @throws Problem ENTRY_NOT_FOUND */
  private async readerOf(entryId: string, staff: StaffIdentity): Promise<number | null> {
    const { tx } = this.database;
    const place = await this.repository.place(tx, entryId);
    if (!place) throw entryNotFound();
    await this.confinement.requireReadable(tx, place, staff);
    return this.confinement.unitOf(tx, place.contestId, staff);
  }

  private async others(
    tx: Tx,
    { work, pairs, limit, unitNo }: OthersAsked,
  ): Promise<SimilarWorkDto[]> {
    const ids = pairs.map(({ a, b }) => (a === work.entryId ? b : a));
    const rows = new Map((await this.repository.shown(tx, ids)).map((row) => [row.entryId, row]));
    const authors = await this.authors.of(tx, [work.entryId, ...ids]);
    const keysOf = (id: string) => (authors.get(id) ?? []).flatMap(({ keys }) => keys);
    const mine = new Set(keysOf(work.entryId));
    const list = pairs.flatMap((pair): SimilarWorkDto[] => {
      const swapped = pair.b === work.entryId;
      const row = rows.get(swapped ? pair.a : pair.b);
      if (!row) return [];
      const here = shareOf(pair.foundA, pair.wordsA, limit);
      const there = shareOf(pair.foundB, pair.wordsB, limit);
      const { entryId, no, contest, contestId, submittedAt } = row;
      return [
        {
          ...{ entryId, no, contest },
          title: mayRead(work, row, unitNo) ? row.title : null,
          here: contestId === work.contestId,
          sameAuthor: keysOf(entryId).some((key) => mine.has(key)),
          submittedAt: submittedAt.toISOString(),
          share: swapped ? there : here,
          there: swapped ? here : there,
          passages: pair.passages.length,
        },
      ];
    });
    return list.sort((one, two) => two.share.found - one.share.found || one.no - two.no);
  }

  private async limitOf(tx: Tx, { contestId, medium }: ShownRow): Promise<number> {
    const { rules } = await this.contests.rules(tx, contestId);
    const found = rules.writing?.media.find(({ id }) => id === medium);
    return found?.similarityPercent ?? NEVER;
  }
}

/** The other works of one, as somebody reads of them. */
interface OthersAsked {
  work: ShownRow;
  pairs: StoredPair[];
  limit: number;
  unitNo: number | null;
}

/** Whether who reads one work may read another beside it: the centre all, a unit what lies on its desk. */
function mayRead(one: ShownRow, other: ShownRow, unitNo: number | null): boolean {
  return unitNo === null || (other.contestId === one.contestId && other.deskUnitNo === unitNo);
}

const notCompared = () =>
  new Problem(
    'NOT_FOUND',
    says(
      'This work has not been compared yet, or the two have no passage in common.',
      'Bài này chưa được đối chiếu, hoặc hai bài không có đoạn nào giống nhau.',
    ),
  );

const shareOf = (found: number, words: number, limit: number): SimilarityShareDto => ({
  found,
  words,
  above: isAbove({ found, words }, limit),
});

/** A side of which only what both works have is read. */
const sharedOf = (side: SimilaritySideDto): SimilaritySideDto => ({
  ...side,
  title: null,
  ...onlyMarked(side.text, side.marks),
});

function sideOf(row: ShownRow, pair: StoredPair, limit: number): SimilaritySideDto {
  const first = pair.a === row.entryId;
  const { entryId, no, title, contest, submittedAt, text, uncounted } = row;
  return {
    ...{ entryId, no, title, contest, text },
    submittedAt: submittedAt.toISOString(),
    share: first
      ? shareOf(pair.foundA, pair.wordsA, limit)
      : shareOf(pair.foundB, pair.wordsB, limit),
    marks: marksOf(text, pair.passages, first ? 0 : 1, uncounted),
  };
}
