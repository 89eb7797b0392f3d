import type { Clause } from '@bangvang/rulebook';
import type { RoundRules } from './round-rules';
import type { RoundWindow } from './round-time';

/** A clause of the rules of a round. */
export type RoundClause = Clause<RoundRules, RoundWindow>;
