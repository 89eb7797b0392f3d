import { useWords } from '../../../i18n/format';
import { ChoiceField, NumField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { fieldsOf, worded } from '../fields';
import { Ticks } from '../parts';
import { firstOf, withLost } from '../types';
import type { StagePart } from './stage-part';
import { withMarks } from './stages.rules';
import { STAGE_WORDS } from './stage-words';

const DECIMALS = ['0', '1', '2'] as const;

/** Who marks what, how often, and what the marks make. */
export function StageBasics(part: StagePart) {
  const say = useSay(STAGE_WORDS);
  const { f } = useWords();
  const { value, set, at, media } = part;
  const field = fieldsOf(part);
  const several = value.marks > 1;
  return (
    <>
      <div className="st-fields">
        {field.text('name', say('name'), { also: ['id'] })}
        <NumField
          label={say('marks')}
          value={value.marks}
          min={1}
          max={5}
          onChange={(marks) => set(withMarks(value, marks))}
          error={at('marks')}
        />
        <ChoiceField
          label={say('decimals')}
          value={DECIMALS[value.decimals] ?? '2'}
          choices={DECIMALS.map((one) => [one, say(`decimals-${one}`)] as const)}
          onChange={(decimals) => set({ decimals: Number(decimals) })}
          error={at('decimals')}
        />
        {several &&
          field.choice('counts', say('counts'), worded(say, ['raw', 'adjusted'] as const))}
      </div>
      {media.length > 1 && (
        <Ticks
          label={say('media')}
          hint={say('allMedia')}
          choices={withLost(media, value.media)}
          value={value.media}
          put={(chosen) => set({ media: chosen })}
          error={firstOf(at, 'media', value.media.length)}
        />
      )}
      {several && field.yes('teams', say('teams'))}
      {field.yes('secondCode', say('secondCode'))}
      <p className={at('scaleCentipoints') ? 'error' : 'dim small'}>
        {at('scaleCentipoints') ?? say('scaleIs', { n: f.number(value.scaleCentipoints / 100) })}
      </p>
    </>
  );
}
