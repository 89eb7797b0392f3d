import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Clock } from '@bangvang/platform';
import { Papers, type SealRecord } from '@bangvang/questions';
import { LRUCache } from 'lru-cache';
import { chosenDivisions, contestRulesSummary } from '../contest-rules/contest-rules';
import { ContestRulesRepository } from '../contest-rules/contest-rules.repository';
import { contestNotFound } from '../contests.errors';
import { isSlug } from '../ids';
import type { LiveRound } from '../live-round';
import { registrationWindow } from '../registration/registration';
import { RoundNumbers } from '../round-numbers';
import { contestState, roundState } from '../rules/round-time';
import { ShortCaches, type ShortCache } from '../short-cache';
import { renderMarkdown } from './markdown';
import type { ContestAnswerDto, ContestDetailDto, ContestListDto } from './public.dto';
import { PublicRepository } from './public.repository';
import type { ContestRow } from '../rows';
import { contestSummary, roundDetail, type StaticRound } from './public.view';

/** What was read, and when by both clocks: the database's, and this process's to count on from there. */
interface Reading<T> {
  value: T;
  at: Date;
  monotonic: number;
}

type StaticContest = Omit<ContestDetailDto, 'state' | 'rounds'> & { rounds: StaticRound[] };

const MAX_HISTORIES = 2_000;

/** Contests as anyone may read them: at most a second old, except for the clock, which is exact. */
@Injectable()
export class PublicContests {
  private readonly list: ShortCache<Reading<{ contest: ContestRow; rounds: LiveRound[] }[]>>;
  private readonly details: ShortCache<Reading<StaticContest | null>>;
  /** What is sealed stays as it is, so it is read once. */
  private readonly histories = new LRUCache<string, SealRecord[]>({ max: MAX_HISTORIES });

  constructor(
    private readonly database: Database,
    private readonly repository: PublicRepository,
    private readonly contestRules: ContestRulesRepository,
    private readonly papers: Papers,
    private readonly numbers: RoundNumbers,
    private readonly clock: Clock,
    caches: ShortCaches,
  ) {
    this.list = caches.make(() => this.read(() => this.readList()));
    this.details = caches.make((slug) => this.read(() => this.readDetail(slug)));
  }

  /** Every published contest, the newest first. */
  async all(): Promise<ContestListDto> {
    const reading = await this.list.get('');
    const now = this.timeSince(reading);
    const contests = reading.value.map(({ contest, rounds }) =>
      contestSummary(contest, rounds, now),
    );
    return { serverTime: now, contests };
  }

  /** One published contest in full. @throws Problem CONTEST_NOT_FOUND */
  async bySlug(slug: string): Promise<ContestAnswerDto> {
    const reading = isSlug(slug) ? await this.details.get(slug) : null;
    if (!reading?.value) throw contestNotFound();
    const { value } = reading;
    const now = this.timeSince(reading);
    return {
      serverTime: now,
      contest: {
        ...value,
        state: contestState(value.rounds, now),
        rounds: value.rounds.map((round) => ({ ...round, state: roundState(round, now) })),
      },
    };
  }

  private async read<T>(load: () => Promise<T>): Promise<Reading<T>> {
    const at = await this.repository.now(this.database.tx);
    const monotonic = this.clock.monotonic();
    return { value: await load(), at, monotonic };
  }

  private timeSince({ at, monotonic }: Reading<unknown>): Date {
    return new Date(at.getTime() + Math.round(this.clock.monotonic() - monotonic));
  }

  private async readList() {
    const { tx } = this.database;
    const contests = await this.repository.publishedContests(tx);
    const rounds = Map.groupBy(await this.repository.liveRounds(tx), (round) => round.contestId);
    return contests.map((contest) => ({ contest, rounds: rounds.get(contest.id) ?? [] }));
  }

  private async readDetail(slug: string): Promise<StaticContest | null> {
    const { tx } = this.database;
    const contest = await this.repository.publishedContestBySlug(tx, slug);
    if (!contest) return null;
    const { id, title, edition, zone, rulesText, unitTreeId, registration, consents } = contest;
    const rounds = await this.repository.liveRoundsOf(tx, id);
    const inForce = await this.contestRules.inForce(tx, id);
    const summary = contestRulesSummary(inForce.rules);
    return {
      id,
      slug,
      title,
      edition,
      zone,
      rulesText,
      rulesHtml: renderMarkdown(rulesText),
      registration,
      registrationWindow: registrationWindow(registration, rounds),
      unitTreeId,
      consents,
      contestRules: {
        version: inForce.version,
        sha256: inForce.sha256,
        summary: summary.vi,
        summaryEn: summary.en,
      },
      divisions: chosenDivisions(inForce.rules),
      amendments: await this.repository.amendments(tx, id),
      rounds: await Promise.all(rounds.map((round) => this.detail(round))),
    };
  }

  private async detail(round: LiveRound): Promise<StaticRound> {
    const [history, numbers] = await Promise.all([this.history(round), this.numbers.of(round)]);
    return roundDetail(round, history, numbers);
  }

  private async history({ id, sealedAt }: LiveRound): Promise<SealRecord[]> {
    const name = `${id} ${sealedAt?.getTime()}`;
    const known = this.histories.get(name);
    if (known) return known;
    const history = await this.papers.history(this.database.tx, id);
    if (sealedAt) this.histories.set(name, history);
    return history;
  }
}
