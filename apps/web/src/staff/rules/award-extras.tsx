import { Switch, TextInput } from '@mantine/core';
import { NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Ordinals, Rows } from './parts';
import { firstOf } from './prizes';
import { given, listed, type At, type Award } from './types';
import { RULE_WORDS } from './words';

export interface AwardProps {
  award: Award;
  edit: (changes: Partial<Award>) => void;
  at: At;
}

/** What of an award most contests leave as it is. */
export function AwardExtras({ award, edit, at }: AwardProps) {
  const say = useSay(RULE_WORDS);
  return (
    <>
      <div className="st-fields">
        <Ordinals
          label={say('rounds')}
          hint={say('roundsHint')}
          value={award.rounds}
          put={(rounds) => edit({ rounds })}
          error={firstOf(at, 'rounds', award.rounds?.length)}
        />
        <TextInput
          type="date"
          label={say('headcountAsOf')}
          description={say('headcountHint')}
          value={award.headcountAsOf ?? ''}
          onChange={({ currentTarget }) =>
            edit({ headcountAsOf: currentTarget.value || undefined })
          }
          error={at('headcountAsOf')}
        />
      </div>
      <Switch
        label={say('successors')}
        checked={award.successors}
        onChange={({ currentTarget }) => edit({ successors: currentTarget.checked })}
      />
      <Floors award={award} edit={edit} at={at} />
      <Conditions award={award} edit={edit} at={at} />
      {award.measure === 'ratio-and-prize-points' && (
        <PrizePoints award={award} edit={edit} at={at} />
      )}
    </>
  );
}

function Floors({ award, edit, at }: AwardProps) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="ru-group">
      <b>{say('floor')}</b>
      <Rows
        items={award.floor ?? []}
        put={(floor) => edit({ floor: listed(floor) })}
        make={() => ({ percent: 50 })}
        add={say('addFloor')}
        name={(_, index) => `${say('floor')} ${index + 1}`}
        error={at('floor')}
      >
        {(step, change, index) => (
          <div className="st-fields">
            <NumField
              label={say('below')}
              description={say('belowHint')}
              value={step.below ?? NaN}
              onChange={(people) => change({ below: given(people) })}
              error={at(`floor[${index}].below`) ?? at(`floor[${index}]`)}
            />
            <NumField
              label={say('percent')}
              value={step.percent}
              onChange={(percent) => change({ percent })}
              error={at(`floor[${index}].percent`)}
            />
          </div>
        )}
      </Rows>
    </div>
  );
}

function Conditions({ award, edit, at }: AwardProps) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="ru-group">
      <b>{say('conditions')}</b>
      <Rows
        items={award.conditions ?? []}
        put={(conditions) => edit({ conditions: listed(conditions) })}
        make={() => ({ prizes: 1 })}
        add={say('addCondition')}
        name={(_, index) => `${say('conditions')} ${index + 1}`}
        error={at('conditions')}
      >
        {(condition, change, index) => (
          <div className="st-fields">
            <NumField
              label={say('conditionPrizes')}
              value={condition.prizes}
              onChange={(prizes) => change({ prizes })}
              error={at(`conditions[${index}].prizes`) ?? at(`conditions[${index}]`)}
            />
            <TextInput
              label={say('conditionTier')}
              description={say('anyTier')}
              value={condition.tier ?? ''}
              onChange={({ currentTarget }) => change({ tier: currentTarget.value || undefined })}
              error={at(`conditions[${index}].tier`)}
            />
          </div>
        )}
      </Rows>
    </div>
  );
}

function PrizePoints({ award, edit, at }: AwardProps) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="ru-group">
      <b>{say('prizePoints')}</b>
      <Rows
        items={award.prizePoints ?? []}
        put={(prizePoints) => edit({ prizePoints: listed(prizePoints) })}
        make={() => ({ tier: 'nhat', centipoints: 1_000 })}
        add={say('addPoints')}
        name={(_, index) => `${say('prizePoints')} ${index + 1}`}
        error={at('prizePoints')}
      >
        {(points, change, index) => (
          <div className="st-fields">
            <TextInput
              label={say('tierId')}
              value={points.tier}
              onChange={({ currentTarget }) => change({ tier: currentTarget.value })}
              error={at(`prizePoints[${index}].tier`) ?? at(`prizePoints[${index}]`)}
            />
            <NumField
              label={say('points')}
              value={points.centipoints / 100}
              decimals={2}
              onChange={(value) => change({ centipoints: Math.round(value * 100) })}
              error={at(`prizePoints[${index}].centipoints`)}
            />
          </div>
        )}
      </Rows>
    </div>
  );
}
