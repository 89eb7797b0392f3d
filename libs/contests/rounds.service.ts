import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { roundNotFound } from './contests.errors';
import { isUuid } from './ids';
import type { LiveRound } from './live-round';
import { PublicRepository } from './public/public.repository';
import { ShortCaches, type ShortCache } from './short-cache';

/** The rounds of published contests, for whoever plays, scores or shows them. */
@Injectable()
export class Rounds {
  private readonly one: ShortCache<LiveRound | null>;
  private readonly every: ShortCache<LiveRound[]>;

  constructor(database: Database, repository: PublicRepository, caches: ShortCaches) {
    this.one = caches.make((id) => repository.liveRound(database.tx, id));
    this.every = caches.make(() => repository.liveRounds(database.tx));
  }

  /**
   * A round with the rules in force, at most a second old.
   * @throws Problem ROUND_NOT_FOUND also for a round of an unpublished contest
   */
  async live(roundId: string): Promise<LiveRound> {
    const round = isUuid(roundId) ? await this.one.get(roundId.toLowerCase()) : null;
    if (!round) throw roundNotFound();
    return round;
  }

  /** Every round of every published contest, at most a second old. */
  all(): Promise<LiveRound[]> {
    return this.every.get('');
  }
}
