import { SCREENING_REASONS } from '@bangvang/contracts';
import type { WritingRules } from '@bangvang/rulebook';
import { dayLines, hourLines } from '../report/groups.rules';
import type { ContestHead } from '../report/report.facts';
import { targetsOn, targetsReached, type Target } from '../report/targets.rules';
import type { Said } from '../rules/print';
import { change, perEach, quotient, share } from '../rules/ratio';
import type { UnitsOn } from '../rules/units';
import type {
  GenreLineDto,
  WorksJuryStageDto,
  MediumLineDto,
  PrizeLineDto,
  RejectionLineDto,
  WorksGroupLineDto,
  WorksReportDto,
  WorksScopeDto,
  WorksTargetsDto,
  WorksTotalsDto,
} from './works.dto';
import {
  NO_WORKS,
  type GivenPrize,
  type StageFacts,
  type TierFacts,
  type WorkFacts,
  type WorkSums,
} from './works.facts';
import { worksFigures } from './works-figures.rules';
import { worksParagraph } from './works-paragraph.rules';
import { worksUnitLines, type WorksUnitLine } from './works-units.rules';

/** Everything a report of works is put together from. */
export interface WorksReportFacts {
  head: ContestHead;
  rules: WritingRules;
  asOf: string;
  span: { first: string; last: string } | null;
  on: UnitsOn;
  ownTree: ReadonlySet<string>;
  works: WorkFacts;
  tiers: TierFacts[];
  stages: StageFacts[];
  /** Null before an award list is published. */
  prizes: GivenPrize[] | null;
  before: { title: string; sums: WorkSums } | null;
  targets: Target[];
}

/** A report before its figures are named and its paragraph is written. */
export type CountedWorks = Omit<WorksReportDto, 'figures' | 'paragraph'>;

/** The report that facts amount to. */
export function composeWorksReport(facts: WorksReportFacts): WorksReportDto {
  const { works, on, rules, prizes, before, tiers } = facts;
  const targets = targetsOn(facts.targets, on);
  const targeted = new Set(targets.map(({ unitNo }) => unitNo));
  const units = worksUnitLines(works.units, { ...facts, targeted });
  const counted: CountedWorks = {
    scope: scopeOf(facts),
    totals: totalsOf(facts, units),
    media: mediumLines(works, rules, prizes),
    genres: genreLines(works, rules),
    units: units.map(({ unit: _unit, ...line }) => line),
    provinces: provinceLines(works, on),
    tiers: tiers.map(({ name, units: from, works: passed }) => ({
      name,
      units: from,
      works: passed,
    })),
    reasons: reasonLines(works),
    ...timesOf(facts),
    stages: facts.stages.map(stageLine),
    prizes: prizeLines(prizes ?? [], rules),
    growth: before === null ? [] : [growthOf(works.all, before)],
    targets: targetsOf(targets, units),
  };
  const figures = worksFigures(counted);
  return { ...counted, figures, paragraph: worksParagraph(counted, figures) };
}

function scopeOf({ head, rules, asOf, prizes }: WorksReportFacts): WorksScopeDto {
  const { id: contestId, title: contest, edition, zone, now, nowLocal } = head;
  const closed = now >= new Date(rules.closesAt);
  return {
    ...{ contestId, contest, edition, zone, asOf, countedAt: now, countedAtLocal: nowLocal },
    state: closed ? 'closed' : now >= new Date(rules.opensAt) ? 'open' : 'upcoming',
    awarded: prizes !== null,
  };
}

function totalsOf({ works, prizes }: WorksReportFacts, units: WorksUnitLine[]): WorksTotalsDto {
  const { all, withdrawn, drafts } = works;
  const { accepted, rejected, paper, late, byUnits, words } = all;
  const known = units.filter(({ no }) => no !== null);
  return {
    ...{ works: all.works, authors: all.authors, accepted, rejected },
    waiting: all.works - accepted - rejected,
    ...{ withdrawn, drafts, paper, late, byUnits, words },
    coAuthored: share(all.coAuthored, all.works),
    perAuthor: perEach(all.works - byUnits, all.authors),
    averageWords: perEach(words, all.worded),
    units: share(known.filter((line) => line.works > 0).length, known.length),
    prizes: prizes?.length ?? null,
  };
}

