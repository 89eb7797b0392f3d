import {
  besideLine,
  cohen,
  concordance,
  crossTable,
  fleiss,
  intraclass,
  krippendorff,
  linesAfter,
  meanDifference,
  pearson,
  ranksOf,
  severityOf,
  spearman,
  type Mark,
  type SeverityReport,
} from '@bangvang/agreement';
import type { AwardRules, StageRules } from '@bangvang/rulebook';
import type {
  JudgeStatisticsDto,
  LineDto,
  NearLineDto,
  RankedWorkDto,
  StatisticsDto,
} from './statistics.dto';

/** An independent mark, in hundredths of a point. */
export interface GivenTotal {
  code: string;
  judge: number;
  centipoints: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** A work with its final mark. */
export interface FinalWork {
  code: string;
  medium: string;
  centipoints: number;
  /** Its independent marks were averaged; nobody decided otherwise. */
  averaged: boolean;
}

export interface StatisticsInput {
  stageId: string;
  rules: StageRules;
  awards: AwardRules;
  marks: GivenTotal[];
  works: FinalWork[];
  names: Map<number, string>;
}

/** A work with its ranks, before anybody looks where lines are. */
type PlacedWork = Omit<RankedWorkDto, 'line' | 'rightSide'>;

const CATEGORIES = 10;

/** What marks are worth; points in what comes out, hundredths where a name says so. */
export function statisticsOf(input: StatisticsInput): StatisticsDto {
  const { stageId, rules, marks, works } = input;
  const reports = severityOf(marks.map(asMark));
  const rows = [...Map.groupBy(marks, ({ code }) => code).values()].map((own) =>
    own.toSorted((a, b) => a.at - b.at).map(({ centipoints }) => centipoints / 100),
  );
  const pairs = rows.flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [[first, second] as const],
  );
  const lines = linesOf(input);
  const ranking = rankingOf(works, reports).map((work) => besideLines(work, lines, rules.counts));
  return {
    stageId,
    works: works.length,
    marks: marks.length,
    counts: rules.counts,
    intraclass: intraclassOf(rows, rules.marks, reports),
    alpha: krippendorff(rows, 'interval'),
    kappa: kappaOf(pairs, rules.scaleCentipoints / 100),
    fleiss: fleissOf(rows, rules),
    concordance: concordanceOf(marks),
    pearson: pearson(pairs),
    spearman: spearman(pairs),
    difference: meanDifference(pairs),
    parts: reports.length,
    judges: judgesOf(reports, input.names),
    lines,
    near: nearOf(ranking, rules.counts),
    ranking,
  };
}

const asMark = ({ code, judge, centipoints, at }: GivenTotal): Mark => ({
  work: code,
  judge: String(judge),
  value: centipoints / 100,
  at,
});

/** Judges differ from work to work, so two-way figures come from the model, not from the table. */
function intraclassOf(
  rows: number[][],
  marks: number,
  [largest]: SeverityReport[],
): StatisticsDto['intraclass'] {
  const table = intraclass(rows.filter((row) => row.length === marks));
  if (table.value === null) return table;
  const { oneWay } = table.value;
  const variances = largest?.variances.value ?? null;
  const pair = (one: { single: number; average: number } | undefined) =>
    one
      ? {
          single: { value: one.single, interval: null },
          average: { value: one.average, interval: null },
        }
      : null;
  const agreement = pair(variances?.agreement);
  const consistency = pair(variances?.consistency);
  return { value: { oneWay, agreement, consistency }, reason: null };
}

/** Points as one of ten categories. */
const categoryOf = (points: number, scale: number): number =>
  Math.min(CATEGORIES - 1, Math.max(0, Math.floor((points / scale) * CATEGORIES)));

function kappaOf(pairs: (readonly [number, number])[], scale: number): StatisticsDto['kappa'] {
  const placed = pairs.map(
    ([first, second]) => [categoryOf(first, scale), categoryOf(second, scale)] as const,
  );
  if (placed.length === 0) return { value: null, reason: 'no-pairs' };
  return cohen(crossTable(placed, CATEGORIES), 'quadratic');
}

/** Of works that have as many marks as the rules ask for; who gave them does not matter. */
function fleissOf(
  rows: number[][],
  { marks, scaleCentipoints }: StageRules,
): StatisticsDto['fleiss'] {
  const counts = rows
    .filter((row) => row.length === marks)
    .map((row) => {
      const categories = row.map((points) => categoryOf(points, scaleCentipoints / 100));
      return Array.from(
        { length: CATEGORIES },
        (_, category) => categories.filter((one) => one === category).length,
      );
    });
  return fleiss(counts);
}

/** Ranks need judges who marked the same works. */
function concordanceOf(marks: GivenTotal[]): StatisticsDto['concordance'] {
  const judges = [...new Set(marks.map(({ judge }) => judge))];
  const works = [...Map.groupBy(marks, ({ code }) => code).values()];
  const rows = works.map((own) =>
    judges.flatMap((judge) => own.find((mark) => mark.judge === judge)?.centipoints ?? []),
  );
  if (rows.some((row) => row.length < judges.length)) return { value: null, reason: 'incomplete' };
  const { value, reason } = concordance(rows);
  return value === null ? { value, reason } : { value: value.w, reason: null };
}

