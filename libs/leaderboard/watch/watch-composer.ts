import { Injectable } from '@nestjs/common';
import type { WatchDocument } from '@bangvang/contracts';
import type { LiveRound } from '@bangvang/contests';
import { MAX_UNITS, rankUnits, type BoardFacts, type Unversioned } from '../boards/board.rules';
import { FullFacts } from '../boards/full-facts';
import { NameBook } from '../boards/name-book';
import { ProblemCounts } from './problem-counts';
import { ProjectorHealth } from './projector-health';
import { WatchFigures } from './watch-figures';

const UNKNOWN_HEALTH = { behindMs: 0, rebuilding: true };

/** Puts together what staff see of a round while it runs: everything, also behind the freeze. */
@Injectable()
export class WatchComposer {
  constructor(
    private readonly facts: FullFacts,
    private readonly figures: WatchFigures,
    private readonly names: NameBook,
    private readonly problems: ProblemCounts,
    private readonly health: ProjectorHealth,
  ) {}

  /** The document of a round as it is now. */
  async compose(round: LiveRound): Promise<Unversioned<WatchDocument>> {
    const [facts, { open, running, perMinute }, errors, projector] = await Promise.all([
      this.facts.of(round),
      this.figures.of(round.id),
      this.problems.lastHour().catch(() => []),
      this.health.read().catch(() => UNKNOWN_HEALTH),
    ]);
    return {
      roundId: round.id,
      people: facts.people,
      attempts: facts.attempts,
      started: facts.attempts + open,
      running,
      perMinute,
      units: await this.units(round, facts),
      errors,
      projector,
    };
  }

  private async units(round: LiveRound, { units }: BoardFacts): Promise<WatchDocument['units']> {
    const rows = rankUnits(units).slice(0, MAX_UNITS);
    const nos = rows.map(({ no }) => no);
    const names = await this.names.names(round.contestId, [], nos);
    return rows.map((row) => ({ ...row, name: names.units.get(row.no) ?? `#${row.no}` }));
  }
}
