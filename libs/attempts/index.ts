export * from './attempts.module';
export { ExpiryWorker } from './attempts.worker';
export * from './counted/counted.repository';
export type { CountedResult } from './counted/counted';
export { RoundEntry } from './entry/entry';
export type { Way } from './entry/entry.rules';
export * from './schema';
