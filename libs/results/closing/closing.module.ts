import { Module } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule } from '@bangvang/contests';
import { EssaysModule } from '@bangvang/essays';
import { IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { QuestionsModule } from '@bangvang/questions';
import { UnitsModule } from '@bangvang/units';
import { BarringRoles } from './barring-roles';
import { ClosingWorker } from './closing.worker';
import { ComputationsRepository } from './computations.repository';
import { ResultComputer } from './computer';
import { DecisionsController } from './decisions.controller';
import { DecisionsRepository } from './decisions.repository';
import { Decisions } from './decisions.service';
import { ResultsDeskController } from './desk.controller';
import { DeskRepository } from './desk.repository';
import { ResultsDesk } from './desk.service';
import { Equals } from './equals.service';
import { CorrectedMarks } from './corrected-marks';
import { FactsReader } from './facts.reader';
import { FactsRepository } from './facts.repository';
import { Lots } from './lot.service';
import { MyResultController } from './mine.controller';
import { MyResults } from './mine.service';
import { Outcomes } from './outcome.service';
import { PeopleDirectory } from './people.directory';
import { Roles } from './roles.service';
import { ScopesRepository } from './scopes.repository';
import { PrizeScorer } from './scorer.prizes';
import { ScorerRepository } from './scorer.repository';
import { Scorers } from './scorers';

/** From the end of a round to its standings: closing, computing, checking, and what people decide. */
@Module({
  imports: [
    IdentityModule,
    UnitsModule,
    QuestionsModule,
    ContestsModule,
    ParticipantsModule,
    AttemptsModule,
    EssaysModule,
  ],
  controllers: [ResultsDeskController, DecisionsController, MyResultController],
  providers: [
    BarringRoles,
    ClosingWorker,
    ComputationsRepository,
    Decisions,
    DecisionsRepository,
    DeskRepository,
    Equals,
    CorrectedMarks,
    FactsReader,
    FactsRepository,
    Lots,
    MyResults,
    Outcomes,
    PeopleDirectory,
    PrizeScorer,
    ResultComputer,
    ResultsDesk,
    Roles,
    ScopesRepository,
    ScorerRepository,
    Scorers,
  ],
  exports: [
    ClosingWorker,
    ComputationsRepository,
    CorrectedMarks,
    FactsReader,
    FactsRepository,
    PeopleDirectory,
    ResultComputer,
    ScopesRepository,
  ],
})
export class ClosingModule {}
