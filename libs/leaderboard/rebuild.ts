import { Injectable } from '@nestjs/common';
import { Rounds } from '@bangvang/contests';
import { Database, Ledger } from '@bangvang/database';
import { Problem, says } from '@bangvang/platform';
import { Positions, sourceName } from './projector/position';
import { Rebuilder, type RebuildReport } from './projector/rebuilder';

/** Rebuilding on demand, from any process, beside a worker or without one. */
@Injectable()
export class Rebuild {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly rounds: Rounds,
    private readonly positions: Positions,
    private readonly rebuilder: Rebuilder,
  ) {}

  /**
   * Rebuilds a round from PostgreSQL and says in how many entries the live copies differed.
   * @throws Problem ROUND_NOT_FOUND, or CONFLICT while somebody else rebuilds it
   */
  async rebuild(roundId: string): Promise<RebuildReport> {
    const round = await this.rounds.live(roundId);
    const source = await sourceName(this.database.tx);
    const position =
      (await this.positions.read(source)) ??
      (await this.positions.begin(source, await this.ledger.snapshot(this.database.tx)));
    const report = await this.rebuilder.rebuild(round, position.epoch, { compare: true });
    if (!report)
      throw new Problem(
        'CONFLICT',
        says(
          'This board is being built anew; please try again in a few seconds.',
          'Bảng này đang được dựng lại, xin thử sau ít giây.',
        ),
      );
    return report;
  }
}
