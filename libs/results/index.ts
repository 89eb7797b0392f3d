export * from './replay';
export { ResultsModule } from './results.module';
export { resultsSchema } from './schema';
