import { Module } from '@nestjs/common';
import { AssignmentModule } from './assignment/assignment.module';
import { CustodyModule } from './custody/custody.module';
import { JuryModule } from './jury/jury.module';
import { MarkingModule } from './marks/marking.module';
import { StagesModule } from './stages/stages.module';

/** From accepted entries to final marks, with nobody who marks knowing whose work it is. */
@Module({
  imports: [AssignmentModule, CustodyModule, JuryModule, MarkingModule, StagesModule],
  exports: [CustodyModule, JuryModule, MarkingModule, StagesModule],
})
export class JudgingModule {}