/** Every medium of the rules in their order, then those that the rules do not name any more. */
function mediumLines(
  { media }: WorkFacts,
  rules: WritingRules,
  prizes: GivenPrize[] | null,
): MediumLineDto[] {
  const found = new Map(media.map((one) => [one.medium, one]));
  const ids = [...new Set([...rules.media.map(({ id }) => id), ...found.keys()])];
  return ids.map((medium) => {
    const { works, authors, accepted, rejected, words, worded } = found.get(medium) ?? EMPTY;
    return {
      ...{ medium, works, authors, accepted, rejected },
      name: mediumName(rules, medium),
      averageWords: perEach(words, worded),
      prizes: prizes && prizes.filter((one) => one.medium === medium).length,
    };
  });
}

const EMPTY = { ...NO_WORKS, words: 0, worded: 0 };

const mediumName = ({ media }: WritingRules, id: string): string =>
  media.find((medium) => medium.id === id)?.name ?? id;

function genreLines({ genres }: WorkFacts, { media }: WritingRules): GenreLineDto[] {
  return genres.flatMap(({ medium, genre, ...sums }) => {
    if (genre === null) return [];
    const known = media.find(({ id }) => id === medium)?.genres.find(({ id }) => id === genre);
    return [{ ...sums, medium, genre, name: known?.name ?? genre }];
  });
}

const NO_UNIT: Said = { vi: 'Không thuộc đơn vị nào', en: 'No unit' };

function provinceLines({ tops }: WorkFacts, on: UnitsOn): WorksGroupLineDto[] {
  const names = new Map(on.units.map(({ no, name }) => [no, name]));
  return tops
    .map(({ unitNo, ...sums }) => {
      const name = names.get(unitNo ?? 0);
      return {
        ...sums,
        key: unitNo === null ? '' : String(unitNo),
        name: name === undefined ? NO_UNIT : { vi: name, en: name },
      };
    })
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.works - a.works);
}

function reasonLines({ reasons, all }: WorkFacts): RejectionLineDto[] {
  return reasons.map(({ code, works }) => {
    const [vi, en] = (SCREENING_REASONS as Record<string, readonly [string, string]>)[code] ?? [
      code,
      code,
    ];
    return { code, name: { vi, en }, works: share(works, all.rejected) };
  });
}

function timesOf({ works, span }: WorksReportFacts): Pick<CountedWorks, 'days' | 'hours'> {
  const days = works.days.map(({ day, authors, works: attempts }) => ({
    ...{ day, people: authors, attempts },
  }));
  const hours = works.hours.map(({ hour, authors, works: attempts }) => ({
    ...{ hour, people: authors, attempts },
  }));
  return {
    days: dayLines(days, span).map(({ day, people, attempts }) => ({
      ...{ day, authors: people, works: attempts },
    })),
    hours: hourLines(hours).map(({ hour, people, attempts }) => ({
      ...{ hour, authors: people, works: attempts },
    })),
  };
}

function stageLine(stage: StageFacts): WorksJuryStageDto {
  const { name, locked, judges, works, marks, reliability, difference } = stage;
  return {
    ...{ name, locked, judges, marks },
    final: share(stage.final, works),
    discrepancies: share(stage.discrepancies, works),
    thirds: share(stage.thirds, works),
    settled: share(stage.settled, works),
    iccSingle: decimal(reliability?.single, 3),
    iccAverage: decimal(reliability?.average, 3),
    alpha: decimal(reliability?.alpha, 3),
    difference: decimal(difference, 2),
  };
}

function decimal(value: number | null | undefined, decimals: number): string | null {
  if (value === null || value === undefined) return null;
  return quotient(Math.round(value * 1e6), 1e6, decimals);
}

function prizeLines(prizes: readonly GivenPrize[], rules: WritingRules): PrizeLineDto[] {
  const groups = Map.groupBy(prizes, ({ prize, medium }) => JSON.stringify([medium, prize]));
  return [...groups.values()].flatMap((given) => {
    const [first] = given;
    if (!first) return [];
    const medium = first.medium === null ? null : mediumName(rules, first.medium);
    return [{ prize: first.prize, medium, given: given.length }];
  });
}

function growthOf(now: WorkSums, { title, sums }: NonNullable<WorksReportFacts['before']>) {
  return {
    title,
    works: change(now.works, sums.works),
    authors: change(now.authors, sums.authors),
    accepted: change(now.accepted, sums.accepted),
  };
}

/** Targets of people are held against authors, those of attempts against works. */
function targetsOf(targets: readonly Target[], units: readonly WorksUnitLine[]): WorksTargetsDto {
  const lines = units.map((line) => ({ ...line, people: line.authors, attempts: line.works }));
  const reached = targetsReached('contest', targets, lines);
  return {
    behind: reached.behind,
    lines: reached.lines.map(({ unitNo, name, people, attempts, behind }) => ({
      ...{ unitNo, name, authors: people, works: attempts, behind },
    })),
  };
}
