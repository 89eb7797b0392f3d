import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Clock } from '@bangvang/platform';
import { contestNotFound } from '../contests.errors';
import { isSlug } from '../ids';
import type { LiveRound } from '../live-round';
import { contestState, roundState, windows } from '../rules/round-time';
import { ShortCaches, type ShortCache } from '../short-cache';
import { ContestDetails, type StaticContest } from './contest-details';
import type { ContestAnswerDto, ContestListDto } from './public.dto';
import { PublicRepository } from './public.repository';
import type { ContestRow } from '../rows';
import { contestSummary } from './public.view';

/** What was read, and when by both clocks: the database's, and this process's to count on from there. */
interface Reading<T> {
  value: T;
  at: Date;
  monotonic: number;
}

/** Contests as anyone may read them: at most a second old, except for the clock, which is exact. */
@Injectable()
export class PublicContests {
  private readonly list: ShortCache<Reading<{ contest: ContestRow; rounds: LiveRound[] }[]>>;
  private readonly details: ShortCache<Reading<StaticContest | null>>;

  constructor(
    private readonly database: Database,
    private readonly repository: PublicRepository,
    details: ContestDetails,
    private readonly clock: Clock,
    caches: ShortCaches,
  ) {
    this.list = caches.make(() => this.read(() => this.readList()));
    this.details = caches.make((slug) => this.read(() => details.bySlug(slug)));
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
        state: contestState(windows(value.rounds, value.writing), now),
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
}
