export { JudgingModule } from './judging.module';
export { judgingSchema } from './schema';
export { Stages } from './stages/stages.service';
