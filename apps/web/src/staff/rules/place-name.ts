import { RULES_WORDS } from '../round/words';
import { useSay } from '../kit/words';
import { RULE_WORDS } from './words';

const TITLES: Record<string, keyof typeof RULE_WORDS> = {
  winners: 'winnersClause',
  'results.validity': 'validity',
  'results.ranking': 'ranking',
  'results.prizes': 'prizes',
  'results.qualify': 'qualify',
};

/** The clause that a path of a document lies in: `results.prizes` of `results.prizes.tiers[0].name`. */
export function clauseOf(path: string): string {
  const [first = '', second = ''] = path.replace(/^rules\./, '').split(/[.[]/);
  return first === 'results' ? `results.${second}` : first;
}

/** Names the place of a document that a path means: "Giải thưởng 2, Số lượng". */
export function usePlaceName(): (path: string) => string {
  const ofResults = useSay(RULE_WORDS);
  const ofPlay = useSay(RULES_WORDS);
  const word = (name: string): string | undefined => {
    if (name in RULE_WORDS) return ofResults(name as keyof typeof RULE_WORDS);
    return name in RULES_WORDS ? ofPlay(name as keyof typeof RULES_WORDS) : undefined;
  };
  return (path) => {
    const clause = clauseOf(path);
    const title = word(TITLES[clause] ?? clause) ?? clause;
    const rest = path.replace(/^rules\./, '').slice(clause.length);
    const number = /\[(\d+)\]/.exec(rest)?.[1];
    const last = word(/([a-zA-Z-]+)(\[\d+\])?$/.exec(rest)?.[1] ?? '');
    const numbered = number === undefined ? title : `${title} ${Number(number) + 1}`;
    return last === undefined || last === title ? numbered : `${numbered}, ${last}`;
  };
}
