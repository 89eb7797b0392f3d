import { Injectable } from '@nestjs/common';
import { Contests, readRules } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { CurrentResults } from './current-results';
import type { PublicationScope } from './publication.repository';

/**
 * One prize in the whole contest, while rounds are published one after the other: a round by itself
 * does not know who won in the others, but what stands published does.
 */
@Injectable()
export class OnePrize {
  constructor(
    private readonly contests: Contests,
    private readonly current: CurrentResults,
  ) {}

  /**
   * How many of a round's winners hold a prize of another ranking as published, where the rules of
   * both give a person one prize in the whole contest. Over all rounds the engine sees to it.
   */
  async heldElsewhere(
    tx: Tx,
    { contestId, roundId }: PublicationScope,
    winners: readonly string[],
  ): Promise<number> {
    if (roundId === null) return 0;
    const isOne = await this.lists(tx, contestId);
    if (!isOne(roundId)) return 0;
    const { people } = await this.current.prizes(tx, contestId);
    const holders = new Set(
      people.filter(({ round }) => round !== roundId && isOne(round)).map(({ no }) => no),
    );
    return winners.filter((winner) => holders.has(Number(winner))).length;
  }

  /** Which rankings (null: the one over rounds) count towards the one prize of the contest. */
  private async lists(tx: Tx, contestId: string): Promise<(roundId: string | null) => boolean> {
    const history = await this.contests.ruleHistory(tx, contestId);
    const { rules } = await this.contests.rules(tx, contestId);
    return (roundId) => {
      if (roundId === null) return rules.overall?.prizes?.onePerPerson === 'contest';
      const stored = history.findLast((one) => one.roundId === roundId);
      if (stored === undefined) return false;
      return readRules(stored.document).results?.prizes?.onePerPerson === 'contest';
    };
  }
}
