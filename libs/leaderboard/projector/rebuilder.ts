import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { CountedRepository, type CountedResult } from '@bangvang/attempts';
import type { LiveRound } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { Clock, newToken, Redis } from '@bangvang/platform';
import { buildingKey, type CopyKeys } from '../places/board-keys';
import { Copies, type Builder } from '../places/copies';
import { countDifferences } from '../places/dump';
import { basisOf, copiesOf, type RoundCopy } from './board-round.rules';

/** What a rebuild did. */
export interface RebuildReport {
  roundId: string;
  participants: number;
  attempts: number;
  /**
   * Entries of the live copies that were not as rebuilt. Null when it was not asked, when there was
   * nothing to compare with, or when the round never stood still for as long as a comparison takes.
   */
  differences: number | null;
  /** Reading, deriving and filling; the comparison is not counted. */
  tookMs: number;
}

const PAGE = 2_000;
const LEASE_MS = 30_000;
const COMPARISONS = 10;
const BETWEEN_COMPARISONS_MS = 200;

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
    const by: Builder = { epoch, name: newToken(9), lease: buildingKey(round.id) };
    if (!(await this.take(by))) return null;
    try {
      const began = this.clock.monotonic();
      const copies = copiesOf(round);
      for (const copy of copies) await this.fill(copy, by);
      const tookMs = Math.round(this.clock.monotonic() - began);
      const totals = await this.totals(copies.at(-1) as RoundCopy);
      const differences = compare ? await this.compare(copies, by) : null;
      for (const { read, next } of copies) {
        if (!(await this.copies.swap(read, next, by))) throw lost(round.id);
      }
      return { roundId: round.id, ...totals, differences, tookMs };
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

  private async compare(copies: RoundCopy[], by: Builder): Promise<number | null> {
    let total = 0;
    for (const copy of copies) {
      const differences = await this.compareOne(copy, by);
      if (differences === null) return null;
      total += differences;
    }
    return total;
  }

  /**
   * A comparison counts when neither copy changed during it. Where they have not even counted the
   * same facts, a turn of the projector may be between the two: that has to stay so to be believed.
   */
  private async compareOne({ read, next }: RoundCopy, by: Builder): Promise<number | null> {
    let differences: number | null = null;
    for (let comparison = 1; comparison <= COMPARISONS; comparison += 1) {
      const origin = await this.copies.origin(read);
      if (origin?.epoch !== by.epoch) return null;
      const before = [await this.facts(read), await this.facts(next)];
      const found = await countDifferences(this.redis.client, read, next);
      const after = [await this.facts(read), await this.facts(next)];
      await this.keep(by);
      if (before[0] === after[0] && before[1] === after[1]) {
        differences = found;
        if (after[0] === after[1]) return differences;
      }
      await sleep(BETWEEN_COMPARISONS_MS);
    }
    return differences;
  }

  /** Grows with every change of a copy. */
  private async facts({ meta }: CopyKeys): Promise<number> {
    return Number(await this.redis.client.hGet(meta, 'facts'));
  }
}

function lost(roundId: string): Error {
  return new Error(`round ${roundId}: Redis lost the copy that was being built`);
}
