import type { Result } from '@bangvang/rulebook';

/** The result but for its places. */
export type Outcome = Omit<Result, 'standings' | 'unranked'>;
