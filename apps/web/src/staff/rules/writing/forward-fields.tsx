import { ChoiceField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { fieldsOf, worded } from '../fields';
import type { At } from '../types';
import type { Forward } from './types';
import { FORWARD_WORDS } from './stage-words';

const KINDS = ['quota', 'threshold', 'all'] as const;
type Kind = (typeof KINDS)[number];

interface ForwardProps {
  label: string;
  value: Forward;
  /** Four fifths of the scale that the marks are on, in hundredths. */
  threshold: number;
  put: (forward: Forward) => void;
  at: At;
}

/** Which works go on. */
export function ForwardFields({ label, value, threshold, put, at }: ForwardProps) {
  const say = useSay(FORWARD_WORDS);
  const set = (changes: Partial<Forward>): void => put({ ...value, ...changes });
  const field = fieldsOf({ value, set, at });
  const first: Record<Kind, Forward> = {
    quota: { kind: 'quota', count: 50, per: 'medium' },
    threshold: { kind: 'threshold', centipoints: threshold },
    all: { kind: 'all' },
  };
  return (
    <div className="st-fields">
      <ChoiceField
        label={label}
        value={value.kind}
        choices={worded(say, KINDS)}
        onChange={(kind) => put({ ...first[kind], perAuthor: value.perAuthor })}
        error={at('kind') ?? at('')}
      />
      {value.kind === 'threshold' && field.points('centipoints', say('centipoints'))}
      {value.kind === 'quota' && (
        <>
          {field.count('count', say('count'))}
          {field.choice('per', say('per'), [
            ['medium', say('medium')],
            ['all', say('together')],
          ])}
          <ChoiceField
            label={say('ties')}
            value={value.ties === false ? 'ties-people' : 'ties-all'}
            choices={worded(say, ['ties-all', 'ties-people'] as const)}
            onChange={(ties) => set({ ties: ties === 'ties-people' ? false : undefined })}
            error={at('ties')}
          />
        </>
      )}
      {field.count('perAuthor', say('perAuthor'), { hint: say('anyNumber'), empty: 'absent' })}
    </div>
  );
}
