import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { EssaysModule } from '@bangvang/essays';
import { ComparisonController } from '../comparison/comparison.controller';
import { ComparisonRepository } from '../comparison/comparison.repository';
import { Comparisons } from '../comparison/comparison.service';
import { DecidedMarks } from '../discrepancy/decided-marks';
import { DiscrepancyDecisionsController } from '../discrepancy/decisions.controller';
import { Decisions } from '../discrepancy/decisions.service';
import { BundlesRepository } from '../assignment/bundles.repository';
import { DossierRepository } from '../discrepancy/dossier.repository';
import { Dossiers } from '../discrepancy/dossier.service';
import { FreeMarkers } from '../discrepancy/free-markers';
import { OutcomesRepository } from '../discrepancy/outcomes.repository';
import { Outcomes } from '../discrepancy/outcomes.service';
import { TalkController } from '../discrepancy/talk.controller';
import { TalkRepository } from '../discrepancy/talk.repository';
import { Talk } from '../discrepancy/talk.service';
import { ExclusionsController } from '../exclusion/exclusions.controller';
import { ExclusionsRepository } from '../exclusion/exclusions.repository';
import { Exclusions } from '../exclusion/exclusions.service';
import { FlagList } from '../exclusion/flag-list.service';
import { JuryNews } from '../progress/jury-news';
import { JuryWorker } from '../progress/jury.worker';
import { ProgressController } from '../progress/progress.controller';
import { ProgressRepository } from '../progress/progress.repository';
import { Progress } from '../progress/progress.service';
import { Statistics } from '../progress/statistics.service';
import { Stages } from '../stages/stages.service';
import { StagesModule } from '../stages/stages.module';
import { ReferencesController } from '../standardisation/references.controller';
import { ReferencesRepository } from '../standardisation/references.repository';
import { References } from '../standardisation/references.service';
import { StandingRepository } from '../standardisation/standing.repository';
import { Standing } from '../standardisation/standing.service';
import { Desk } from './desk.service';
import { DeskRepository } from './desk.repository';
import { DraftsRepository } from './drafts.repository';
import { Drafts } from './drafts.service';
import { HandBacks } from './hand-backs.service';
import { JudgeController } from './judge.controller';
import { Locks } from './locks.service';
import { MarksRepository } from './marks.repository';
import { SeatsRepository } from './seats.repository';
import { Seats } from './seats.service';
import { WorkFilesController } from './work-files.controller';
import { WorkFiles } from './work-files.service';
import { WorkTurns } from './work-turns';

const REPOSITORIES = [
  ComparisonRepository,
  DeskRepository,
  DossierRepository,
  DraftsRepository,
  ExclusionsRepository,
  MarksRepository,
  OutcomesRepository,
  ProgressRepository,
  ReferencesRepository,
  SeatsRepository,
  StandingRepository,
  TalkRepository,
];

/** From a work on a judge's desk to its final mark. */
@Module({
  imports: [StagesModule, ContestsModule, EssaysModule],
  controllers: [
    ComparisonController,
    DiscrepancyDecisionsController,
    ExclusionsController,
    JudgeController,
    ProgressController,
    ReferencesController,
    TalkController,
    WorkFilesController,
  ],
  providers: [
    ...REPOSITORIES,
    ...[Desk, Drafts, HandBacks, Locks, Seats, WorkFiles, WorkTurns],
    ...[BundlesRepository, DecidedMarks, Decisions, Dossiers, FreeMarkers, Outcomes, Talk],
    ...[Exclusions, FlagList],
    ...[References, Standing, Comparisons],
    ...[JuryNews, JuryWorker, Progress, Statistics],
  ],
  exports: [Comparisons, Exclusions, JuryWorker, Statistics],
})
export class MarkingModule implements OnModuleInit {
  constructor(
    private readonly stages: Stages,
    private readonly progress: Progress,
  ) {}

  /** A stage is locked when every work in it has its mark. */
  onModuleInit(): void {
    this.stages.checkBeforeLock((tx, stage) => this.progress.beforeLock(tx, stage));
  }
}
