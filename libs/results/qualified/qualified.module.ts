import { Module } from '@nestjs/common';
import { AttemptsModule } from '@bangvang/attempts';
import { ContestsModule } from '@bangvang/contests';
import { ClosingModule } from '../closing/closing.module';
import { ClosedModule } from '../publication/closed.module';
import { Entrants } from './entrants.service';
import { QualifiedController } from './qualified.controller';
import { QualifiedLists } from './qualified-lists';
import { QualifiedRepository } from './qualified.repository';
import { QualifiedWays } from './qualified-ways';

/** From the published result of a round to who may take the next. */
@Module({
  imports: [AttemptsModule, ClosedModule, ClosingModule, ContestsModule],
  controllers: [QualifiedController],
  providers: [Entrants, QualifiedLists, QualifiedRepository, QualifiedWays],
  exports: [QualifiedLists],
})
export class QualifiedModule {}
