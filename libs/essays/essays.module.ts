import { Module } from '@nestjs/common';
import { EntriesModule } from './entries/entries.module';
import { SimilarityModule } from './similarity/similarity.module';

/** Works sent to writing contests: from the author to the jury's door. */
@Module({
  imports: [EntriesModule, SimilarityModule],
  exports: [EntriesModule, SimilarityModule],
})
export class EssaysModule {}
