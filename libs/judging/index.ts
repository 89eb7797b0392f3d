export { JudgingModule } from './judging.module';
export { JuryWorker } from './progress/jury.worker';
export { judgingSchema } from './schema';
export { Stages } from './stages/stages.service';
