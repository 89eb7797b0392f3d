import { Module } from '@nestjs/common';
import { PapersRepository } from './papers/papers.repository';
import { Papers } from './papers/papers.service';

/** Banks of questions, and the papers made from them. */
@Module({
  providers: [Papers, PapersRepository],
  exports: [Papers],
})
export class QuestionsModule {}
