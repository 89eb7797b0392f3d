import { checkRoundResults, sayRoundResults, type Sentence } from '@bangvang/rulebook';
import type { RoundClause } from './clause';
import type { FieldError } from '@bangvang/contracts';
import { attempts, completeness, counted } from './attempts.clause';
import { draw } from './draw.clause';
import { maxCentipoints, multiple, points } from './points.clause';
import { prediction } from './prediction.clause';
import { ranking } from './ranking.clause';
import type { RoundRules } from './round-rules';
import type { RoundWindow } from './round-time';
import { board, key, score } from './show.clause';
import { atClose, timeLimit } from './timing.clause';
import { variants } from './variants.clause';

/** Every clause of the rules, in the order in which people read them. */
const CLAUSES: readonly RoundClause[] = [
  draw,
  variants,
  timeLimit,
  atClose,
  attempts,
  counted,
  completeness,
  points,
  multiple,
  prediction,
  ranking,
  score,
  key,
  board,
];

/** What a round's rules stand in. */
export interface RulesPlace extends RoundWindow {
  /** Ids of the contest's divisions; default none. */
  divisions?: readonly string[];
}

/** What does not fit together in a document whose fields are each right. Empty when all is well. */
export function checkRules(rules: RoundRules, place: RulesPlace): FieldError[] {
  const worth = maxCentipoints(rules);
  return [
    ...CLAUSES.flatMap(({ check }) => check?.(rules, place) ?? []),
    ...checkRoundResults(rules, {
      divisions: place.divisions ?? [],
      maxCentipoints: worth.exact ? worth.centipoints : null,
    }),
  ];
}

/** The rules in sentences, generated from the document: what is said is what is executed. */
export function rulesSummary(rules: RoundRules): { vi: string[]; en: string[] } {
  const own = CLAUSES.map(({ say }) => say(rules)).filter(
    (sentence): sentence is Sentence => sentence !== null,
  );
  const sentences = [...own, ...sayRoundResults(rules)];
  return { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) };
}
