import { TextInput } from '@mantine/core';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { partOf } from './clause-panel';
import { fieldsOf, worded } from './fields';
import { Items } from './items';
import { Ticks } from './parts';
import {
  below,
  firstOf,
  freshId,
  given,
  listed,
  withLost,
  type At,
  type ClauseProps,
  type PrizeList,
  type PrizeTier,
} from './types';
import { RULE_WORDS } from './words';

type Cap = NonNullable<PrizeList['caps']>[number];
type Special = NonNullable<PrizeList['special']>[number];

/** The prizes that most contests begin with. */
export const firstPrizes = (): PrizeList => ({
  tiers: [
    { id: 'nhat', name: 'Giải Nhất', count: 1 },
    { id: 'nhi', name: 'Giải Nhì', count: 2 },
    { id: 'ba', name: 'Giải Ba', count: 3 },
    { id: 'khuyen-khich', name: 'Giải Khuyến khích', count: 5 },
  ],
  boundaryTie: 'people',
  onePerPerson: 'round',
  freed: 'move-down',
});

interface PrizesProps extends ClauseProps<PrizeList> {
  divisions: readonly { id: string; name: string }[];
}

/** A prize list: its tiers, and what becomes of ties, double winners and places left. */
export function Prizes({ value, set, at, divisions }: PrizesProps) {
  const say = useSay(RULE_WORDS);
  return (
    <>
      <Tiers
        label={say('tiers')}
        tiers={value.tiers}
        put={(tiers) => set({ tiers })}
        at={below(at, 'tiers')}
      />
      {(divisions.length > 0 || value.divisions) && (
        <Ticks
          label={say('onlyDivisions')}
          hint={say('allDivisions')}
          choices={withLost(divisions, value.divisions)}
          value={value.divisions ?? []}
          put={(chosen) => set({ divisions: listed(chosen) })}
          error={firstOf(at, 'divisions', value.divisions?.length)}
        />
      )}
      <Conduct value={value} set={set} at={at} />
      <Caps
        caps={value.caps ?? []}
        tiers={value.tiers}
        put={(caps) => set({ caps: listed(caps) })}
        of={{ entrants: say('entrants'), prizes: say('prizesOf') }}
        at={below(at, 'caps')}
      />
      <Specials value={value} set={set} at={at} />
    </>
  );
}

interface TiersProps {
  label: string;
  tiers: PrizeTier[];
  put: (tiers: PrizeTier[]) => void;
  at: At;
  /** Tiers of other lists, which a new one here must not be mistaken for. */
  taken?: readonly PrizeTier[];
}

/** Tiers by name, count and value, the highest first. */
export function Tiers({ label, tiers, put, at, taken = [] }: TiersProps) {
  const say = useSay(RULE_WORDS);
  return (
    <Items
      label={label}
      items={tiers}
      put={put}
      make={() => ({ id: freshId('giai', [...taken, ...tiers]), name: say('tier'), count: 1 })}
      add={say('addTier')}
      name={({ name }, index) => name || `${say('tier')} ${index + 1}`}
      least={1}
      ordered
      flat
      at={at}
    >
      {(tier) => <TierFields {...tier} />}
    </Items>
  );
}

/** One kind of prize. */
export function TierFields({ value, set, at }: ClauseProps<PrizeTier>) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="ru-tier">
      <TextInput
        label={say('name')}
        value={value.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={at('name') ?? at('id') ?? at('')}
      />
      <NumField
        label={say('count')}
        value={value.count}
        onChange={(count) => set({ count })}
        error={at('count')}
      />
      <NumField
        label={say('value')}
        value={value.value ?? NaN}
        grouped
        onChange={(worth) => set({ value: given(worth) })}
        error={at('value')}
      />
    </div>
  );
}

function Conduct(part: ClauseProps<PrizeList>) {
  const say = useSay(RULE_WORDS);
  const field = fieldsOf(part);
  return (
    <div className="st-fields">
      {field.choice('boundaryTie', say('boundaryTie'), [
        ['people', say('peopleDecide')],
        ['expand', say('expand')],
        ['split', say('split')],
      ])}
      {field.choice(
        'onePerPerson',
        say('onePerPerson'),
        worded(say, ['round', 'contest', 'no'] as const),
      )}
      {field.choice('freed', say('freed'), worded(say, ['move-down', 'vacant'] as const))}
    </div>
  );
}

interface CapsProps {
  caps: readonly Cap[];
  tiers: readonly PrizeTier[];
  put: (caps: Cap[]) => void;
  /** What a share is of, in words. */
  of: Record<Cap['of'], string>;
  at: At;
}

/** Ceilings over some tiers together. */
export function Caps({ caps, tiers, put, of, at }: CapsProps) {
  const say = useSay(RULE_WORDS);
  return (
    <Items
      label={say('caps')}
      items={caps}
      put={put}
      make={() => ({ tiers: tiers.map(({ id }) => id), of: 'entrants' as const, percent: 10 })}
      add={say('addCap')}
      name={(_, index) => `${say('caps')} ${index + 1}`}
      at={at}
    >
      {(cap) => {
        const { value, set, at: here, field } = partOf(cap);
        return (
          <>
            <Ticks
              label={say('capTiers')}
              choices={withLost(tiers, value.tiers)}
              value={value.tiers}
              put={(chosen) => set({ tiers: chosen })}
              error={firstOf(here, 'tiers', value.tiers.length) ?? here('')}
            />
            <div className="st-fields">
              {field.count('percent', say('capPercent'))}
              {field.choice('of', say('capOf'), [
                ['entrants', of.entrants],
                ['prizes', of.prizes],
              ])}
            </div>
          </>
        );
      }}
    </Items>
  );
}

const KINDS = ['oldest', 'youngest', 'promising', 'spread'] as const;

function Specials({ value, set, at }: ClauseProps<PrizeList>) {
  const say = useSay(RULE_WORDS);
  const special = value.special ?? [];
  const ofKind = (kind: Special['kind']): Partial<Special> => ({
    kind,
    below: kind === 'promising' ? 30 : undefined,
  });
  return (
    <Items
      label={say('special')}
      items={special}
      put={(changed) => set({ special: listed(changed) })}
      make={() => ({
        id: freshId('giai-phu', special),
        name: say('special'),
        count: 1,
        kind: 'oldest' as const,
      })}
      add={say('addSpecial')}
      name={({ name }) => name}
      at={below(at, 'special')}
    >
      {(prize) => {
        const { value: one, set: edit, at: here, field } = partOf(prize);
        return (
          <>
            <TierFields {...prize} />
            <div className="st-fields">
              <ChoiceField
                label={say('specialKind')}
                value={one.kind}
                choices={worded(say, KINDS)}
                onChange={(kind) => edit(ofKind(kind))}
                error={here('kind')}
              />
              {one.kind === 'promising' &&
                field.count('below', say('promisingBelow'), { empty: 'absent' })}
            </div>
          </>
        );
      }}
    </Items>
  );
}
