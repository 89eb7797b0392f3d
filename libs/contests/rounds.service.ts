import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Problem } from '@bangvang/platform';
import { isUuid } from './ids';
import type { LiveRound } from './live-round';
import { PublicRepository } from './public/public.repository';
import { ShortCache } from './short-cache';

/** The rounds of published contests, for whoever plays, scores or shows them. */
@Injectable()
export class Rounds {
  private readonly one: ShortCache<LiveRound | null>;
  private readonly every: ShortCache<LiveRound[]>;

  constructor(database: Database, repository: PublicRepository) {
    this.one = new ShortCache((id) => repository.liveRound(database.tx, id));
    this.every = new ShortCache(() => repository.liveRounds(database.tx));
  }

  /**
   * A round with the rules in force, at most a second old.
   * @throws Problem ROUND_NOT_FOUND also for a round of an unpublished contest
   */
  async live(roundId: string): Promise<LiveRound> {
    const round = isUuid(roundId) ? await this.one.get(roundId.toLowerCase()) : null;
    if (!round) throw new Problem('ROUND_NOT_FOUND', 'Không có vòng thi này.');
    return round;
  }

  /** Every round of every published contest, at most a second old. */
  all(): Promise<LiveRound[]> {
    return this.every.get('');
  }

  /** Forgets what is cached, after a change made in this process. */
  refresh(): void {
    this.one.clear();
    this.every.clear();
  }
}
