import type { TieBreak, TieBreakKind } from '../../documents/round-results';
import type { ResultRules } from '../../facts';
import { attempts } from './attempts';
import { duration } from './duration';
import type { ChainContext, Link, TieBreakPolicy } from './link';
import { lot } from './lot';
import { organiser } from './organiser';
import { perfectAttempts } from './perfect-attempts';
import { predictionError } from './prediction-error';
import { signIn } from './sign-in';
import { subQuestion } from './sub-question';
import { submission } from './submission';
import { timesBestReached } from './times-best-reached';

/** Every way to tell equals apart. */
export const TIE_BREAK_POLICIES: Record<TieBreakKind, TieBreakPolicy> = {
  'prediction-error': predictionError,
  duration,
  submission,
  'sign-in': signIn,
  'perfect-attempts': perfectAttempts,
  'times-best-reached': timesBestReached,
  attempts,
  'sub-question': subQuestion,
  organiser,
  lot,
};

const points: Link = {
  by: 'points',
  compare: (a, b) => b.centipoints - a.centipoints,
  shown: ({ centipoints }) => centipoints,
};

/** Points, then the links of a document. */
export function chainOf(links: readonly TieBreak[], context: ChainContext): Link[] {
  return [points, ...links.map((link) => TIE_BREAK_POLICIES[link.by].link(link, context))];
}

/** The chain of a round; by default the prediction's error where there is one, then the board's key. */
export function tieBreaksOf(rules: ResultRules): TieBreak[] {
  const given = rules.results?.ranking?.tieBreak;
  if (given !== undefined) return given;
  return [
    ...(rules.prediction === null ? [] : [{ by: 'prediction-error' as const }]),
    { by: rules.boardKey },
  ];
}
