import { createContext, useContext } from 'react';
import { useLanguage } from '../../i18n';
import type { Schemas } from '../kit/api';
import { useSay } from '../kit/words';
import { lies } from './places.rules';
import type { Mistake } from './use-check';

const WORDS = {
  reads: ['Người dự thi đọc', 'Contestants read'],
} as const;

interface Checked {
  /** Sentences of the rules, each with its place. */
  said: readonly Schemas['PlacedSentenceDto'][];
  mistakes: readonly Mistake[];
}

/** What the server last said to the draft, for every clause to take its own. */
export const CheckedRules = createContext<Checked>({ said: [], mistakes: [] });

/** Whether something is wrong at one of these places or below. */
export function useWrong(...places: readonly string[]): boolean {
  const { mistakes } = useContext(CheckedRules);
  return mistakes.some(({ path }) => places.some((place) => lies(path, place)));
}

/** The sentences that the fields of these places make, as contestants will read them. */
export function Saying({ places }: { places: readonly string[] }) {
  const say = useSay(WORDS);
  const { language } = useLanguage();
  const { said } = useContext(CheckedRules);
  const own = said.filter((one) => places.some((place) => lies(one.place, place)));
  if (own.length === 0) return null;
  return (
    <div className="ru-said" role="note" aria-label={say('reads')}>
      {own.map((one, index) => (
        <p key={index}>{one[language]}</p>
      ))}
    </div>
  );
}
