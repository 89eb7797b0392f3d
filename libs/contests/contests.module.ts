import { Module } from '@nestjs/common';
import { Contests } from './contests.service';
import { PublicRepository } from './public/public.repository';
import { RoundNumbers } from './round-numbers';
import { Rounds } from './rounds.service';

/** Contests, their rounds and rules. */
@Module({
  providers: [PublicRepository, Rounds, Contests, RoundNumbers],
  exports: [Rounds, Contests, RoundNumbers],
})
export class ContestsModule {}
