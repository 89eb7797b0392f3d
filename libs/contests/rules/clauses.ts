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
import { checkEntry, sayEntry, type EntryPlace } from './entry.clause';
import { maxCentipoints, multiple, points } from './points.clause';
import { prediction } from './prediction.clause';
import { ranking } from './ranking.clause';
import type { RoundRules } from './round-rules';
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
export interface RulesPlace extends Omit<EntryPlace, 'rounds'> {
  /** Every round of the contest; default none. */
  rounds?: EntryPlace['rounds'];
  /** Ids of the contest's divisions; default none. */
  divisions?: readonly string[];
}

/** What does not fit together in a document whose fields are each right. Empty when all is well. */
export function checkRules(rules: RoundRules, place: RulesPlace): FieldError[] {
  const worth = maxCentipoints(rules);
  return [
    ...checkEntry(rules, { ...place, rounds: place.rounds ?? [] }),
    ...Object.values(CLAUSES).flatMap(({ check }) => check?.(rules, place) ?? []),
    ...checkRoundResults(rules, {
      divisions: place.divisions ?? [],
      maxCentipoints: worth.exact ? worth.centipoints : null,
    }),
  ];
}

/** What rules of a round name by id, and people by name. */
export interface CalledInRules {
  /** Divisions of the contest; default none. */
  divisions?: readonly Called[];
  /** Its rounds; default none. */
  rounds?: readonly Called[];
}

/**
 * The rules in sentences, generated from the document: what is said is what is executed. Divisions
 * and rounds of the contest are called by their names.
 */
export function sayRules(
  rules: RoundRules,
  { divisions = [], rounds = [] }: CalledInRules = {},
): PlacedSentence[] {
  const entry = sayEntry(rules, rounds);
  const own = Object.entries(CLAUSES).flatMap(([place, { say }]) => {
    const sentence = say(rules);
    return sentence === null ? [] : [{ ...sentence, place }];
  });
  return [
    ...(entry === null ? [] : [{ ...entry, place: 'qualifiedFrom' }]),
    ...own,
    ...sayRoundResults(rules, divisions),
  ];
}

/** The same sentences, language by language. */
export function rulesSummary(
  rules: RoundRules,
  called: CalledInRules = {},
): { vi: string[]; en: string[] } {
  const sentences = sayRules(rules, called);
  return { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) };
}
