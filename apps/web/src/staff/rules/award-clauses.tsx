import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import { AwardExtras } from './award-extras';
import type { AwardPart } from './award-part';
import { ClausePanel, OptionalClause, OptionalPart, partOf } from './clause-panel';
import type { ContestClauseProps } from './contest-clauses';
import { worded } from './fields';
import { Items } from './items';
import { RoundPick } from './parts';
import { firstPrizes, Prizes, Tiers } from './prizes';
import { SubQuestion, TieBreaks } from './tie-breaks';
import {
  below,
  firstOf,
  freshId,
  listed,
  type Award,
  type ClauseProps,
  type Overall,
} from './types';
import { UnitPick } from './unit-pick';
import { useRoundTiers } from './use-round-tiers';
import { RULE_WORDS } from './words';

type Rounds = ContestClauseProps['rounds'];

/** One ranking over several rounds, and its prizes. */
export function OverallClause({ rules, set, at, fixed, rounds }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  return (
    <OptionalClause<Overall>
      place="overall"
      title={say('overall')}
      hint={say('overallHint')}
      at={at}
      fixed={fixed('overall')}
      value={rules.overall}
      first={() => ({ combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }] })}
      put={(overall) => set({ overall })}
    >
      {(part) => (
        <>
          <Combining {...part} rounds={rounds} />
          <TieBreaks
            chain={part.value.tieBreak}
            put={(tieBreak) => part.set({ tieBreak })}
            at={below(part.at, 'tieBreak')}
          />
          <SubQuestion
            chain={part.value.tieBreak}
            value={part.value.subQuestion}
            put={(subQuestion) => part.set({ subQuestion })}
            error={part.at('subQuestion')}
          />
          <OptionalPart
            label={say('prizes')}
            value={part.value.prizes}
            first={firstPrizes}
            put={(prizes) => part.set({ prizes: prizes ?? undefined })}
            at={below(part.at, 'prizes')}
          >
            {(prizes) => <Prizes {...prizes} divisions={rules.divisions ?? []} />}
          </OptionalPart>
        </>
      )}
    </OptionalClause>
  );
}

function Combining(props: ClauseProps<Overall> & { rounds: Rounds }) {
  const say = useSay(RULE_WORDS);
  const { value, set, at, field } = partOf(props);
  return (
    <>
      <div className="st-fields">
        <ChoiceField
          label={say('combine')}
          value={value.combine}
          choices={worded(say, ['sum', 'best', 'best-of'] as const)}
          onChange={(combine) => set({ combine, best: combine === 'best-of' ? 2 : undefined })}
          error={at('combine')}
        />
        {value.combine === 'best-of' && field.count('best', say('bestOf'), { empty: 'absent' })}
        {field.count('atLeast', say('atLeast'))}
      </div>
      <RoundPick
        label={say('rounds')}
        hint={say('roundsHint')}
        rounds={props.rounds}
        value={value.rounds}
        put={(rounds) => set({ rounds })}
        error={firstOf(at, 'rounds', value.rounds?.length)}
      />
    </>
  );
}

/** Awards among units. */
export function CollectivesClause({ rules, set, at, fixed, treeId, rounds }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const awards = rules.collectives ?? [];
  const ofRounds = useRoundTiers(awards.length > 0 ? rounds : []);
  const make = (): Award => ({
    id: freshId('tap-the', awards),
    name: say('collectives'),
    measure: 'people-per-headcount',
    successors: true,
    groupBy: 'none',
    tiers: [{ id: 'nhat', name: 'Giải Nhất tập thể', count: 1 }],
  });
  return (
    <ClausePanel
      place="collectives"
      title={say('collectives')}
      hint={say('collectivesHint')}
      fixed={fixed('collectives')}
    >
      <Items
        items={awards}
        put={(changed) => set({ collectives: listed(changed) })}
        make={make}
        add={say('addAward')}
        name={({ name }) => name}
        at={below(at, 'collectives')}
      >
        {(award) => (
          <AwardFields
            {...award}
            treeId={treeId}
            rounds={rounds}
            prizes={[...(rules.overall?.prizes?.tiers ?? []), ...ofRounds]}
          />
        )}
      </Items>
    </ClausePanel>
  );
}

const MEASURES = [
  ['people', 'people'],
  ['attempts', 'attemptsMeasure'],
  ['people-per-headcount', 'people-per-headcount'],
  ['people-per-population', 'people-per-population'],
  ['ratio-and-average', 'ratio-and-average'],
  ['ratio-and-prize-points', 'ratio-and-prize-points'],
  ['winners', 'winners'],
] as const;

function AwardFields(props: AwardPart & { treeId: string | null }) {
  const say = useSay(RULE_WORDS);
  const { value, set, at, field } = partOf(props);
  return (
    <>
      {at('') && <p className="error">{at('')}</p>}
      <div className="st-fields">
        {field.text('name', say('name'), { also: ['id'] })}
        {field.choice(
          'measure',
          say('measure'),
          MEASURES.map(([measure, words]) => [measure, say(words)] as const),
        )}
        <ChoiceField
          label={say('groupBy')}
          value={value.groupBy}
          choices={worded(say, ['none', 'kind', 'list'] as const)}
          onChange={(groupBy) => set({ groupBy, groups: groupBy === 'list' ? [] : undefined })}
          error={at('groupBy')}
        />
      </div>
      {value.groupBy === 'list' && <Groups {...props} />}
      <Tiers
        label={say('tiers')}
        tiers={value.tiers}
        put={(tiers) => set({ tiers })}
        at={below(at, 'tiers')}
      />
      <AwardExtras {...props} />
    </>
  );
}

function Groups({ value, set, at, treeId }: ClauseProps<Award> & { treeId: string | null }) {
  const say = useSay(RULE_WORDS);
  const groups = value.groups ?? [];
  return (
    <Items
      items={groups}
      put={(changed) => set({ groups: changed })}
      make={() => ({
        id: freshId('khoi', groups),
        name: `${say('group')} ${groups.length + 1}`,
        units: [],
      })}
      add={say('addGroup')}
      name={({ name }) => name}
      at={below(at, 'groups')}
    >
      {(group) => {
        const { value: one, set: edit, at: here, field } = partOf(group);
        return (
          <>
            {field.text('name', say('name'), { also: ['id', ''] })}
            <UnitPick
              label={say('units')}
              treeId={treeId}
              value={one.units}
              put={(units) => edit({ units })}
              error={firstOf(here, 'units', one.units.length)}
            />
          </>
        );
      }}
    </Items>
  );
}
