export * from './attempts.module';
export { ExpiryWorker } from './attempts.worker';
export * from './counted/counted.repository';
export type { CountedResult } from './counted/counted.rules';
export * from './schema';
