import {
  checkRoundResults,
  sayRoundResults,
  type Called,
  type PlacedSentence,
} from '@bangvang/rulebook';
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

/** Every clause of the rules by the place that it is about, in the order in which people read them. */
const CLAUSES: Readonly<Record<string, RoundClause>> = {
  draw,
  variants,
  timeLimitSeconds: timeLimit,
  atClose,
  'attempts.max': attempts,
  'attempts.counted': counted,
  completeness,
  points,
  'points.multiple': multiple,
  prediction,
  boardKey: ranking,
  'show.score': score,
  'show.key': key,
  'show.board': board,
};

/** What a round's rules stand in. */
export interface RulesPlace extends RoundWindow {
  /** Ids of the contest's divisions; default none. */
  divisions?: readonly string[];
}

/** What does not fit together in a document whose fields are each right. Empty when all is well. */
export function checkRules(rules: RoundRules, place: RulesPlace): FieldError[] {
  const worth = maxCentipoints(rules);
  return [
    ...Object.values(CLAUSES).flatMap(({ check }) => check?.(rules, place) ?? []),
    ...checkRoundResults(rules, {
      divisions: place.divisions ?? [],
      maxCentipoints: worth.exact ? worth.centipoints : null,
    }),
  ];
}

/**
 * The rules in sentences, generated from the document: what is said is what is executed. Divisions
 * of the contest are called by their names.
 */
export function sayRules(rules: RoundRules, divisions: readonly Called[] = []): PlacedSentence[] {
  const own = Object.entries(CLAUSES).flatMap(([place, { say }]) => {
    const sentence = say(rules);
    return sentence === null ? [] : [{ ...sentence, place }];
  });
  return [...own, ...sayRoundResults(rules, divisions)];
}

/** The same sentences, language by language. */
export function rulesSummary(
  rules: RoundRules,
  divisions: readonly Called[] = [],
): { vi: string[]; en: string[] } {
  const sentences = sayRules(rules, divisions);
  return { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) };
}
