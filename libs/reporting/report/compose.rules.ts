import { roundState, type RegistrationRules } from '@bangvang/contests';
import { meanPoints, perEach, share } from '../rules/ratio';
import type { UnitsOn } from '../rules/units';
import { figuresOf, type Counted } from './figures.rules';
import {
  ageLines,
  bandLines,
  breakdown,
  chosenLines,
  dayLines,
  hourLines,
  provinceLines,
  sexLines,
} from './groups.rules';
import { growthOf, type Comparison } from './growth.rules';
import { paragraphOf } from './paragraph.rules';
import type { ReportDto, ReportScopeDto, RoundLineDto, TotalsDto, UnitLineDto } from './report.dto';
import {
  NO_SUMS,
  type AttemptFacts,
  type ContestHead,
  type ReportRound,
  type ResultFacts,
  type Sums,
} from './report.facts';
import { targetsOn, targetsReached, type Target } from './targets.rules';
import { unitLines } from './unit-lines.rules';

/** Everything a report is put together from. */
export interface ReportFacts {
  head: ContestHead;
  /** All rounds of the contest, in their order. */
  rounds: readonly ReportRound[];
  /** The one that is reported; null for all of them. */
  one: ReportRound | null;
  span: { first: string; last: string } | null;
  asOf: string;
  on: UnitsOn;
  /** Ids of the units of the contest's own tree. */
  ownTree: ReadonlySet<string>;
  bandEnds: readonly number[];
  results: ResultFacts;
  attempts: AttemptFacts;
  lines: readonly { round: ReportRound; sums: Sums }[];
  comparisons: readonly Comparison[];
  targets: { period: 'contest' | 'round'; list: readonly Target[] };
  /** Prizes by unit; null while nothing is published. */
  winners: ReadonlyMap<number | null, number> | null;
  registration: RegistrationRules['fields'];
}

/** The report that facts amount to. */
export function composeReport(facts: ReportFacts): ReportDto {
  const { results, attempts, on, registration, targets } = facts;
  const people = results.all.people;
  const list = targetsOn(targets.list, on);
  const also = { ownTree: facts.ownTree, targeted: new Set(list.map(({ unitNo }) => unitNo)) };
  const units = unitLines(results.units, on, also, facts.winners);
  const names = new Map(on.units.map(({ no, name }) => [no, name]));
  const counted: Counted = {
    scope: scopeOf(facts),
    totals: totalsOf(facts, units),
    bands: bandLines(facts.bandEnds, results, attempts),
    units: units.map(({ unit: _unit, ...line }) => line),
    provinces: provinceLines(results.tops, names, people),
    ages: breakdown(registration.birthDate !== 'off', () => ageLines(results.ages, people)),
    sexes: breakdown(registration.sex !== 'off', () => sexLines(results.sexes, people)),
    occupations: breakdown(registration.occupation !== 'off', () =>
      chosenLines(results.occupations, people),
    ),
    residences: breakdown(registration.province !== 'off', () =>
      chosenLines(results.residences, people),
    ),
    days: dayLines(attempts.days, facts.span),
    hours: hourLines(attempts.hours),
    rounds: roundLines(facts),
    growth: growthOf(results.all, facts.comparisons),
    targets: targetsReached(targets.period, list, units),
  };
  const figures = figuresOf(counted);
  return { ...counted, figures, paragraph: paragraphOf(counted, figures) };
}

function scopeOf({ head, one, rounds, asOf }: ReportFacts): ReportScopeDto {
  return {
    contestId: head.id,
    contest: head.title,
    edition: head.edition,
    zone: head.zone,
    roundId: one?.id ?? null,
    round: one?.title ?? null,
    state: stateOf(one ? [one] : rounds, head.now),
    countedAt: head.now,
    countedAtLocal: head.nowLocal,
    keysCorrected: head.keysCorrected,
    asOf,
  };
}

/** 'closed' only when nobody can be answering any more. */
function stateOf(rounds: readonly ReportRound[], now: Date): ReportScopeDto['state'] {
  const states = new Set(
    rounds.map(({ opensAt, overAt }) => roundState({ opensAt, closesAt: overAt }, now)),
  );
  if (states.has('open')) return 'open';
  if (states.has('upcoming')) return states.has('closed') ? 'between' : 'upcoming';
  return states.has('closed') ? 'closed' : 'upcoming';
}

function totalsOf({ head, results, attempts }: ReportFacts, units: UnitLineDto[]): TotalsDto {
  const { all } = results;
  const known = units.filter(({ no }) => no !== null);
  return {
    registered: head.registered,
    people: all.people,
    attempts: all.attempts,
    auto: attempts.auto,
    started: attempts.started,
    counted: all.countedPeople,
    valid: attempts.valid,
    allCorrectPeople: share(all.perfect, all.countedPeople),
    allCorrectAttempts: share(attempts.perfect, attempts.valid),
    perPerson: perEach(all.attempts, all.people),
    average: meanPoints(all.centipoints, all.counted),
    units: share(known.filter(({ people }) => people > 0).length, known.length),
  };
}

function roundLines({ rounds, lines, head }: ReportFacts): RoundLineDto[] {
  const found = new Map(lines.map(({ round, sums }) => [round.id, sums]));
  return rounds.map(({ id, ordinal, title, opensAt, closesAt, overAt }) => {
    const sums = found.get(id) ?? NO_SUMS;
    return {
      id,
      ordinal,
      title,
      opensAt,
      closesAt,
      state: roundState({ opensAt, closesAt: overAt }, head.now),
      people: sums.people,
      attempts: sums.attempts,
      perPerson: perEach(sums.attempts, sums.people),
      allCorrect: share(sums.perfect, sums.counted),
      average: meanPoints(sums.centipoints, sums.counted),
    };
  });
}
