import { Injectable } from '@nestjs/common';
import { CountedRepository, type CountedResult } from '@bangvang/attempts';
import { freezeAt, type LiveRound } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { Redis } from '@bangvang/platform';
import { Copies, type Applied } from '../places/copies';
import { copiesOf, type RoundCopy } from './board-round.rules';

/** When a turn looked at the ledger, and the epoch it works in. */
export interface TurnTime {
  now: Date;
  epoch: string;
}

const CHUNK = 1_000;

/** Brings changed participants of one round into its copies. */
@Injectable()
export class Projection {
  constructor(
    private readonly counted: CountedRepository,
    private readonly copies: Copies,
    private readonly redis: Redis,
  ) {}

  /**
   * Derives the participants' results and sets them. Answers what changed for the public;
   * `built` is false when a copy has to be built first.
   */
  async apply(tx: Tx, round: LiveRound, nos: number[], time: TurnTime): Promise<Applied> {
    const [open, jury] = copiesOf(round);
    const targets = await this.targets([open, ...(jury ? [jury] : [])]);
    const total: Applied = { built: true, changed: 0, unitNos: [] };
    const unitNos = new Set<number>();
    for (let from = 0; from < nos.length; from += CHUNK) {
      const chunk = nos.slice(from, from + CHUNK);
      const results = await this.counted.of(tx, open.scope, chunk);
      const forPublic = await this.set(targets, open, time.epoch, results);
      // Before the freeze both copies count the same attempts.
      const later = jury && isFrozen(round, time.now);
      const full = later ? await this.counted.of(tx, jury.scope, chunk) : results;
      const forJury = jury ? await this.set(targets, jury, time.epoch, full) : forPublic;

      total.built &&= forPublic.built && forJury.built;
      total.changed += forPublic.changed;
      for (const no of forPublic.unitNos) unitNos.add(no);
    }
    return { ...total, unitNos: [...unitNos] };
  }

  /** The copies that are being built now, by name. */
  private async targets(copies: RoundCopy[]): Promise<Set<string>> {
    const there = await Promise.all(copies.map(({ next }) => this.redis.client.exists(next.meta)));
    return new Set(copies.filter((_, index) => there[index] === 1).map(({ name }) => name));
  }

  /**
   * First in the copy being built, then in the one that is read: if they are swapped in between,
   * both steps reach the same copy.
   */
  private async set(
    building: Set<string>,
    { name, next, read }: RoundCopy,
    epoch: string,
    results: CountedResult[],
  ): Promise<Applied> {
    if (building.has(name)) await this.copies.apply(next, epoch, results);
    return this.copies.apply(read, epoch, results);
  }
}

function isFrozen(round: LiveRound, now: Date): boolean {
  const freeze = freezeAt(round);
  return freeze !== null && now >= freeze;
}
