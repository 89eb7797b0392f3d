import { Switch, Textarea, TextInput } from '@mantine/core';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import type { ContestClauseProps } from './contest-clauses';
import { AwardExtras, type AwardProps } from './award-extras';
import { ClausePanel, Ordinals, Rows } from './parts';
import { firstOf, firstPrizes, Prizes, Tiers } from './prizes';
import { TieBreaks } from './tie-breaks';
import { below, freshId, given, listed, type At, type Award, type Overall } from './types';
import { RULE_WORDS } from './words';
import { UnitPick } from './unit-pick';

/** One ranking over several rounds, and its prizes. */
export function OverallClause({ rules, set, at, fixed }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const { overall } = rules;
  const here = below(at, 'overall');
  const put = (changes: Partial<Overall>): void => {
    if (overall) set({ overall: { ...overall, ...changes } });
  };
  const first: Overall = { combine: 'sum', atLeast: 1, tieBreak: [{ by: 'duration' }] };
  return (
    <ClausePanel
      place="overall"
      title={say('overall')}
      hint={say('overallHint')}
      at={at}
      fixed={fixed('overall')}
      on={overall !== undefined}
      turn={(on) => set({ overall: on ? first : undefined })}
    >
      {overall && (
        <>
          <OverallFields overall={overall} put={put} at={here} />
          <TieBreaks
            chain={overall.tieBreak}
            put={(tieBreak) => put({ tieBreak })}
            at={below(here, 'tieBreak')}
          />
          {overall.tieBreak.some(({ by }) => by === 'sub-question') && (
            <Textarea
              label={say('subQuestion')}
              value={overall.subQuestion ?? ''}
              onChange={({ currentTarget }) =>
                put({ subQuestion: currentTarget.value || undefined })
              }
              error={here('subQuestion')}
              autosize
              minRows={2}
            />
          )}
          <Switch
            label={say('prizes')}
            checked={overall.prizes !== undefined}
            onChange={({ currentTarget }) =>
              put({ prizes: currentTarget.checked ? firstPrizes() : undefined })
            }
          />
          {overall.prizes && (
            <Prizes
              value={overall.prizes}
              set={(changes) =>
                overall.prizes && put({ prizes: { ...overall.prizes, ...changes } })
              }
              at={below(here, 'prizes')}
              divisions={rules.divisions ?? []}
            />
          )}
        </>
      )}
    </ClausePanel>
  );
}

interface OverallFieldsProps {
  overall: Overall;
  put: (changes: Partial<Overall>) => void;
  at: At;
}

function OverallFields({ overall, put, at }: OverallFieldsProps) {
  const say = useSay(RULE_WORDS);
  return (
    <div className="st-fields">
      <ChoiceField
        label={say('combine')}
        value={overall.combine}
        choices={(['sum', 'best', 'best-of'] as const).map((one) => [one, say(one)])}
        onChange={(combine) => put({ combine, best: combine === 'best-of' ? 2 : undefined })}
        error={at('combine')}
      />
      {overall.combine === 'best-of' && (
        <NumField
          label={say('bestOf')}
          value={overall.best ?? NaN}
          onChange={(best) => put({ best: given(best) })}
          error={at('best')}
        />
      )}
      <Ordinals
        label={say('rounds')}
        hint={say('roundsHint')}
        value={overall.rounds}
        put={(rounds) => put({ rounds })}
        error={firstOf(at, 'rounds', overall.rounds?.length)}
      />
      <NumField
        label={say('atLeast')}
        value={overall.atLeast}
        onChange={(atLeast) => put({ atLeast })}
        error={at('atLeast')}
      />
    </div>
  );
}

/** Awards among units. */
export function CollectivesClause({ rules, set, at, fixed, treeId }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const awards = rules.collectives ?? [];
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
      at={at}
      fixed={fixed('collectives')}
    >
      <Rows
        items={awards}
        put={(changed) => set({ collectives: listed(changed) })}
        make={make}
        add={say('addAward')}
        name={({ name }) => name}
      >
        {(award, edit, index) => (
          <AwardFields
            award={award}
            edit={edit}
            at={below(at, `collectives[${index}]`)}
            treeId={treeId}
          />
        )}
      </Rows>
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

function AwardFields({ award, edit, at, treeId }: AwardProps & { treeId: string | null }) {
  const say = useSay(RULE_WORDS);
  return (
    <>
      {at('') && <p className="error">{at('')}</p>}
      <div className="st-fields">
        <TextInput
          label={say('name')}
          value={award.name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          error={at('name') ?? at('id')}
        />
        <ChoiceField
          label={say('measure')}
          value={award.measure}
          choices={MEASURES.map(([measure, words]) => [measure, say(words)])}
          onChange={(measure) => edit({ measure })}
          error={at('measure')}
        />
        <ChoiceField
          label={say('groupBy')}
          value={award.groupBy}
          choices={(['none', 'kind', 'list'] as const).map((one) => [one, say(one)])}
          onChange={(groupBy) => edit({ groupBy, groups: groupBy === 'list' ? [] : undefined })}
          error={at('groupBy')}
        />
      </div>
      {award.groupBy === 'list' && <Groups award={award} edit={edit} at={at} treeId={treeId} />}
      <Tiers
        label={say('tiers')}
        tiers={award.tiers}
        put={(tiers) => edit({ tiers })}
        at={below(at, 'tiers')}
      />
      <AwardExtras award={award} edit={edit} at={at} />
    </>
  );
}

function Groups({ award, edit, at, treeId }: AwardProps & { treeId: string | null }) {
  const say = useSay(RULE_WORDS);
  const groups = award.groups ?? [];
  return (
    <Rows
      items={groups}
      put={(changed) => edit({ groups: changed })}
      make={() => ({
        id: freshId('khoi', groups),
        name: `${say('group')} ${groups.length + 1}`,
        units: [],
      })}
      add={say('addGroup')}
      name={({ name }) => name}
      error={at('groups')}
    >
      {(group, change, index) => (
        <>
          <TextInput
            label={say('name')}
            value={group.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            error={at(`groups[${index}].name`) ?? at(`groups[${index}]`)}
          />
          <UnitPick
            label={say('units')}
            treeId={treeId}
            value={group.units}
            put={(units) => change({ units })}
            error={firstOf(at, `groups[${index}].units`, group.units.length)}
          />
        </>
      )}
    </Rows>
  );
}
