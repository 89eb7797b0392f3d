import type { ResourceLimits } from 'node:worker_threads';

/**
 * Of a thread at its limit V8 still has to keep what is young. Half of its default fits into what Node
 * grants beyond the limit; with the default one thread in ten that ran out ended the whole process.
 */
const YOUNG_MEGABYTES = 24;

/** The memory that a thread may have; one that needs more ends, alone, with ERR_WORKER_OUT_OF_MEMORY. */
export const heapOf = (megabytes: number): ResourceLimits => ({
  maxOldGenerationSizeMb: megabytes,
  maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
});
