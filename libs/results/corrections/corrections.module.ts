import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ClosingModule } from '../closing/closing.module';
import { NoticesModule } from '../notices/notices.module';
import { ApplicationRepository } from './application.repository';
import { Application } from './application.service';
import { CorrectionContext } from './correction-context';
import { CorrectionsController } from './corrections.controller';
import { CorrectionsRepository } from './corrections.repository';
import { Corrections } from './corrections.service';
import { CreditsRepository } from './credits.repository';
import { Drafts } from './drafts.service';
import { Effects } from './effects.service';
import { ReplacementLetters } from './replacements.letters';
import { ReplacementsRepository } from './replacements.repository';
import { ReplacementCorrections } from './replacements.service';
import { ReplacementsWorker } from './replacements.worker';
import { TimeEffects } from './time-effects.service';

/** Corrections of facts by two people. */
@Module({
  imports: [IdentityModule, ContestsModule, ClosingModule, NoticesModule],
  controllers: [CorrectionsController],
  providers: [
    Application,
    ApplicationRepository,
    CorrectionContext,
    Corrections,
    CorrectionsRepository,
    CreditsRepository,
    Drafts,
    Effects,
    ReplacementCorrections,
    ReplacementLetters,
    ReplacementsRepository,
    ReplacementsWorker,
    TimeEffects,
  ],
  exports: [Corrections, ReplacementsRepository, ReplacementsWorker],
})
export class CorrectionsModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly repository: CorrectionsRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.scopes.register('correction', (id) => this.repository.contestOf(this.database.tx, id));
  }
}
