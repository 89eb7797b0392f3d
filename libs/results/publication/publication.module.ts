import { Module, type OnModuleInit } from '@nestjs/common';
import { ContestsModule, PublishedRounds } from '@bangvang/contests';
import { Database, Jobs } from '@bangvang/database';
import { IdentityModule } from '@bangvang/identity';
import { ParticipantsModule } from '@bangvang/participants';
import { AppealsModule } from '../appeals/appeals.module';
import { DeliberationModule } from '../deliberation/deliberation.module';
import { QualifiedModule } from '../qualified/qualified.module';
import { WinnersModule } from '../winners/winners.module';
import { PUBLISH_AWARDS, type AwardOrder } from './awards/award-order';
import { AwardPages } from './awards/award-pages';
import { AwardPageWorker } from './awards/award-pages.worker';
import { ClosedModule } from './closed.module';
import { CurrentResults } from './current-results';
import { PublicationGate } from './gate.service';
import { OnePrize } from './one-prize';
import { PublicationEnd } from './publication-end';
import { PublicationFollowing } from './publication-following';
import { PublicationsController } from './publication.controller';
import { PublicationRepository } from './publication.repository';
import { Publications } from './publication.service';
import { PUBLISH_JOB, PublishWorker } from './publish.worker';
import { PublishedFiles } from './published-files';
import { PublishedNames } from './published-names';
import { ResultsController } from './results.controller';
import { Results } from './results.service';
import { VersionSource } from './version.source';
import { VersionWriter } from './version.writer';

/** From a computed result to one that people may read, check and rely on. */
@Module({
  imports: [
    IdentityModule,
    ContestsModule,
    ParticipantsModule,
    ClosedModule,
    DeliberationModule,
    AppealsModule,
    QualifiedModule,
    WinnersModule,
  ],
  controllers: [PublicationsController, ResultsController],
  providers: [
    AwardPages,
    AwardPageWorker,
    CurrentResults,
    OnePrize,
    PublicationEnd,
    PublicationFollowing,
    PublicationGate,
    PublicationRepository,
    Publications,
    PublishedFiles,
    PublishedNames,
    PublishWorker,
    Results,
    VersionSource,
    VersionWriter,
  ],
  exports: [CurrentResults, PublishWorker],
})
export class PublicationModule implements OnModuleInit {
  constructor(
    private readonly published: PublishedRounds,
    private readonly repository: PublicationRepository,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly worker: PublishWorker,
    private readonly awards: AwardPageWorker,
  ) {}

  /** Contest pages say "provisional" until a result is published; the worker writes what is asked for. */
  onModuleInit(): void {
    this.jobs.workApart<{ publicationId: string }>(PUBLISH_JOB, (data) => this.worker.run(data));
    this.jobs.work<AwardOrder>(PUBLISH_AWARDS, (order) => this.awards.run(order));
    this.published.provide((contestId) =>
      this.repository.firstPublished(this.database.tx, contestId),
    );
  }
}
