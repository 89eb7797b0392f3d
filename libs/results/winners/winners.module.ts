import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { DeliberationModule } from '../deliberation/deliberation.module';
import { NoticesModule } from '../notices/notices.module';
import { ClosedModule } from '../publication/closed.module';
import { CurrentWinners } from './current-winners';
import { WinnersController } from './winners.controller';
import { WinnersDesk } from './winners.desk.service';
import { WinnerLetters } from './winners.letters';
import { WinnerRecords } from './winners.records';
import { WinnersRepository } from './winners.repository';
import { Winners, WinnerSeal } from './winners.service';
import { WinnerReminders } from './winners.worker';
import { AwardWinners } from './typed/award-winners';
import { TypedWinnersController } from './typed/typed-winners.controller';
import { TypedWinnerRecords } from './typed/typed-winners.records';
import { TypedWinnersRepository } from './typed/typed-winners.repository';
import { TypedWinners } from './typed/typed-winners.service';
import { WinnersStaffController } from './winners-staff.controller';

/** The winners' check. */
@Module({
  imports: [
    IdentityModule,
    ContestsModule,
    ParticipantsModule,
    NoticesModule,
    ClosedModule,
    DeliberationModule,
  ],
  controllers: [TypedWinnersController, WinnersController, WinnersStaffController],
  providers: [
    AwardWinners,
    CurrentWinners,
    TypedWinnerRecords,
    TypedWinners,
    TypedWinnersRepository,
    Winners,
    WinnersDesk,
    WinnerLetters,
    WinnerRecords,
    WinnerReminders,
    WinnerSeal,
    WinnersRepository,
  ],
  exports: [WinnersRepository, WinnerReminders],
})
export class WinnersModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly repository: WinnersRepository,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.scopes.register('winner-check', (id) => this.repository.contestOf(this.database.tx, id));
  }
}
