import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { AwardPart } from './award-part';
import { fieldsOf } from './fields';
import { partOf } from './clause-panel';
import { Items } from './items';
import { RoundPick } from './parts';
import { below, firstOf, listed, withLost } from './types';
import { RULE_WORDS } from './words';

/** What of an award most contests leave as it is. */
export function AwardExtras(props: AwardPart) {
  const say = useSay(RULE_WORDS);
  const { value, set, at, rounds } = props;
  const field = fieldsOf(props);
  return (
    <>
      <RoundPick
        label={say('rounds')}
        hint={say('roundsHint')}
        rounds={rounds}
        value={value.rounds}
        put={(chosen) => set({ rounds: chosen })}
        error={firstOf(at, 'rounds', value.rounds?.length)}
      />
      <div className="st-fields">
        {field.day('headcountAsOf', say('headcountAsOf'), say('headcountHint'))}
      </div>
      {field.yes('successors', say('successors'))}
      <Floors {...props} />
      <Conditions {...props} />
      {value.measure === 'ratio-and-prize-points' && <PrizePoints {...props} />}
    </>
  );
}

function Floors({ value, set, at }: AwardPart) {
  const say = useSay(RULE_WORDS);
  return (
    <Items
      label={say('floor')}
      items={value.floor ?? []}
      put={(floor) => set({ floor: listed(floor) })}
      make={() => ({ percent: 50 })}
      add={say('addFloor')}
      name={(_, index) => `${say('floor')} ${index + 1}`}
      at={below(at, 'floor')}
    >
      {(step) => {
        const { field, at: here } = partOf(step);
        return (
          <>
            <div className="st-fields">
              {field.count('below', say('below'), { hint: say('belowHint'), empty: 'absent' })}
              {field.count('percent', say('percent'))}
            </div>
            {here('') && <p className="error">{here('')}</p>}
          </>
        );
      }}
    </Items>
  );
}

function Conditions({ value, set, at, prizes }: AwardPart) {
  const say = useSay(RULE_WORDS);
  return (
    <Items
      label={say('conditions')}
      items={value.conditions ?? []}
      put={(conditions) => set({ conditions: listed(conditions) })}
      make={() => ({ prizes: 1 })}
      add={say('addCondition')}
      name={(_, index) => `${say('conditions')} ${index + 1}`}
      at={below(at, 'conditions')}
    >
      {(condition) => {
        const { value: one, set: edit, at: here, field } = partOf(condition);
        return (
          <div className="st-fields">
            {field.count('prizes', say('conditionPrizes'))}
            <ChoiceField
              label={say('conditionTier')}
              value={one.tier ?? ''}
              choices={[['', say('anyTier')], ...withLost(prizes, one.tier ? [one.tier] : [])]}
              onChange={(tier) => edit({ tier: tier || undefined })}
              error={here('tier') ?? here('')}
            />
          </div>
        );
      }}
    </Items>
  );
}

function PrizePoints({ value, set, at, prizes }: AwardPart) {
  const say = useSay(RULE_WORDS);
  const points = value.prizePoints ?? [];
  const free = prizes.find(({ id }) => !points.some(({ tier }) => tier === id));
  return (
    <Items
      label={say('prizePoints')}
      items={points}
      put={(prizePoints) => set({ prizePoints: listed(prizePoints) })}
      make={() => ({ tier: free?.id ?? prizes[0]?.id ?? 'nhat', centipoints: 1_000 })}
      add={say('addPoints')}
      name={(_, index) => `${say('prizePoints')} ${index + 1}`}
      at={below(at, 'prizePoints')}
    >
      {(one) => {
        const { value: each, field, at: here } = partOf(one);
        return (
          <>
            <div className="st-fields">
              {field.choice('tier', say('tier'), withLost(prizes, [each.tier]))}
              {field.points('centipoints', say('points'))}
            </div>
            {here('') && <p className="error">{here('')}</p>}
          </>
        );
      }}
    </Items>
  );
}
