import { Module } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule } from '@bangvang/contests';
import { ResultsModule } from '@bangvang/results';
import { ExportsController } from './exports/exports.controller';
import { ExportsRepository } from './exports/exports.repository';
import { Exports } from './exports/exports.service';
import { ReportFilesController } from './files/files.controller';
import { QuietReader } from './report/quiet-reader';
import { ReportCollector } from './report/report.collector';
import { ReportController } from './report/report.controller';
import { ReportRepository } from './report/report.repository';
import { Reports } from './report/report.service';
import { TargetsController } from './targets/targets.controller';
import { TargetsRepository } from './targets/targets.repository';
import { Targets } from './targets/targets.service';

/** Reports of contests, targets of units, and exports: read from PostgreSQL, quietly. */
@Module({
  imports: [ContestsModule, AttemptsModule, ResultsModule],
  controllers: [ReportController, ReportFilesController, TargetsController, ExportsController],
  providers: [
    QuietReader,
    ReportRepository,
    ReportCollector,
    Reports,
    TargetsRepository,
    Targets,
    ExportsRepository,
    Exports,
  ],
})
export class ReportingModule {}
