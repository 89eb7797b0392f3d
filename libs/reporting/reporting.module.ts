import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { QuietReader } from './report/quiet-reader';
import { ReportController } from './report/report.controller';
import { ReportCollector } from './report/report.collector';
import { ReportRepository } from './report/report.repository';
import { Reports } from './report/report.service';
import { TargetsController } from './targets/targets.controller';
import { TargetsRepository } from './targets/targets.repository';
import { Targets } from './targets/targets.service';

/** Reports of contests, targets of units, and exports: read from PostgreSQL, quietly. */
@Module({
  imports: [ContestsModule],
  controllers: [ReportController, TargetsController],
  providers: [QuietReader, ReportRepository, ReportCollector, Reports, TargetsRepository, Targets],
})
export class ReportingModule {}
