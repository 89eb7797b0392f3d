import { Module } from '@nestjs/common';
import { ContestsModule } from '@bangvang/contests';
import { QuestionsModule } from '@bangvang/questions';
import { AttemptsController } from './attempts.controller';
import { AttemptDirectory } from './attempts.directory';
import { AttemptsRepository } from './attempts.repository';
import { Attempts } from './attempts.service';
import { AttemptView } from './attempts.view';
import { AttemptWriters } from './attempts.writers';
import { ExpiryWorker } from './attempts.worker';
import { Replacements } from './replacements/replacements';
import { ReplacementsRepository } from './replacements/replacements.repository';
import { RoundEntry } from './entry/entry';
import { CountedRepository } from './counted/counted.repository';

/** Start, save, submit, expire. */
@Module({
  imports: [ContestsModule, QuestionsModule],
  controllers: [AttemptsController],
  providers: [
    Attempts,
    AttemptDirectory,
    AttemptsRepository,
    AttemptView,
    AttemptWriters,
    ExpiryWorker,
    CountedRepository,
    Replacements,
    ReplacementsRepository,
    RoundEntry,
  ],
  exports: [Attempts, ExpiryWorker, CountedRepository, RoundEntry],
})
export class AttemptsModule {}
