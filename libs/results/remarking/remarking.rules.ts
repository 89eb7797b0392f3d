import type { RemarkOutcome, RemarkRules, StageRules } from '@bangvang/rulebook';
import { decideRemark } from '@bangvang/rulebook';
import type { RemarkMarker, RemarkRow } from './remark';

/** Where a request is, as its author reads it. */
export const REMARK_STATES = ['received', 'marking', 'dialogue', 'answered'] as const;
export type RemarkState = (typeof REMARK_STATES)[number];

/** What is known of a request that matters to the rules. */
export type RemarkFacts = Pick<RemarkRow, 'id' | 'published' | 'dialogue' | 'outcome'> & {
  rules: RemarkRules;
  stage: Pick<StageRules, 'rubric' | 'decimals'>;
  markers: Pick<RemarkMarker, 'criteria'>[];
};

/** What the rules make of a request: as it was answered, else by the marks there are. */
export function outcomeOf(facts: RemarkFacts): RemarkOutcome {
  const { outcome, rules, stage, published, dialogue, markers, id } = facts;
  const marks = markers.map(({ criteria }) => criteria).filter((one) => one !== null);
  const talk = dialogue === null ? null : { minutes: id };
  return outcome ?? decideRemark(rules, stage, published, marks, talk);
}

/** How many fresh judges a request needs as it stands. */
export const wantedMarkers = (
  { markers }: Pick<RemarkRules, 'markers'>,
  { needs }: Pick<RemarkOutcome, 'needs'>,
): number => (needs === 'third' ? 3 : markers);

/** In words for its author: nothing is said of the marks before the answer. */
export function stateOf(facts: Pick<RemarkFacts, 'markers'>, outcome: RemarkOutcome): RemarkState {
  if (outcome.state === 'final') return 'answered';
  if (outcome.needs === 'dialogue') return 'dialogue';
  return facts.markers.length === 0 ? 'received' : 'marking';
}
