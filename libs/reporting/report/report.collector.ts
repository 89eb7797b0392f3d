import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Contests, overAt, roundState, type LiveRound } from '@bangvang/contests';
import { Problem } from '@bangvang/platform';
import { questionCount } from '@bangvang/questions';
import { CurrentResults } from '@bangvang/results';
import { AGE_GROUPS, bandsOf, readBands, USUAL_BANDS } from '../rules/bands';
import { TargetsRepository } from '../targets/targets.repository';
import type { ReportFacts } from './compose.rules';
import type { Comparison } from './growth.rules';
import { NO_SUMS, type ContestHead, type ReportRound, type RoundSums } from './report.facts';
import type { ReportQuery } from './report.query';
import type { Grouping } from './report.sql';
import { ReportRepository } from './report.repository';
import { ReportUnits } from './report-units';
import { homesOf } from './unit-lines.rules';

/** What is asked for: the contest, its rounds, and those of them that are reported. */
interface Ground {
  head: ContestHead;
  rounds: ReportRound[];
  /** The one that is reported; null for all of them. */
  one: ReportRound | null;
  scope: ReportRound[];
  others: ReportRound[];
}

/** Collects what a report is put together from, within one transaction. */
@Injectable()
export class ReportCollector {
  constructor(
    private readonly repository: ReportRepository,
    private readonly targets: TargetsRepository,
    private readonly contests: Contests,
    private readonly published: CurrentResults,
    private readonly units: ReportUnits,
  ) {}

  /** @throws Problem CONTEST_NOT_FOUND, ROUND_NOT_FOUND */
  async facts(
    tx: Tx,
    contestId: string,
    asked: ReportQuery,
    live: readonly LiveRound[],
  ): Promise<ReportFacts> {
    const ground = await this.ground(tx, contestId, asked, live);
    const { head, rounds, one, scope, others } = ground;
    const span = await this.span(tx, scope, head);
    const asOf = asked.asOf ?? span?.last ?? head.nowLocal.slice(0, 10);
    const { on, ownTree } = await this.units.on(tx, head.unitTreeId, asOf);
    const bandEnds = bandsOf(readBands(asked.bands ?? '') ?? USUAL_BANDS).map(({ from }) => from);
    const grouping = { bandEnds, homes: homesOf(on), ageEnds: AGE_GROUPS, day: asOf };
    const results = await this.repository.results(tx, scope, grouping);
    const totals = await this.repository.totals(tx, others);
    const period = one ? 'round' : 'contest';
    return {
      ...{ head, rounds, one, span, asOf, on, ownTree, bandEnds, results },
      lines: [...roundSums(scope, results), ...roundSums(others, totals)],
      attempts: await this.repository.attempts(tx, scope, bandEnds, head.zone),
      comparisons: await this.comparisons(tx, ground, totals, asked.against, live),
      targets: { period, list: await this.targets.of(tx, contestId, period) },
      winners: await this.winners(tx, contestId, one, grouping.homes),
      registration: (await this.contests.byId(contestId)).registration.fields,
    };
  }

  private async ground(
    tx: Tx,
    contestId: string,
    { round }: ReportQuery,
    live: readonly LiveRound[],
  ): Promise<Ground> {
    const head = await this.repository.head(tx, contestId);
    if (!head) throw new Problem('CONTEST_NOT_FOUND');
    const rounds = await this.roundsOf(tx, contestId, live);
    const one = rounds.find(({ id }) => id === round) ?? null;
    if (round !== undefined && !one) throw new Problem('ROUND_NOT_FOUND');
    const scope = one ? [one] : rounds;
    return { head, rounds, one, scope, others: rounds.filter((other) => !scope.includes(other)) };
  }

  /** The rounds of a contest as they are counted, in their order; none while it is not published. */
  private async roundsOf(
    tx: Tx,
    contestId: string,
    live: readonly LiveRound[],
  ): Promise<ReportRound[]> {
    const own = live.filter((round) => round.contestId === contestId);
    const ids = own.map(({ id }) => id);
    const papers = await this.repository.papers(tx, ids);
    const found = new Map(papers.map((paper) => [paper.roundId, paper]));
    return own.map((round) => reportRound(round, found.get(round.id)));
  }

