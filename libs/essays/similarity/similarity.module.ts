import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { EntriesModule } from '../entries/entries.module';
import { TiersModule } from '../tiers/tiers.module';
import { ComparedWorks } from './compared-works';
import { Comparing } from './comparing';
import { OwnTextsRepository } from './own-texts.repository';
import { SimilarityController } from './similarity.controller';
import { SimilarityRepository } from './similarity.repository';
import { Similarity } from './similarity.service';
import { SimilarityWorker } from './similarity.worker';

/** Works against all others: what they have in common, on record and side by side. */
@Module({
  imports: [ContestsModule, EntriesModule, TiersModule],
  controllers: [SimilarityController],
  providers: [
    ComparedWorks,
    Comparing,
    OwnTextsRepository,
    Similarity,
    SimilarityRepository,
    SimilarityWorker,
  ],
  exports: [Similarity, SimilarityWorker],
})
export class SimilarityModule {}
