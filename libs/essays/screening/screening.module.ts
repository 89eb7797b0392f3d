import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { EntriesModule } from '../entries/entries.module';
import { SimilarityModule } from '../similarity/similarity.module';
import { TiersModule } from '../tiers/tiers.module';
import { UploadsModule } from '../uploads/uploads.module';
import { DecisionsRepository } from './decisions/decisions.repository';
import { ScreeningDecisions } from './decisions/decisions.service';
import { DecisionEffects } from './decisions/effects';
import { LettersRepository } from './letters/letters.repository';
import { ScreeningLetters } from './letters/screening-letters';
import { QueueRepository } from './queue.repository';
import { BarredPeople } from './reports/barred-people';
import { EvidenceRepository } from './reports/evidence.repository';
import { EvidenceGatherer } from './reports/evidence.service';
import { ReportsRepository } from './reports/reports.repository';
import { ScreeningReports } from './reports/reports.service';
import { ScreeningController } from './screening.controller';
import { ScreenedParts, Screening } from './screening.service';
import { ScreeningWorker } from './screening.worker';

/** Screening: a report on every entry, and a person's decision. */
@Module({
  imports: [
    IdentityModule,
    ContestsModule,
    ParticipantsModule,
    EntriesModule,
    SimilarityModule,
    TiersModule,
    UploadsModule,
  ],
  controllers: [ScreeningController],
  providers: [
    BarredPeople,
    DecisionEffects,
    DecisionsRepository,
    EvidenceGatherer,
    EvidenceRepository,
    LettersRepository,
    QueueRepository,
    ReportsRepository,
    ScreenedParts,
    Screening,
    ScreeningDecisions,
    ScreeningLetters,
    ScreeningReports,
    ScreeningWorker,
  ],
  exports: [BarredPeople, ScreeningWorker],
})
export class ScreeningModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly decisions: DecisionsRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.scopes.register('screening-decision', (id) =>
      this.decisions.contestOf(this.database.tx, id),
    );
  }
}