function judgesOf(reports: SeverityReport[], names: Map<number, string>): JudgeStatisticsDto[] {
  return reports
    .flatMap(({ judges }, part) =>
      judges.map(({ judge, ...report }) => ({
        ...report,
        judge: Number(judge),
        name: names.get(Number(judge)) ?? '',
        part: part + 1,
      })),
    )
    .toSorted((a, b) => a.judge - b.judge);
}

/**
 * Final marks beside what they would be, had every judge been as strict as the mean one. A mark that
 * people decided stays as they decided it.
 */
export function rankingOf(works: FinalWork[], reports: SeverityReport[]): PlacedWork[] {
  const worth = new Map(reports.flatMap((report) => report.works.map((work) => [work.work, work])));
  const adjusted = works.map((work) => {
    const report = worth.get(work.code);
    const moved = report && work.averaged ? report.adjusted.value - report.raw : 0;
    const standardError = report?.adjusted.standardError ?? null;
    return {
      ...work,
      adjustedCentipoints: Math.max(0, work.centipoints + Math.round(moved * 100)),
      standardError,
    };
  });
  return [...Map.groupBy(adjusted, ({ medium }) => medium)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => ranked(own));
}

function ranked(
  works: (Omit<PlacedWork, 'rank' | 'adjustedRank'> & { averaged: boolean })[],
): PlacedWork[] {
  const ranks = ranksOf(works.map(({ centipoints }) => centipoints));
  const adjustedRanks = ranksOf(works.map(({ adjustedCentipoints }) => adjustedCentipoints));
  return works
    .map(({ averaged: _, ...work }, index) => ({
      ...work,
      rank: ranks[index] ?? 0,
      adjustedRank: adjustedRanks[index] ?? 0,
    }))
    .toSorted((a, b) => a.rank - b.rank || (a.code < b.code ? -1 : 1));
}

/** Prize lines at the last stage, before it the line to the next. */
function linesOf({ rules, awards, works }: StatisticsInput): LineDto[] {
  const media = [...new Set(works.map(({ medium }) => medium))].sort();
  const { forward } = rules;
  if (forward === null) {
    return [
      ...tierLines(null, awards.overAll, works),
      ...media.flatMap((medium) => mediumLines(medium, awards, works)),
    ];
  }
  const name = 'vòng sau';
  if (forward.kind === 'threshold') {
    return [{ medium: null, name, points: (forward.centipoints ?? 0) / 100 }];
  }
  if (forward.kind === 'all') return [];
  const tiers = [{ name, count: forward.count ?? 0 }];
  return forward.per === 'medium'
    ? media.flatMap((medium) => tierLines(medium, tiers, works))
    : tierLines(null, tiers, works);
}

function mediumLines(medium: string, { perMedium }: AwardRules, works: FinalWork[]): LineDto[] {
  const own = perMedium.filter((one) => one.medium === medium);
  const lists = own.length > 0 ? own : perMedium.filter((one) => one.medium === null);
  return lists.flatMap(({ tiers }) => tierLines(medium, tiers, works));
}

function tierLines(
  medium: string | null,
  tiers: { name: string; count: number }[],
  works: FinalWork[],
): LineDto[] {
  const marks = works
    .filter((work) => medium === null || work.medium === medium)
    .map(({ centipoints }) => centipoints / 100);
  let places = 0;
  return tiers.flatMap(({ name, count }) => {
    places += count;
    return linesAfter(marks, [places]).map((points) => ({ medium, name, points }));
  });
}

/** A work with the line that it is least surely on its side of. */
function besideLines(
  work: PlacedWork,
  lines: LineDto[],
  counts: StageRules['counts'],
): RankedWorkDto {
  const { medium, standardError } = work;
  const beside = lines
    .filter((line) => line.medium === null || line.medium === medium)
    .map((line) => {
      const points = countedOf(work, counts);
      return { ...besideLine(points, standardError ?? 0, line.points), line };
    })
    .toSorted((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0];
  const rightSide = standardError === null ? null : (beside?.rightSide ?? null);
  return { ...work, line: beside?.line ?? null, rightSide };
}

/** The points that decide about a work. */
const countedOf = (work: PlacedWork, counts: StageRules['counts']): number =>
  (counts === 'raw' ? work.centipoints : work.adjustedCentipoints) / 100;

/** Works within one standard error of their nearest line; the least sure first. */
function nearOf(ranking: RankedWorkDto[], counts: StageRules['counts']): NearLineDto[] {
  const near = ranking.flatMap((work) => {
    const { code, medium, line, standardError, rightSide } = work;
    if (line === null || rightSide === null || !standardError) return [];
    const points = countedOf(work, counts);
    if (!besideLine(points, standardError, line.points).near) return [];
    const centipoints = Math.round(points * 100);
    return [{ code, medium, line, centipoints, standardError, rightSide }];
  });
  return near.toSorted((a, b) => a.rightSide - b.rightSide || (a.code < b.code ? -1 : 1));
}
