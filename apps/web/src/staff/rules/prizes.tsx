import { TextInput } from '@mantine/core';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Rows, Ticks } from './parts';
import {
  below,
  freshId,
  given,
  listed,
  type At,
  type ClauseProps,
  type PrizeList,
  type PrizeTier,
} from './types';
import { RULE_WORDS } from './words';

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
      <Caps value={value} set={set} at={at} />
      <Specials value={value} set={set} at={at} />
    </>
  );
}

/** What there is to choose from, and what was chosen although it is there no more. */
function withLost(
  divisions: readonly { id: string; name: string }[],
  chosen: string[] = [],
): (readonly [string, string])[] {
  const lost = chosen.filter((id) => !divisions.some((one) => one.id === id));
  return [
    ...divisions.map(({ id, name }) => [id, name] as const),
    ...lost.map((id) => [id, id] as const),
  ];
}

/** What is wrong with a list or the first of its items that is wrong. */
export function firstOf(at: At, place: string, length = 0): string | undefined {
  const items = Array.from({ length }, (_, index) => at(`${place}[${index}]`));
  return at(place) ?? items.find((one) => one !== undefined);
}

interface TiersProps {
  label: string;
  tiers: PrizeTier[];
  put: (tiers: PrizeTier[]) => void;
  at: At;
}

/** Tiers by name, count and value. */
export function Tiers({ label, tiers, put, at }: TiersProps) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="ru-group">
      <b>{label}</b>
      <Rows
        items={tiers}
        put={put}
        make={() => ({ id: freshId('giai', tiers), name: say('tier'), count: 1 })}
        add={say('addTier')}
        name={({ name }) => name}
        least={1}
        error={at('')}
      >
        {(tier, edit, index) => <Tier tier={tier} edit={edit} at={below(at, `[${index}]`)} />}
      </Rows>
    </div>
  );
}

interface TierProps {
  tier: PrizeTier;
  edit: (changes: Partial<PrizeTier>) => void;
  at: At;
}

function Tier({ tier, edit, at }: TierProps) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="ru-tier">
      <TextInput
        label={say('name')}
        value={tier.name}
        onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
        error={at('name') ?? at('id') ?? at('')}
      />
      <NumField
        label={say('count')}
        value={tier.count}
        onChange={(count) => edit({ count })}
        error={at('count')}
      />
      <NumField
        label={say('value')}
        value={tier.value ?? NaN}
        grouped
        onChange={(worth) => edit({ value: given(worth) })}
        error={at('value')}
      />
    </div>
  );
}

function Conduct({ value, set, at }: ClauseProps<PrizeList>) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="st-fields">
      <ChoiceField
        label={say('boundaryTie')}
        value={value.boundaryTie}
        choices={[
          ['people', say('peopleDecide')],
          ['expand', say('expand')],
          ['split', say('split')],
        ]}
        onChange={(boundaryTie) => set({ boundaryTie })}
        error={at('boundaryTie')}
      />
      <ChoiceField
        label={say('onePerPerson')}
        value={value.onePerPerson}
        choices={(['round', 'contest', 'no'] as const).map((one) => [one, say(one)])}
        onChange={(onePerPerson) => set({ onePerPerson })}
        error={at('onePerPerson')}
      />
      <ChoiceField
        label={say('freed')}
        value={value.freed}
        choices={(['move-down', 'vacant'] as const).map((one) => [one, say(one)])}
        onChange={(freed) => set({ freed })}
        error={at('freed')}
      />
    </div>
  );
}

function Caps({ value, set, at }: ClauseProps<PrizeList>) {
  const say = useSay(RULE_WORDS);
  const caps = value.caps ?? [];
  return (
    <div className="ru-group">
      <b>{say('caps')}</b>
      <Rows
        items={caps}
        put={(changed) => set({ caps: listed(changed) })}
        make={() => ({
          tiers: value.tiers.map(({ id }) => id),
          of: 'entrants' as const,
          percent: 10,
        })}
        add={say('addCap')}
        name={(_, index) => `${say('caps')} ${index + 1}`}
        error={at('caps')}
      >
        {(cap, edit, index) => (
          <>
            <Ticks
              label={say('capTiers')}
              choices={withLost(value.tiers, cap.tiers)}
              value={cap.tiers}
              put={(tiers) => edit({ tiers })}
              error={firstOf(at, `caps[${index}].tiers`, cap.tiers.length)}
            />
            <div className="st-fields">
              <NumField
                label={say('capPercent')}
                value={cap.percent}
                onChange={(percent) => edit({ percent })}
                error={at(`caps[${index}].percent`) ?? at(`caps[${index}]`)}
              />
              <ChoiceField
                label={say('capOf')}
                value={cap.of}
                choices={[
                  ['entrants', say('entrants')],
                  ['prizes', say('prizesOf')],
                ]}
                onChange={(of) => edit({ of })}
                error={at(`caps[${index}].of`)}
              />
            </div>
          </>
        )}
      </Rows>
    </div>
  );
}

function Specials({ value, set, at }: ClauseProps<PrizeList>) {
  const say = useSay(RULE_WORDS);
  const special = value.special ?? [];
  return (
    <div className="ru-group">
      <b>{say('special')}</b>
      <Rows
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
        error={at('special')}
      >
        {(prize, edit, index) => {
          const here = below(at, `special[${index}]`);
          return (
            <>
              <Tier tier={prize} edit={edit} at={here} />
              <div className="st-fields">
                <ChoiceField
                  label={say('specialKind')}
                  value={prize.kind}
                  choices={(['oldest', 'youngest', 'promising', 'spread'] as const).map((one) => [
                    one,
                    say(one),
                  ])}
                  onChange={(kind) => edit({ kind, below: kind === 'promising' ? 30 : undefined })}
                  error={here('kind')}
                />
                {prize.kind === 'promising' && (
                  <NumField
                    label={say('promisingBelow')}
                    value={prize.below ?? NaN}
                    onChange={(age) => edit({ below: given(age) })}
                    error={here('below')}
                  />
                )}
              </div>
            </>
          );
        }}
      </Rows>
    </div>
  );
}
