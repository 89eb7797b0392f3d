export * from './bundle';
export { CHECKS, type Check, type Difference } from './difference';
export { replay, replayText, type Replayed } from './replay';
export * from './result-document';
export { wholeBundleSchema } from './schema/bundle.schema';
export { Unreadable } from './unreadable';
export { isWorksBundle } from './works/read-works';
export { replayWorks, type ReplayedWorks, type WorksVerified } from './works/replay-works';
export { writeBundle, type BundleContent } from './write-bundle';
