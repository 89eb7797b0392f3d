import { Module } from '@nestjs/common';
import { StagesModule } from './stages/stages.module';

/** From accepted entries to final marks, with nobody who marks knowing whose work it is. */
@Module({
  imports: [StagesModule],
  exports: [StagesModule],
})
export class JudgingModule {}
