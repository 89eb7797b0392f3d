import { Injectable, Logger } from '@nestjs/common';
import { overAt, Rounds, type LiveRound } from '@bangvang/contests';
import { Clock, Redis } from '@bangvang/platform';
import { buildingKey } from '../places/board-keys';
import { Copies } from '../places/copies';
import { basisOf, copiesOf } from './board-round.rules';
import { Rebuilder } from './rebuilder';
import { ProjectorState } from './state';

const CHECK_EVERY_MS = 1_000;

/** Sees to it that every round has its copies, of this epoch and by its present rules. */
@Injectable()
export class Builds {
  private readonly log = new Logger('Builds');
  private underWay: Promise<void> | undefined;
  private checkedAt = -Infinity;

  constructor(
    private readonly rounds: Rounds,
    private readonly copies: Copies,
    private readonly rebuilder: Rebuilder,
    private readonly redis: Redis,
    private readonly state: ProjectorState,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks, once a second, at every round and starts to build what is missing, one after the other
   * and beside the turns. `onBuilt` is told of each round that can be read again.
   */
  async check(epoch: string, onBuilt: (round: LiveRound) => void): Promise<void> {
    const now = this.clock.monotonic();
    if (this.underWay || now - this.checkedAt < CHECK_EVERY_MS) return;
    this.checkedAt = now;
    const rounds = await this.rounds.all();
    const built = await Promise.all(rounds.map((round) => this.isBuilt(round, epoch)));
    const missing = rounds.filter((_, index) => !built[index]);
    this.state.rebuilding = missing.length;
    if (missing.length === 0) return;
    const urgent = missing.toSorted(mostUrgent(this.state.now()));
    this.underWay = this.buildAll(urgent, epoch, onBuilt).finally(() => {
      this.underWay = undefined;
    });
  }

  /** A copy was found missing: look at the next occasion. */
  hurry(): void {
    this.checkedAt = -Infinity;
  }

  /** Resolves when no build is under way; what is left is for the next leader. */
  async stop(): Promise<void> {
    this.state.epoch = null;
    await this.underWay;
  }

  private async buildAll(
    rounds: LiveRound[],
    epoch: string,
    onBuilt: (round: LiveRound) => void,
  ): Promise<void> {
    for (const round of rounds) {
      if (this.state.epoch !== epoch) return;
      try {
        const report = await this.rebuilder.rebuild(round, epoch, { compare: false });
        if (!report) continue;
        this.state.rebuilding -= 1;
        onBuilt(round);
        this.log.log(
          `round ${round.id}: ${report.participants} people, ${report.attempts} attempts in ${report.tookMs} ms`,
        );
      } catch (error) {
        this.log.warn(`round ${round.id}: ${(error as Error).message}`);
        return;
      }
    }
  }

  private async isBuilt(round: LiveRound, epoch: string): Promise<boolean> {
    const copies = copiesOf(round);
    const origins = await Promise.all(copies.map(({ read }) => this.copies.origin(read)));
    await this.clearAbandoned(round);
    return copies.every(
      (copy, index) => origins[index]?.epoch === epoch && origins[index]?.basis === basisOf(copy),
    );
  }

  /** A builder that died leaves half a copy behind, which would be kept up to date for nobody. */
  private async clearAbandoned(round: LiveRound): Promise<void> {
    const nexts = copiesOf(round).map(({ next }) => next);
    const [there, lease] = await Promise.all([
      this.redis.client.exists(nexts.map(({ meta }) => meta)),
      this.redis.client.exists(buildingKey(round.id)),
    ]);
    if (there > 0 && lease === 0) for (const next of nexts) await this.copies.drop(next);
  }
}

/** Rounds that are not over first, then those that ended last. */
function mostUrgent(now: Date): (a: LiveRound, b: LiveRound) => number {
  const isOver = (round: LiveRound): number => Number(overAt(round) <= now);
  return (a, b) => isOver(a) - isOver(b) || b.closesAt.getTime() - a.closesAt.getTime();
}
