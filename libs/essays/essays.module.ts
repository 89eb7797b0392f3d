import { Module } from '@nestjs/common';
import { EntriesModule } from './entries/entries.module';
import { ScreeningModule } from './screening/screening.module';
import { SimilarityModule } from './similarity/similarity.module';
import { TiersModule } from './tiers/tiers.module';
import { UploadsModule } from './uploads/uploads.module';

/** Works sent to writing contests: from the author to the jury's door. */
@Module({
  imports: [EntriesModule, ScreeningModule, SimilarityModule, TiersModule, UploadsModule],
  exports: [EntriesModule, ScreeningModule, SimilarityModule, UploadsModule],
})
export class EssaysModule {}
