import type { Rules } from '../kit/api';

/** What every part of the editor works on. */
export interface RulesPart {
  rules: Rules;
  set: (changes: Partial<Rules>) => void;
  at: (path: string) => string | undefined;
}
