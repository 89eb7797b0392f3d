export { AwardedWorks } from './awarded/awarded';
export { PrintRemoval } from './certificates/issue/print-removal';
export { ClosingWorker } from './closing/closing.worker';
export { ResultComputer } from './closing/computer';
export * from './replay';
export { ResultsModule } from './results.module';
export { resultsSchema } from './schema';
export { CurrentResults } from './publication/current-results';
export { PublishWorker } from './publication/publish.worker';
