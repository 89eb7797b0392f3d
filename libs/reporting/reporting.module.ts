import { Module } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule } from '@bangvang/contests';
import { JudgingModule } from '@bangvang/judging';
import { ResultsModule } from '@bangvang/results';
import { AttemptRows } from './exports/attempt-rows';
import { ExportsController } from './exports/exports.controller';
import { ExportsRepository } from './exports/exports.repository';
import { Exports } from './exports/exports.service';
import { ReportFilesController } from './files/files.controller';
import { ComparableContests } from './report/comparable-contests';
import { QuietReader } from './report/quiet-reader';
import { ReportCollector } from './report/report.collector';
import { ReportController } from './report/report.controller';
import { ReportRepository } from './report/report.repository';
import { ReportUnits } from './report/report-units';
import { Reports } from './report/report.service';
import { TargetsController } from './targets/targets.controller';
import { TargetsRepository } from './targets/targets.repository';
import { Targets } from './targets/targets.service';
import { JuryFigures } from './works/jury-figures';
import { WorksCollector } from './works/works.collector';
import { WorksReportController } from './works/works.controller';
import { WorksReportRepository } from './works/works.repository';
import { WorksReports } from './works/works.service';

/** Reports of contests, targets of units, and exports: read from PostgreSQL, quietly. */
@Module({
  imports: [ContestsModule, AttemptsModule, JudgingModule, ResultsModule],
  controllers: [
    ReportController,
    ReportFilesController,
    TargetsController,
    ExportsController,
    WorksReportController,
  ],
  providers: [
    AttemptRows,
    ComparableContests,
    QuietReader,
    ReportRepository,
    ReportUnits,
    ReportCollector,
    Reports,
    TargetsRepository,
    Targets,
    ExportsRepository,
    Exports,
    JuryFigures,
    WorksReportRepository,
    WorksCollector,
    WorksReports,
  ],
})
export class ReportingModule {}
