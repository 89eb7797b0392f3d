import { Injectable } from '@nestjs/common';
import type { LiveRound } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { boardState, copiesOf } from '../projector/board-round.rules';
import { BoardClock } from './board-clock';
import { composeBoard, composePulse, numbersIn, type BoardSubject } from './board.rules';
import type { Published } from './documents';
import { NameBook } from './name-book';
import { TruthRepository } from './truth.repository';

/** Boards straight from PostgreSQL, for when Redis has none. They have no version: 0. */
@Injectable()
export class TruthBoards {
  constructor(
    private readonly database: Database,
    private readonly repository: TruthRepository,
    private readonly names: NameBook,
    private readonly clock: BoardClock,
  ) {}

  /** The public's documents of a round, or of one unit in it. */
  async published(round: LiveRound, unitNo: number | null): Promise<Published> {
    const [{ scope }] = copiesOf(round);
    const facts = await this.repository.board(this.database.tx, scope, unitNo);
    const subject: BoardSubject = {
      roundId: round.id,
      unitNo,
      state: boardState(round, await this.clock.now()),
      tieKey: round.rules.boardKey,
    };
    const names = await this.names.names(round.contestId, ...numbersIn([facts]));
    return {
      board: { version: 0, ...composeBoard(subject, facts, names) },
      pulse: { version: 0, ...composePulse(subject, facts) },
    };
  }
}
