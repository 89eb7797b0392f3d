export { plan as planAssignment } from './assignment/assignment.rules';
export type { PlannedJudge, PlannedWork } from './assignment/rules/hands';
export { SeededRandom } from './assignment/rules/random';
export { OpenedLinks } from './custody/opened-links';
export { JudgingModule } from './judging.module';
export { JuryWorker } from './progress/jury.worker';
export { Statistics } from './progress/statistics.service';
export { judgingSchema } from './schema';
export { Stages } from './stages/stages.service';
