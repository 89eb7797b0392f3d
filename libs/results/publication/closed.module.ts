import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { QuestionsModule } from '@bangvang/questions';
import { ClosingModule } from '../closing/closing.module';
import { ClosedResults } from './closed-results';

/** What the closing computed, for whatever follows from it. */
@Module({
  imports: [ClosingModule, ContestsModule, QuestionsModule],
  providers: [ClosedResults],
  exports: [ClosedResults],
})
export class ClosedModule {}
