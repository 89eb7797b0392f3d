import { Switch } from '@mantine/core';
import { useKindWords } from '../kit/kind-field';
import { useSay } from '../kit/words';
import { ClausePanel, OptionalClause, partOf } from './clause-panel';
import type { ContestClauseProps } from './contest-clauses';
import { worded } from './fields';
import { Items } from './items';
import { Ages, Ticks } from './parts';
import {
  below,
  firstOf,
  freshId,
  listed,
  type ClauseProps,
  type ContestRules,
  type Division,
} from './types';
import { UnitPick, useUnitKinds } from './unit-pick';
import { RULE_WORDS } from './words';

const ROLES = [
  'steering',
  'organiser',
  'content',
  'secretary',
  'helper',
  'judge',
  'technical',
] as const;

/** Who competes with whom. */
export function DivisionsClause({ rules, set, at, fixed, treeId }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const divisions = rules.divisions ?? [];
  const kinds = useUnitKinds(treeId);
  return (
    <ClausePanel
      place="divisions"
      title={say('divisions')}
      hint={say('divisionsHint')}
      fixed={fixed('divisions')}
    >
      <Items
        items={divisions}
        put={(changed) => set({ divisions: listed(changed) })}
        make={() => ({
          id: freshId('bang', divisions),
          name: `${say('division')} ${'ABCDEFGHIJ'[divisions.length] ?? divisions.length + 1}`,
          chosen: true,
        })}
        add={say('addDivision')}
        name={({ name }) => name}
        ordered
        at={below(at, 'divisions')}
      >
        {(division) => <DivisionFields {...division} kinds={kinds} />}
      </Items>
    </ClausePanel>
  );
}

interface DivisionFieldsProps extends ClauseProps<Division> {
  kinds: string[];
}

function DivisionFields(props: DivisionFieldsProps) {
  const say = useSay(RULE_WORDS);
  const { value, set, at, field } = partOf(props);
  const kinds = [...new Set([...props.kinds, ...(value.unitKinds ?? [])])];
  const word = useKindWords();
  return (
    <>
      <div className="ru-tier">
        {field.text('name', say('name'), { also: ['id', ''] })}
        <Ages
          value={value.age}
          put={(age) => set({ age })}
          at={at}
          words={{ from: say('ageFrom'), below: say('ageBelow') }}
        />
      </div>
      <Switch
        label={say('chosen')}
        checked={value.chosen === true}
        onChange={({ currentTarget }) => set({ chosen: currentTarget.checked || undefined })}
        error={at('chosen')}
      />
      {kinds.length > 0 && (
        <Ticks
          label={say('unitKinds')}
          choices={kinds.map((kind) => [kind, word(kind)])}
          value={value.unitKinds ?? []}
          put={(unitKinds) => set({ unitKinds: listed(unitKinds) })}
          error={firstOf(at, 'unitKinds', value.unitKinds?.length)}
        />
      )}
    </>
  );
}

/** Who may not win. */
export function EligibilityClause({ rules, set, at, fixed, treeId }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  return (
    <OptionalClause<NonNullable<ContestRules['eligibility']>>
      place="eligibility"
      title={say('eligibility')}
      hint={say('eligibilityHint')}
      at={at}
      fixed={fixed('eligibility')}
      value={rules.eligibility}
      first={() => ({
        barredRoles: ['steering', 'organiser', 'content', 'secretary'],
        barredUnits: [],
        as: 'excluded',
      })}
      put={(eligibility) => set({ eligibility })}
    >
      {({ value, set: put, at: here, field }) => (
        <>
          <Ticks
            label={say('barredRoles')}
            choices={worded(say, ROLES)}
            value={value.barredRoles}
            put={(barredRoles) => put({ barredRoles })}
            error={here('barredRoles')}
          />
          <UnitPick
            label={say('barredUnits')}
            treeId={treeId}
            value={value.barredUnits}
            put={(barredUnits) => put({ barredUnits })}
            error={firstOf(here, 'barredUnits', value.barredUnits.length)}
          />
          {field.choice('as', say('barredAs'), worded(say, ['excluded', 'off-prize'] as const))}
        </>
      )}
    </OptionalClause>
  );
}
