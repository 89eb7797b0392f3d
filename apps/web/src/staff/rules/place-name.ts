import { RULES_WORDS } from '../round/words';
import { useSay, type Words } from '../kit/words';
import { clauseOf, stepsOf } from './places.rules';
import { RULE_WORDS } from './words';
import { AWARD_WORDS } from './writing/award-words';
import { ENTRY_WORDS } from './writing/entry-words';
import { FORWARD_WORDS, STAGE_WORDS } from './writing/stage-words';

/** Titles of clauses that are not called as their place is. */
const TITLES: Readonly<Record<string, string>> = {
  winners: 'winnersClause',
  'results.validity': 'validity',
  'results.ranking': 'ranking',
  'results.prizes': 'prizes',
  'results.qualify': 'qualify',
};

/** One of a list, by the name of the list. */
const ONE_OF: Readonly<Record<string, string>> = {
  rubric: 'criterion',
  levels: 'level',
  bands: 'band',
  genres: 'genre',
  sanctions: 'sanction',
  conditions: 'condition',
  declarations: 'declaration',
  unitQuotas: 'unitQuota',
  perMedium: 'list',
  extra: 'award',
};

/** Names the place of a document that a path means: "Vòng chấm 2, Tiêu chí 1, Bước điểm". */
export function usePlaceName(): (path: string) => string {
  const ofRules = useLookup({ ...RULES_WORDS, ...RULE_WORDS });
  const ofEntries = useLookup({ ...RULE_WORDS, ...FORWARD_WORDS, ...ENTRY_WORDS });
  const ofStages = useLookup({ ...FORWARD_WORDS, ...STAGE_WORDS });
  const ofAwards = useLookup({ ...RULE_WORDS, ...AWARD_WORDS });
  const writing: Readonly<Record<string, Lookup>> = {
    stages: ofStages,
    awards: ofAwards,
    remark: ofAwards,
  };
  return (path) => {
    const place = path.replace(/^rules\./, '');
    const [first, second, ...deeper] = stepsOf(place);
    if (first?.name === 'writing' && second)
      return inWords([second, ...deeper], writing[second.name] ?? ofEntries);
    return inRules(place, ofRules);
  };
}

type Lookup = (name: string) => string | undefined;

function useLookup(words: Words): Lookup {
  const say = useSay(words);
  return (name) => (name in words ? say(name) : undefined);
}

/** Every step that has words, lists with the number of the one that is meant. */
function inWords(steps: ReturnType<typeof stepsOf>, word: Lookup): string {
  const said = steps.flatMap(({ name, no }) => {
    const one = no === null ? undefined : word(ONE_OF[name] ?? name);
    const called = one ?? word(name);
    return called === undefined ? [] : [no === null ? called : `${called} ${no}`];
  });
  return said.join(', ');
}

/** The title of the clause, which of its list, and the field. */
function inRules(place: string, word: Lookup): string {
  const clause = clauseOf(place);
  const title = word(TITLES[clause] ?? clause) ?? clause;
  const rest = place.slice(clause.length);
  const number = /\[(\d+)\]/.exec(rest)?.[1];
  const last = word(/([a-zA-Z-]+)(\[\d+\])?$/.exec(rest)?.[1] ?? '');
  const numbered = number === undefined ? title : `${title} ${Number(number) + 1}`;
  return last === undefined || last === title ? numbered : `${numbered}, ${last}`;
}
