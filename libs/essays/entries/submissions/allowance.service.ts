import { Injectable } from '@nestjs/common';
import type { FieldError } from '@bangvang/contracts';
import type { Tx } from '@bangvang/database';
import type { UnitQuota, WritingRules } from '@bangvang/rulebook';
import type { Author } from '../author.seal';
import { Authors } from '../authors.service';
import type { EntryRow } from '../drafts/drafts.repository';
import { entryLimit } from '../entries.errors';
import { SubmissionsRepository, type CountedWork, type UnitAbove } from './submissions.repository';

/** How many works the rules still allow: counted while whoever shares the count waits. */
@Injectable()
export class Allowance {
  constructor(
    private readonly repository: SubmissionsRepository,
    private readonly authors: Authors,
  ) {}

  /**
   * Takes the locks of everybody and every unit that this work counts for, and counts.
   * @throws Problem ENTRY_LIMIT naming who has how many
   */
  async require(
    tx: Tx,
    entry: { row: EntryRow; medium: string; authors: Author[]; units: UnitAbove[] },
    rules: WritingRules,
  ): Promise<void> {
    const counted = rules.coAuthorCountsAsWork ? entry.authors : entry.authors.slice(0, 1);
    const keys = counted.map((author) => this.authors.keysOf(author));
    const quotas = quotasOf(rules, entry.medium, entry.units);
    const { contestId } = entry.row;
    await this.repository.lockAll(tx, [
      ...keys.flat().map((key) => `${contestId} ${key.toString('hex')}`),
      ...quotas.map(({ unit }) => `${contestId} unit ${unit.no}`),
    ]);
    const errors: FieldError[] = [];
    for (const [index, mine] of keys.entries()) {
      const works = await this.repository.worksOf(tx, entry.row, mine, rules.coAuthorCountsAsWork);
      errors.push(
        ...tooMany(works, rules, { medium: entry.medium, index, name: counted[index]!.name }),
      );
    }
    for (const { unit, quota } of quotas) {
      const count = await this.repository.countOfUnit(tx, entry.row, unit.no, quota.media ?? []);
      if (count >= quota.max) errors.push(unitFull(unit, quota.max, count));
    }
    if (errors.length > 0) throw entryLimit(errors);
  }

  /** The same of one person who becomes an author of an entry that is handed in. @throws Problem ENTRY_LIMIT */
  async requireOne(tx: Tx, row: EntryRow, author: Author, rules: WritingRules): Promise<void> {
    const keys = this.authors.keysOf(author);
    await this.repository.lockAll(
      tx,
      keys.map((key) => `${row.contestId} ${key.toString('hex')}`),
    );
    const works = await this.repository.worksOf(tx, row, keys, true);
    const errors = tooMany(works, rules, { medium: row.medium, index: 0, name: author.name });
    if (errors.length > 0) throw entryLimit(errors);
  }
}

/** The ceilings that this work falls under when it is handed in; those of units that collect count when they forward. */
function quotasOf({ unitQuotas, tiers }: WritingRules, medium: string, units: UnitAbove[]) {
  return unitQuotas.flatMap((quota) => {
    if (!hasCeiling(quota) || (quota.media?.length && !quota.media.includes(medium))) return [];
    if (tiers.some(({ unitKind }) => quota.kind === undefined || quota.kind === unitKind))
      return [];
    const unit =
      quota.kind === undefined ? units[0] : units.find(({ kind }) => kind === quota.kind);
    return unit ? [{ unit, quota }] : [];
  });
}

const hasCeiling = (quota: UnitQuota): quota is UnitQuota & { max: number } =>
  quota.max !== undefined;

function tooMany(
  works: CountedWork[],
  rules: WritingRules,
  { medium, index, name }: { medium: string; index: number; name: string },
): FieldError[] {
  const path = `authors[${index}]`;
  const kind = rules.media.find(({ id }) => id === medium);
  const same = works.filter((work) => work.medium === medium);
  if (rules.perAuthor !== null && works.length >= rules.perAuthor) {
    return [
      limit(
        path,
        rules.perAuthor,
        `${name} đã có ${works.length} bài trong cuộc thi (${list(works)}); thể lệ cho mỗi tác giả tối đa ${rules.perAuthor} bài`,
      ),
    ];
  }
  const max = kind?.perAuthor ?? null;
  if (max === null || same.length < max) return [];
  return [
    limit(
      path,
      max,
      `${name} đã có ${same.length} bài ${kind?.name} (${list(same)}); thể lệ cho mỗi tác giả tối đa ${max} bài loại này`,
    ),
  ];
}

const list = (works: CountedWork[]): string =>
  works
    .slice(0, 5)
    .map(({ no }) => `số ${no}`)
    .join(', ');

const unitFull = ({ name }: UnitAbove, max: number, count: number): FieldError =>
  limit(
    'unit',
    max,
    `${name} đã gửi ${count} bài, đủ số tối đa ${max} bài của đơn vị. Hãy liên hệ đơn vị để rút bớt bài khác`,
  );

const limit = (path: string, max: number, hint: string): FieldError => ({
  path,
  expected: `at most ${max} works`,
  hint,
});
