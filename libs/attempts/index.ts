export * from './attempts.module';
export { Attempts } from './attempts.service';
export { ExpiryWorker } from './attempts.worker';
export * from './counted/counted.repository';
export type { CountedResult, CountingRules } from './counted/counted.rules';
export * from './schema';
