import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { ParticipantsModule } from '@bangvang/participants';
import { QuestionsModule } from '@bangvang/questions';
import { FactsReader } from '../closing/facts.reader';
import { FactsRepository } from '../closing/facts.repository';
import { ClosedResults } from './closed-results';

/** What the closing computed, for whatever follows from it. */
@Module({
  imports: [ContestsModule, ParticipantsModule, QuestionsModule],
  providers: [ClosedResults, FactsReader, FactsRepository],
  exports: [ClosedResults],
})
export class ClosedModule {}
