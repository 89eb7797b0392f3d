import { Module } from '@nestjs/common';
import { EntriesModule } from './entries/entries.module';

/** Works sent to writing contests: from the author to the jury's door. */
@Module({
  imports: [EntriesModule],
  exports: [EntriesModule],
})
export class EssaysModule {}
