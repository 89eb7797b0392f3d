import { ChoiceField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { ClausePanel, OptionalPart } from '../clause-panel';
import { fieldsOf } from '../fields';
import { Items } from '../items';
import { Ticks } from '../parts';
import { Caps, Tiers } from '../prizes';
import { Saying } from '../saying';
import { below, firstOf, listed, withLost, type ClauseProps } from '../types';
import { Collectives, Extra, Minimum } from './award-parts';
import { firstTiers, prizeTier } from './defaults';
import type { WritingPart } from './part';
import type { Awards, MediumAwards } from './types';
import { tiersOf } from './whole.rules';
import { AWARD_WORDS } from './award-words';

/** What works win. */
export function AwardsPanel(writing: WritingPart) {
  const say = useSay(AWARD_WORDS);
  const { value, set, at, judged } = writing;
  const part: ClauseProps<Awards> = {
    value: value.awards,
    set: (changes) => set({ awards: { ...value.awards, ...changes } }),
    at: below(at, 'awards'),
  };
  const tiers = tiersOf(part.value);
  return (
    <ClausePanel
      place="writing.awards"
      title={say('awards')}
      hint={say('awardsHint')}
      fixed={judged}
      says={[]}
    >
      {at('awards') && <p className="error">{at('awards')}</p>}
      <Lists {...part} writing={writing} />
      <Saying places={['writing.awards.perMedium']} />
      {fieldsOf(part).yes('onePerAuthor', say('onePerAuthor'))}
      <Saying places={['writing.awards.onePerAuthor']} />
      <Minimum {...part} tiers={tiers} />
      <Saying places={['writing.awards.minimum']} />
      <Caps
        caps={part.value.caps ?? []}
        tiers={tiers}
        put={(caps) => part.set({ caps: listed(caps) })}
        of={{ entrants: say('works'), prizes: say('prizesOf') }}
        at={below(part.at, 'caps')}
      />
      <Saying places={['writing.awards.caps']} />
      <Extra {...part} />
      <Saying places={['writing.awards.extra']} />
      <Collectives {...part} tiers={tiers} />
      <Saying places={['writing.awards.collectives']} />
    </ClausePanel>
  );
}

interface ListsProps extends ClauseProps<Awards> {
  writing: WritingPart;
}

/** Prizes over all media, and the lists of the media. */
function Lists({ value: awards, set, at, writing }: ListsProps) {
  const say = useSay(AWARD_WORDS);
  const { perMedium, overAll } = awards;
  const free = writing.value.media.find(({ id }) => !perMedium.some((list) => list.medium === id));
  const taken = tiersOf(awards);
  return (
    <>
      <OptionalPart
        label={say('overAll')}
        value={overAll.length > 0 ? { tiers: overAll } : null}
        first={() => ({ tiers: [prizeTier('dac-biet', 'Giải Đặc biệt', 1)] })}
        put={(list) => set({ overAll: list?.tiers ?? [] })}
        at={below(at, 'overAll')}
      >
        {({ value: { tiers } }) => (
          <Tiers
            label={say('overAllTiers')}
            tiers={tiers}
            taken={taken}
            put={(changed) => set({ overAll: changed })}
            at={below(at, 'overAll')}
          />
        )}
      </OptionalPart>
      <Items
        label={say('perMedium')}
        items={perMedium}
        put={(changed) => set({ perMedium: changed })}
        make={() => ({
          medium: perMedium.some(({ medium }) => medium === null) ? (free?.id ?? null) : null,
          tiers: perMedium[0]?.tiers.map((tier) => ({ ...tier })) ?? firstTiers(),
        })}
        add={say('addList')}
        name={(_, index) => `${say('list')} ${index + 1}`}
        at={below(at, 'perMedium')}
      >
        {(part) => <MediumList {...part} writing={writing} taken={taken} />}
      </Items>
    </>
  );
}

interface MediumListProps extends ClauseProps<MediumAwards> {
  writing: WritingPart;
  taken: Awards['overAll'];
}

function MediumList({ value, set, at, writing, taken }: MediumListProps) {
  const say = useSay(AWARD_WORDS);
  const { divisions, value: rules } = writing;
  const lost = value.medium === null ? [] : [value.medium];
  return (
    <>
      <div className="st-fields">
        <ChoiceField
          label={say('medium')}
          value={value.medium ?? ''}
          choices={[['', say('eachMedium')], ...withLost(rules.media, lost)]}
          onChange={(medium) => set({ medium: medium || null })}
          error={at('medium')}
        />
      </div>
      {(divisions.length > 0 || value.divisions) && (
        <Ticks
          label={say('divisions')}
          hint={say('allDivisions')}
          choices={withLost(divisions, value.divisions)}
          value={value.divisions ?? []}
          put={(chosen) => set({ divisions: listed(chosen) })}
          error={firstOf(at, 'divisions', value.divisions?.length)}
        />
      )}
      <Tiers
        label={say('tiers')}
        tiers={value.tiers}
        taken={taken}
        put={(tiers) => set({ tiers })}
        at={below(at, 'tiers')}
      />
    </>
  );
}
