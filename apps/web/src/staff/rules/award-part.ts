import type { ContestClauseProps } from './contest-clauses';
import type { Award, ClauseProps, PrizeTier } from './types';

/** What the fields of an award among units work on. */
export interface AwardPart extends ClauseProps<Award> {
  rounds: ContestClauseProps['rounds'];
  /** Prizes that people of a unit may have won. */
  prizes: readonly PrizeTier[];
}
