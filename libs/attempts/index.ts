export * from './attempts.module';
export { ExpiryWorker } from './attempts.worker';
export * from './counted/counted.repository';
export type { CountedResult } from './counted/counted';
export * from './schema';
