import { ChoiceField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { OptionalPart, partOf } from '../clause-panel';
import { worded } from '../fields';
import { Items } from '../items';
import { TierFields, Tiers } from '../prizes';
import { below, freshId, withLost, type ClauseProps } from '../types';
import { prizeTier } from './defaults';
import type { Awards, ExtraAward, PrizeTier } from './types';
import { AWARD_WORDS } from './award-words';

interface AwardProps extends ClauseProps<Awards> {
  /** Every tier of every list. */
  tiers: readonly PrizeTier[];
}

/** Marks below which a prize is not given. */
export function Minimum({ value: { minimum }, set, at, tiers }: AwardProps) {
  const say = useSay(AWARD_WORDS);
  const free = tiers.find(({ id }) => !minimum.some(({ tier }) => tier === id));
  return (
    <Items
      label={say('minimum')}
      hint={say('minimumHint')}
      items={minimum}
      put={(changed) => set({ minimum: changed })}
      make={() => ({ tier: free?.id ?? tiers[0]?.id ?? '', centipoints: 800 })}
      add={say('addMinimum')}
      name={(_, index) => `${say('minimum')} ${index + 1}`}
      flat
      at={below(at, 'minimum')}
    >
      {(one) => {
        const { value, field } = partOf(one);
        return (
          <div className="st-fields">
            {field.choice('tier', say('tier'), withLost(tiers, [value.tier]))}
            {field.points('centipoints', say('centipoints'))}
          </div>
        );
      }}
    </Items>
  );
}

const KINDS = ['promising', 'oldest', 'youngest', 'jury'] as const;

/** Awards outside the ranking: promising youth, the oldest, what the jury chooses. */
export function Extra({ value: { extra }, set, at }: ClauseProps<Awards>) {
  const say = useSay(AWARD_WORDS);
  const ofKind = (award: ExtraAward, kind: ExtraAward['kind']): ExtraAward => ({
    ...award,
    kind,
    ageMax: kind === 'promising' ? 25 : undefined,
  });
  return (
    <Items
      label={say('extra')}
      items={extra}
      put={(changed) => set({ extra: changed })}
      make={() => ({
        ...prizeTier(freshId('giai-phu', extra), 'Giải Triển vọng', 5),
        kind: 'promising' as const,
        ageMax: 25,
        stacks: false,
      })}
      add={say('addExtra')}
      name={({ name }, index) => name || `${say('award')} ${index + 1}`}
      at={below(at, 'extra')}
    >
      {(one) => {
        const { value, set: edit, at: here, field } = partOf(one);
        return (
          <>
            <TierFields {...one} />
            <div className="st-fields">
              <ChoiceField
                label={say('kind')}
                value={value.kind}
                choices={worded(say, KINDS)}
                onChange={(kind) => edit(ofKind(value, kind))}
                error={here('kind')}
              />
              {value.kind === 'promising' && field.count('ageMax', say('ageMax'))}
            </div>
            {field.yes('stacks', say('stacks'))}
          </>
        );
      }}
    </Items>
  );
}

/** Awards of units, and the prizes that their works must have won. */
export function Collectives({ value: awards, set, at, tiers }: AwardProps) {
  const say = useSay(AWARD_WORDS);
  const lowest = tiers.at(-1)?.id ?? '';
  return (
    <OptionalPart
      label={say('collectives')}
      value={awards.collectives}
      first={() => ({
        tiers: [prizeTier('tap-the', say('firstCollective'), 5)],
        atLeast: lowest ? { prizes: 1, tier: lowest } : null,
        by: 'medals' as const,
      })}
      put={(collectives) => set({ collectives })}
      at={below(at, 'collectives')}
    >
      {({ value, set: edit, at: here, field }) => (
        <>
          <Tiers
            label={say('collectiveTiers')}
            tiers={value.tiers}
            put={(changed) => edit({ tiers: changed })}
            at={below(here, 'tiers')}
          />
          <div className="st-fields">
            {field.choice('by', say('by'), [
              ['medals', say('medals')],
              ['prizes', say('prizes')],
              ['works', say('acceptedWorks')],
            ])}
          </div>
          <OptionalPart
            label={say('atLeast')}
            value={value.atLeast}
            first={() => ({ prizes: 1, tier: lowest })}
            put={(atLeast) => edit({ atLeast })}
            at={below(here, 'atLeast')}
          >
            {({ value: need, field: of }) => (
              <div className="st-fields">
                {of.count('prizes', say('needPrizes'))}
                {of.choice('tier', say('needTier'), withLost(tiers, [need.tier]))}
              </div>
            )}
          </OptionalPart>
        </>
      )}
    </OptionalPart>
  );
}
