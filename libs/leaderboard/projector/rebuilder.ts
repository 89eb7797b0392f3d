import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CountedRepository, type CountedResult } from '@bangvang/attempts';
import type { LiveRound } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Clock, newToken, Redis } from '@bangvang/platform';
import { buildingKey } from '../places/board-keys';
import { Copies, type Builder } from '../places/copies';
import { countDifferences, dumpCopy } from '../places/dump';
import { basisOf, copiesOf, type RoundCopy } from './board-round.rules';

/** What a rebuild did. */
export interface RebuildReport {
  roundId: string;
  participants: number;
  attempts: number;
  /** Entries of the live copies that were not as rebuilt; null when it was not asked, or nothing to compare was there. */
  differences: number | null;
  tookMs: number;
}

const PAGE = 2_000;
const LEASE_MS = 30_000;
const COMPARISONS = 5;
const BETWEEN_COMPARISONS_MS = 300;

/**
 * Builds the copies of a round from PostgreSQL beside those that are read, and swaps them in when
 * they are whole: nobody ever reads half a board. What is committed meanwhile the projector applies
 * to both, so a rebuild may run while the round does, in any process.
 */
@Injectable()
export class Rebuilder {
  constructor(
    private readonly database: Database,
    private readonly counted: CountedRepository,
    private readonly copies: Copies,
    private readonly redis: Redis,
    private readonly clock: Clock,
  ) {}

  /**
   * Rebuilds one round in the projector's epoch; with `compare`, says how the live copies differed.
   * @returns null when somebody else is rebuilding it
   * @throws when Redis or PostgreSQL is away, or Redis lost the copy that was being built
   */
  async rebuild(
    round: LiveRound,
    epoch: string,
    { compare }: { compare: boolean },
  ): Promise<RebuildReport | null> {
    const began = this.clock.monotonic();
    const by: Builder = { epoch, name: newToken(9), lease: buildingKey(round.id) };
    if (!(await this.take(by))) return null;
    try {
      const copies = copiesOf(round);
      for (const copy of copies) await this.fill(copy, by);
      const totals = await this.totals(copies.at(-1) as RoundCopy);
      const differences = compare ? await this.compare(copies, by) : null;
      for (const { read, next } of copies) {
        if (!(await this.copies.swap(read, next, by))) throw lost(round.id);
      }
      return {
        roundId: round.id,
        ...totals,
        differences,
        tookMs: Math.round(this.clock.monotonic() - began),
      };
    } finally {
      await this.release(by);
    }
  }

  private async take({ lease, name }: Builder): Promise<boolean> {
    const got = await this.redis.client.set(lease, name, {
      condition: 'NX',
      expiration: { type: 'PX', value: LEASE_MS },
    });
    return got !== null;
  }

  private async keep({ lease }: Builder): Promise<void> {
    await this.redis.client.pExpire(lease, LEASE_MS);
  }

  /** At worst, when Redis is away just now, the lease runs out by itself. */
  private async release({ lease, name }: Builder): Promise<void> {
    try {
      if ((await this.redis.client.get(lease)) === name) await this.redis.client.del(lease);
    } catch {
      return;
    }
  }

  /** The copy is begun before the first page is read: what commits later, the projector brings. */
  private async fill(copy: RoundCopy, by: Builder): Promise<void> {
    await this.copies.begin(copy.next, { epoch: by.epoch, basis: basisOf(copy) });
    let reading = this.page(copy, 0);
    for (;;) {
      const results = await reading;
      const last = results.at(-1);
      if (!last) return;
      reading = this.page(copy, last.participantNo);
      // Should applying fail, nobody waits for the page after.
      reading.catch(() => undefined);
      const { built } = await this.copies.apply(copy.next, by.epoch, results);
      if (!built) throw lost(copy.scope.roundId);
      await this.keep(by);
    }
  }

  private page({ scope }: RoundCopy, afterNo: number): Promise<CountedResult[]> {
    return this.counted.page(this.database.tx, scope, afterNo, PAGE);
  }

  private async totals({ next }: RoundCopy): Promise<{ participants: number; attempts: number }> {
    const [people, attempts] = await this.redis.client.hmGet(next.meta, ['people', 'attempts']);
    return { participants: Number(people), attempts: Number(attempts) };
  }

  /** A turn of the projector may be between the two copies, so a difference counts when it stays. */
  private async compare(copies: RoundCopy[], by: Builder): Promise<number | null> {
    for (const { read } of copies) {
      const origin = await this.copies.origin(read);
      if (origin?.epoch !== by.epoch) return null;
    }
    for (let comparison = 1; ; comparison += 1) {
      let differences = 0;
      for (const { read, next } of copies) {
        const live = await dumpCopy(this.redis.client, read);
        const rebuilt = await dumpCopy(this.redis.client, next);
        differences += countDifferences(live, rebuilt);
        await this.keep(by);
      }
      if (differences === 0 || comparison === COMPARISONS) return differences;
      await sleep(BETWEEN_COMPARISONS_MS);
    }
  }
}

function lost(roundId: string): Error {
  return new Error(`round ${roundId}: Redis lost the copy that was being built`);
}
