import { ChoiceField } from '../kit/fields';
import type { Sending } from '../kit/sending';
import { useSay } from '../kit/words';
import type { Scope } from './api';
import { EVERY, type Draft } from './correction-draft';

const WORDS = {
  round: ['Vòng thi', 'Round'],
  everyRound: ['Mọi vòng', 'Every round'],
} as const;

export interface CorrectionFieldsProps {
  draft: Draft;
  set: (changes: Partial<Draft>) => void;
  scope: Scope;
  path: string;
  sending: Sending;
}

/** The round that a correction is about. */
export function RoundField({
  draft,
  set,
  scope,
  every,
}: CorrectionFieldsProps & { every?: boolean }) {
  const say = useSay(WORDS);
  const rounds = scope.contest.rounds.map(({ id, title }) => [id, title] as const);
  return (
    <ChoiceField
      label={say('round')}
      value={draft.round}
      choices={every ? [...rounds, [EVERY, say('everyRound')] as const] : rounds}
      onChange={(round) => set({ round, question: '' })}
    />
  );
}
