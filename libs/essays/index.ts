export { EntryAuthors, type KnownAuthor } from './entries/doors/entry-authors';
export { EntryStates, type EntryDecision } from './entries/doors/entry-states';
export {
  Works,
  type AcceptedWork,
  type ConflictInputs,
  type WorkContent,
  type WorkFile,
} from './entries/doors/works';
export { EntryReminders } from './entries/reminders/reminders.worker';
export { EssaysModule } from './essays.module';
export { essaysSchema } from './schema';
export { BarredPeople } from './screening/reports/barred-people';
export { ScreeningWorker } from './screening/screening.worker';
export { SimilarityWorker } from './similarity/similarity.worker';
export { JuryFiles } from './uploads/jury-files';
export { serveFile } from './uploads/serve-file';
export { UploadsWorker } from './uploads/uploads.worker';
