import { Injectable } from '@nestjs/common';
import type { LiveRound } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { fullCopy } from '../projector/board-round.rules';
import { BoardReader } from './board-reader';
import type { BoardFacts } from './board.rules';
import { TruthRepository } from './truth.repository';

/** A round with nothing left out, for staff: from the full copy, and without Redis from PostgreSQL. */
@Injectable()
export class FullFacts {
  constructor(
    private readonly reader: BoardReader,
    private readonly truth: TruthRepository,
    private readonly database: Database,
  ) {}

  /** The facts of the whole round. */
  async of(round: LiveRound): Promise<BoardFacts> {
    const { read, scope } = fullCopy(round);
    const facts = await this.reader.read(read, [null]).catch(() => null);
    return facts?.boards.get(null) ?? this.truth.board(this.database.tx, scope, null);
  }
}
