import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ClosingModule } from '../closing/closing.module';
import { ApplicationRepository } from './application.repository';
import { Application } from './application.service';
import { CorrectionContext } from './correction-context';
import { CorrectionsController } from './corrections.controller';
import { CorrectionsRepository } from './corrections.repository';
import { Corrections } from './corrections.service';
import { CreditsRepository } from './credits.repository';
import { Drafts } from './drafts.service';
import { Effects } from './effects.service';
import { TimeEffects } from './time-effects.service';

/** Corrections of facts by two people. */
@Module({
  imports: [IdentityModule, ContestsModule, ClosingModule],
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
    TimeEffects,
  ],
  exports: [Corrections],
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
