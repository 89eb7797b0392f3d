import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { EssaysModule } from '@bangvang/essays';
import { IdentityModule } from '@bangvang/identity';
import { JudgingModule } from '@bangvang/judging';
import { AwardConclusion } from './award-conclusion.service';
import { AwardFactsSource } from './award-facts.service';
import { AwardFiles } from './award-files.service';
import { DeliberationController } from './deliberation.controller';
import { DeliberationRepository } from './deliberation.repository';
import { Deliberation } from './deliberation.service';
import { OpenedWorks } from './opened-works.service';
import { PublishedAwards } from './published-awards';

/** The jury's room, from final marks to an award list. */
@Module({
  imports: [IdentityModule, ContestsModule, EssaysModule, JudgingModule],
  controllers: [DeliberationController],
  providers: [
    AwardConclusion,
    AwardFactsSource,
    AwardFiles,
    Deliberation,
    DeliberationRepository,
    OpenedWorks,
    PublishedAwards,
  ],
  exports: [PublishedAwards],
})
export class DeliberationModule {}
