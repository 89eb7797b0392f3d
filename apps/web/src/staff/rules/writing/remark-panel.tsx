import { useSay } from '../../kit/words';
import { OptionalClause } from '../clause-panel';
import { worded } from '../fields';
import type { WritingPart } from './part';
import type { Remark } from './types';
import { AWARD_WORDS } from './award-words';

/** As national examinations have it. */
const FIRST: Remark = {
  days: 10,
  answerDays: 15,
  markers: 2,
  changeFrom: 25,
  dialogueFrom: 50,
  direction: 'both',
};

/** Re-marking on appeal. */
export function RemarkPanel({ value: { remark }, set, whole, judged }: WritingPart) {
  const say = useSay(AWARD_WORDS);
  return (
    <OptionalClause
      place="writing.remark"
      title={say('remark')}
      hint={say('remarkHint')}
      fixed={judged}
      at={whole}
      value={remark}
      first={() => ({ ...FIRST })}
      put={(changed) => set({ remark: changed ?? null })}
    >
      {({ field }) => (
        <div className="st-fields">
          {field.count('days', say('days'))}
          {field.count('answerDays', say('answerDays'))}
          {field.count('markers', say('markers'), { min: 1, max: 2 })}
          {field.points('changeFrom', say('changeFrom'))}
          {field.points('dialogueFrom', say('dialogueFrom'), {
            hint: say('noDialogue'),
            empty: 'null',
          })}
          {field.choice('direction', say('direction'), worded(say, ['both', 'up'] as const))}
        </div>
      )}
    </OptionalClause>
  );
}
