import { Module, type OnModuleInit } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule, RoundNumbers } from '@bangvang/contests';
import { ParticipantsModule } from '@bangvang/participants';
import { UnitsModule } from '@bangvang/units';
import { BoardClock } from './boards/board-clock';
import { BoardReader } from './boards/board-reader';
import { BoardsController } from './boards/boards.controller';
import { Boards } from './boards/boards.service';
import { Documents } from './boards/documents';
import { FullFacts } from './boards/full-facts';
import { NameBook } from './boards/name-book';
import { Standings } from './boards/standing.service';
import { TruthBoards } from './boards/truth-boards';
import { TruthRepository } from './boards/truth.repository';
import { Fanout } from './fanout/fanout';
import { RoomTeller } from './fanout/room-teller';
import { Copies } from './places/copies';
import { Builds } from './projector/builds';
import { Leading } from './projector/lead';
import { Positions } from './projector/position';
import { Projection } from './projector/projection';
import { Projector } from './projector/projector';
import { Rebuilder } from './projector/rebuilder';
import { ProjectorState } from './projector/state';
import { Rebuild } from './rebuild';
import { ProblemCounts } from './watch/problem-counts';
import { ProjectorHealth } from './watch/projector-health';
import { WatchComposer } from './watch/watch-composer';
import { WatchFigures } from './watch/watch-figures';
import { WatchController } from './watch/watch.controller';
import { WatchRepository } from './watch/watch.repository';
import { Watch } from './watch/watch.service';
import { WatchWorker } from './watch/watch.worker';

const projecting = [
  Builds,
  Copies,
  Leading,
  Positions,
  Projection,
  Projector,
  ProjectorState,
  Rebuild,
  Rebuilder,
];
const showing = [
  BoardClock,
  BoardReader,
  Boards,
  Documents,
  FullFacts,
  NameBook,
  Standings,
  TruthBoards,
  TruthRepository,
];
const telling = [Fanout, RoomTeller];
const watching = [
  ProblemCounts,
  ProjectorHealth,
  Watch,
  WatchComposer,
  WatchFigures,
  WatchRepository,
  WatchWorker,
];

/**
 * The live board: the ledger followed into Redis, boards over HTTP and to the rooms, and what
 * organisers watch. Every process may show; the worker turns what projects and tells.
 */
@Module({
  imports: [UnitsModule, ContestsModule, ParticipantsModule, AttemptsModule],
  controllers: [BoardsController, WatchController],
  providers: [...projecting, ...showing, ...telling, ...watching],
  exports: [Boards, Fanout, Projector, Rebuild, WatchWorker],
})
export class LeaderboardModule implements OnModuleInit {
  constructor(
    private readonly numbers: RoundNumbers,
    private readonly boards: Boards,
  ) {}

  onModuleInit(): void {
    this.numbers.provide((round) => this.boards.numbers(round));
  }
}
