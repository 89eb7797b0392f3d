import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { EssaysModule } from '@bangvang/essays';
import { IdentityModule } from '@bangvang/identity';
import { JudgingModule } from '@bangvang/judging';
import { ParticipantsModule } from '@bangvang/participants';
import { AuthorNames } from '../awarded/author-names';
import { AwardedWorks } from '../awarded/awarded';
import { AwardedRepository } from '../awarded/awarded.repository';
import { ExcludedWorks } from '../awarded/excluded-works';
import { PublicAuthors } from '../awarded/public-authors';
import { AwardFolders } from '../publication/awards/award-folders';
import { AwardOrders } from '../publication/awards/award-order';
import { AwardConclusion } from './award-conclusion.service';
import { AwardFactsSource } from './award-facts.service';
import { AwardFiles } from './award-files.service';
import { AwardListsController } from './award-lists.controller';
import { AwardPublication } from './award-publication.service';
import { AwardSigning } from './award-signing.service';
import { ConcludedLists } from './concluded-lists';
import { DeliberationController } from './deliberation.controller';
import { DeliberationRepository } from './deliberation.repository';
import { Deliberation } from './deliberation.service';
import { AwardGate } from './gate/award-gate.service';
import { OpenedWorks } from './opened-works.service';
import { PublicAwardsController } from './public-awards.controller';
import { PublicAwards } from './public-awards.service';
import { PublishedAwards } from './published-awards';
import { Rooms } from './rooms.service';
import { SeenRooms } from './seen-rooms.service';
import { AwardVersionsRepository } from './versions/award-versions.repository';
import { AwardVersions } from './versions/award-versions.service';
import { WorksBundleRepository } from './works-bundle.repository';
import { WorksBundles } from './works-bundle.service';

/** The jury's room, from final marks to an award list. */
@Module({
  imports: [IdentityModule, ContestsModule, ParticipantsModule, EssaysModule, JudgingModule],
  controllers: [AwardListsController, DeliberationController, PublicAwardsController],
  providers: [
    AuthorNames,
    AwardConclusion,
    AwardedRepository,
    AwardedWorks,
    AwardFactsSource,
    AwardFiles,
    AwardFolders,
    AwardGate,
    AwardOrders,
    AwardPublication,
    AwardSigning,
    AwardVersions,
    AwardVersionsRepository,
    ConcludedLists,
    Deliberation,
    DeliberationRepository,
    ExcludedWorks,
    OpenedWorks,
    PublicAuthors,
    PublicAwards,
    PublishedAwards,
    Rooms,
    SeenRooms,
    WorksBundleRepository,
    WorksBundles,
  ],
  exports: [AuthorNames, AwardedWorks, AwardGate, AwardVersions, PublicAwards, PublishedAwards],
})
export class DeliberationModule {}
