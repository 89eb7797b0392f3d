import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Contests, Rounds, overAt, roundState, type LiveRound } from '@bangvang/contests';
import { Problem, type StaffIdentity } from '@bangvang/platform';
import { questionCount } from '@bangvang/questions';
import { LRUCache } from 'lru-cache';
import { AGE_GROUPS, bandsOf, readBands, USUAL_BANDS } from '../rules/bands';
import { UnitsOn } from '../rules/units';
import { TargetsRepository } from '../targets/targets.repository';
import { QuietReader } from './quiet-reader';
import { composeReport, type ReportFacts } from './compose.rules';
import type { Comparison } from './growth.rules';
import type { ReportDto } from './report.dto';
import type { ReportRound, RoundSums } from './report.facts';
import type { ReportQuery } from './report.query';
import { ReportRepository, type ContestHead } from './report.repository';
import { homesOf } from './unit-lines.rules';

const FRESH_MS = 10_000;
const REMEMBERED = 200;

/** Reports of contests: read from one snapshot, kept for some seconds. */
@Injectable()
export class Reports {
  private readonly made = new LRUCache<string, Promise<ReportDto>>({
    max: REMEMBERED,
    ttl: FRESH_MS,
  });

  constructor(
    private readonly contests: Contests,
    private readonly rounds: Rounds,
    private readonly reader: QuietReader,
    private readonly repository: ReportRepository,
    private readonly targets: TargetsRepository,
  ) {}

  /**
   * The report of a contest, or of one of its rounds, at most ten seconds old.
   * @throws Problem CONTEST_NOT_FOUND (also for a contest to compare with that the caller may not
   * read), ROUND_NOT_FOUND, UNAVAILABLE
   */
  async report(contestId: string, asked: ReportQuery, staff: StaffIdentity): Promise<ReportDto> {
    await this.contests.byId(contestId);
    if (asked.against !== undefined) await this.mayCompare(asked.against, staff);
    const { round, against, asOf, bands } = asked;
    const key = JSON.stringify([contestId, round, against, asOf, bands]);
    const known = this.made.get(key);
    if (known) return known;
    const report = this.make(contestId, asked);
    this.made.set(key, report);
    report.catch(() => {
      if (this.made.peek(key) === report) this.made.delete(key);
    });
    return report;
  }

  /** Forgets the reports of this process: something they show was changed here. */
  forget(): void {
    this.made.clear();
  }

  private async mayCompare(contestId: string, { isAdmin, roles }: StaffIdentity): Promise<void> {
    const { id } = await this.contests.byId(contestId);
    if (!isAdmin && !roles[id]) throw new Problem('CONTEST_NOT_FOUND');
  }

  private async make(contestId: string, asked: ReportQuery): Promise<ReportDto> {
    const live = await this.rounds.all();
    const facts = await this.reader.read(contestId, (tx) => this.facts(tx, contestId, asked, live));
    return composeReport(facts);
  }

  private async facts(
    tx: Tx,
    contestId: string,
    asked: ReportQuery,
    live: readonly LiveRound[],
  ): Promise<ReportFacts> {
    const head = await this.repository.head(tx, contestId);
    if (!head) throw new Problem('CONTEST_NOT_FOUND');
    const rounds = await this.roundsOf(tx, contestId, live);
    const one = rounds.find(({ id }) => id === asked.round) ?? null;
    if (asked.round !== undefined && !one) throw new Problem('ROUND_NOT_FOUND');
    const scope = one ? [one] : rounds;
    const span = await this.span(tx, scope, head);
    const asOf = asked.asOf ?? span?.last ?? head.nowLocal.slice(0, 10);
    const tree = await this.tree(tx, head.unitTreeId);
    const on = new UnitsOn(tree.units, tree.links, tree.headcounts, asOf);
    const bandEnds = bandsOf(readBands(asked.bands ?? '') ?? USUAL_BANDS).map(({ from }) => from);
    const grouping = { bandEnds, homes: homesOf(on), ageEnds: AGE_GROUPS, day: asOf };
    const results = await this.repository.results(tx, scope, grouping);
    const others = rounds.filter((round) => !scope.includes(round));
    const totals = await this.repository.totals(tx, others);
    const period = one ? 'round' : 'contest';
    return {
      head,
      rounds,
      one,
      span,
      asOf,
      on,
      ownTree: new Set(tree.own),
      bandEnds,
      results,
      lines: [
        ...results.rounds.map((sums) => ({ round: scope[sums.place] as ReportRound, sums })),
        ...totals.rounds.map((sums) => ({ round: others[sums.place] as ReportRound, sums })),
      ],
      attempts: await this.repository.attempts(tx, scope, bandEnds, head.zone),
      comparisons: await this.comparisons(tx, { rounds, one, others, totals }, asked, live),
      targets: { period, list: await this.targets.of(tx, contestId, period) },
      registration: (await this.contests.byId(contestId)).registration.fields,
    };
  }

  /** The rounds of a contest as they are counted, in their order; none while it is not published. */
  private async roundsOf(
    tx: Tx,
    contestId: string,
    live: readonly LiveRound[],
  ): Promise<ReportRound[]> {
    const own = live.filter((round) => round.contestId === contestId);
    const papers = await this.repository.papers(
      tx,
      own.map(({ id }) => id),
    );
    const found = new Map(papers.map((paper) => [paper.roundId, paper]));
    return own.map((round) => {
      const { id, ordinal, title, opensAt, closesAt, rules } = round;
      const paper = found.get(id);
      const scope = {
        roundId: id,
        opensAt,
        before: null,
        policy: rules.attempts.counted,
        completeness: rules.completeness,
        boardKey: rules.boardKey,
      };
      const questions = paper?.questions ?? questionCount(rules);
      const most = paper?.most ?? 0;
      return {
        id,
        ordinal,
        title,
        opensAt,
        closesAt,
        overAt: overAt(round),
        scope,
        most,
        questions,
      };
    });
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

  private async tree(tx: Tx, treeId: string | null) {
    if (treeId === null) return { units: [], links: [], headcounts: [], own: [] };
    const tree = await this.repository.tree(tx, treeId);
    const own = tree.units.filter((unit) => unit.treeId === treeId).map(({ id }) => id);
    return { ...tree, own };
  }

  private async comparisons(
    tx: Tx,
    report: Pick<ReportFacts, 'rounds' | 'one'> & { others: ReportRound[]; totals: RoundSums },
    { against }: ReportQuery,
    live: readonly LiveRound[],
  ): Promise<Comparison[]> {
    const { one, rounds, others, totals } = report;
    const before = one && rounds[rounds.indexOf(one) - 1];
    const comparisons: Comparison[] = [];
    if (before) {
      const place = others.indexOf(before);
      const sums = totals.rounds.find((round) => round.place === place) ?? null;
      comparisons.push({ kind: 'round', title: before.title, before: sums });
    }
    if (against !== undefined) comparisons.push(await this.edition(tx, against, one, live));
    return comparisons;
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
