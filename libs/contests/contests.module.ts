import { Module, type OnModuleInit } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { AccessScopes, IdentityModule } from '@bangvang/identity';
import { QuestionsModule } from '@bangvang/questions';
import { UnitsModule } from '@bangvang/units';
import { Changes } from './changes';
import { ContestRuleDesk } from './contest-rules/contest-rule-desk.service';
import { ContestRulesController } from './contest-rules/contest-rules.controller';
import { ContestRulesRepository } from './contest-rules/contest-rules.repository';
import { RuleChecks } from './contest-rules/rule-checks.service';
import { Contests } from './contests.service';
import { ContestDetails } from './public/contest-details';
import { PublicContestsController } from './public/public.controller';
import { PublicRepository } from './public/public.repository';
import { PublicContests } from './public/public.service';
import { RoundNumbers } from './round-numbers';
import { PublishedRounds } from './published-rounds';
import { Rounds } from './rounds.service';
import { SealingController } from './sealing/sealing.controller';
import { Sealing } from './sealing/sealing.service';
import { SealingWorker } from './sealing/sealing.worker';
import { ShortCaches } from './short-cache';
import { Amendments } from './staff/amendments';
import { ContestDesk } from './staff/contest-desk.service';
import { StaffContestsController } from './staff/contests.controller';
import { RoundDesk } from './staff/round-desk.service';
import { StaffRoundsController } from './staff/rounds.controller';
import { RuleDesk } from './staff/rule-desk.service';
import { RulesRepository } from './staff/rules.repository';
import { SealingRepository } from './sealing/sealing.repository';
import { StaffRepository } from './staff/staff.repository';

/** Contests, their rounds and rules: read by anyone, set up by their organisers, sealed before they open. */
@Module({
  imports: [IdentityModule, UnitsModule, QuestionsModule],
  controllers: [
    PublicContestsController,
    StaffContestsController,
    ContestRulesController,
    StaffRoundsController,
    SealingController,
  ],
  providers: [
    ShortCaches,
    Changes,
    PublicRepository,
    ContestDetails,
    PublicContests,
    RoundNumbers,
    PublishedRounds,
    Rounds,
    Contests,
    StaffRepository,
    RulesRepository,
    SealingRepository,
    ContestRulesRepository,
    RuleChecks,
    Amendments,
    ContestRuleDesk,
    ContestDesk,
    RoundDesk,
    RuleDesk,
    Sealing,
    SealingWorker,
  ],
  exports: [
    ShortCaches,
    Rounds,
    Contests,
    RoundNumbers,
    PublishedRounds,
    ContestDesk,
    RoundDesk,
    RuleDesk,
    ContestRuleDesk,
    Sealing,
    SealingWorker,
  ],
})
export class ContestsModule implements OnModuleInit {
  constructor(
    private readonly scopes: AccessScopes,
    private readonly database: Database,
    private readonly repository: StaffRepository,
  ) {}

  /** Teaches the guard which contest a contest's or a round's id leads to. */
  onModuleInit(): void {
    const { repository, database } = this;
    this.scopes.register('contest', async (id) =>
      (await repository.contestExists(database.tx, id)) ? id.toLowerCase() : null,
    );
    this.scopes.register('round', (id) => repository.contestOfRound(database.tx, id));
  }
}
