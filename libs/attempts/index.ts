export * from './attempts.module';
export { Attempts } from './attempts.service';
export { ExpiryWorker } from './attempts.worker';
export * from './schema';
