import { ContestRules, sayContestRules, type RuleNames } from '@bangvang/rulebook';
import { plainToInstance } from 'class-transformer';

/** The rules of a contest as they are in force. */
export interface ContestRulesInForce {
  /** 0 where none were ever saved: then everything has its default. */
  version: number;
  rules: ContestRules;
  /** SHA-256 of the canonical JSON of the document as stored. */
  sha256: string;
}

/** A stored document as today's class. */
export function readContestRules(document: object): ContestRules {
  return plainToInstance(ContestRules, document, { exposeDefaultValues: true });
}

/** What holds in a contest that has no document: one division, ranked round by round. */
export function defaultContestRules(): ContestRules {
  return readContestRules({ schema: 1 });
}

/** The divisions that people choose when they register; empty where none is chosen. */
export function chosenDivisions({ divisions = [] }: ContestRules): { id: string; name: string }[] {
  return divisions.filter(({ chosen }) => chosen === true).map(({ id, name }) => ({ id, name }));
}

/** The rules in sentences, generated from the document: what is said is what is executed. */
export function contestRulesSummary(
  rules: ContestRules,
  has: { hasRounds?: boolean; names?: RuleNames } = {},
): { vi: string[]; en: string[] } {
  const sentences = sayContestRules(rules, has);
  return { vi: sentences.map(({ vi }) => vi), en: sentences.map(({ en }) => en) };
}