  /** From the day of the first opening to the last day, today at the latest; null before the opening. */
  private async span(
    tx: Tx,
    scope: readonly ReportRound[],
    { now, zone }: ContestHead,
  ): Promise<{ first: string; last: string } | null> {
    const begun = scope.filter((round) => roundState(round, now) !== 'upcoming');
    if (begun.length === 0) return null;
    const first = Math.min(...begun.map(({ opensAt }) => opensAt.getTime()));
    const last = Math.max(...begun.map(({ overAt: end }) => end.getTime()));
    // The end of a window is no more in it: 24h00 is the day before.
    const instants = [first, Math.min(last - 1, now.getTime())].map((ms) => new Date(ms));
    const [from, to] = await this.repository.daysOf(tx, instants, zone);
    return { first: from as string, last: to as string };
  }

  /** Prizes by the units that their winners chose, as published now; null while nothing is. */
  private async winners(
    tx: Tx,
    contestId: string,
    one: ReportRound | null,
    homes: Grouping['homes'],
  ): Promise<ReadonlyMap<number | null, number> | null> {
    const { people, units } = await this.published.prizes(tx, contestId);
    if (people.length + units.length === 0) return null;
    const won = people.filter(({ round }) => one === null || round === one.id);
    const nos = won.map(({ no }) => no);
    const chosen = new Map(
      (await this.repository.unitsChosen(tx, nos)).map(({ no, unitNo }) => [no, unitNo]),
    );
    const home = new Map(homes.map((unit) => [unit.chosen, unit.home]));
    const counts = new Map<number | null, number>();
    for (const no of nos) {
      const unit = home.get(chosen.get(no) ?? 0) ?? null;
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
    return counts;
  }

  private async comparisons(
    tx: Tx,
    { one, rounds, others }: Ground,
    totals: RoundSums,
    against: string | undefined,
    live: readonly LiveRound[],
  ): Promise<Comparison[]> {
    const before = one && rounds[rounds.indexOf(one) - 1];
    const found = roundSums(others, totals).find(({ round }) => round === before);
    return [
      ...(before
        ? [{ kind: 'round' as const, title: before.title, before: found?.sums ?? NO_SUMS }]
        : []),
      ...(against === undefined ? [] : [await this.edition(tx, against, one, live)]),
    ];
  }

  /** The same round of an earlier contest, or all of it. */
  private async edition(
    tx: Tx,
    contestId: string,
    one: ReportRound | null,
    live: readonly LiveRound[],
  ): Promise<Comparison> {
    const head = await this.repository.head(tx, contestId);
    const rounds = await this.roundsOf(tx, contestId, live);
    const same = one ? rounds.filter(({ ordinal }) => ordinal === one.ordinal) : rounds;
    const name = [head?.title, head?.edition].filter(Boolean).join(', ');
    const title = one && same[0] ? `${same[0].title}, ${name}` : name;
    if (same.length === 0) return { kind: 'edition', title, before: null };
    return { kind: 'edition', title, before: (await this.repository.totals(tx, same)).all };
  }
}

function roundSums(rounds: readonly ReportRound[], sums: RoundSums): ReportFacts['lines'] {
  return sums.rounds.flatMap((one) => {
    const round = rounds[one.place];
    return round ? [{ round, sums: one }] : [];
  });
}

function reportRound(
  round: LiveRound,
  paper: { questions: number; most: number } | undefined,
): ReportRound {
  const { id, ordinal, title, opensAt, closesAt, rules } = round;
  const scope = {
    roundId: id,
    opensAt,
    before: null,
    policy: rules.attempts.counted,
    completeness: rules.completeness,
    boardKey: rules.boardKey,
  };
  return {
    ...{ id, ordinal, title, opensAt, closesAt, overAt: overAt(round), scope },
    most: paper?.most ?? 0,
    questions: paper?.questions ?? questionCount(rules),
  };
}
