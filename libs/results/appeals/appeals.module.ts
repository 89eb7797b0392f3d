import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { NoticesModule } from '../notices/notices.module';
import { ClosedModule } from '../publication/closed.module';
import { AppealsController } from './appeals.controller';
import { AppealsDesk } from './appeals.desk.service';
import { AppealLetters } from './appeals.letters';
import { AppealRecords } from './appeals.records';
import { AppealsRepository } from './appeals.repository';
import { Appeals } from './appeals.service';
import { AppealWords } from './appeals.words';
import { PublishedFiles } from '../publication/published-files';
import { OwnResults } from './own-results';
import { AppealsStaffController } from './appeals-staff.controller';

/** Appeals against published results. */
@Module({
  imports: [IdentityModule, ContestsModule, ParticipantsModule, NoticesModule, ClosedModule],
  controllers: [AppealsController, AppealsStaffController],
  providers: [
    Appeals,
    AppealsDesk,
    AppealLetters,
    AppealRecords,
    AppealsRepository,
    AppealWords,
    OwnResults,
    PublishedFiles,
  ],
  exports: [AppealsRepository],
})
export class AppealsModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly repository: AppealsRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.scopes.register('appeal', (id) => this.repository.contestOf(this.database.tx, id));
  }
}
