import { Switch, TextInput } from '@mantine/core';
import { ChoiceField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Ages, ClausePanel, Rows, Ticks } from './parts';
import type { ContestClauseProps } from './contest-clauses';
import { firstOf } from './prizes';
import { below, freshId, listed, type At, type Division } from './types';
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
      at={at}
      fixed={fixed('divisions')}
    >
      <Rows
        items={divisions}
        put={(changed) => set({ divisions: listed(changed) })}
        make={() => ({
          id: freshId('bang', divisions),
          name: `${say('division')} ${'ABCDEFGHIJ'[divisions.length] ?? divisions.length + 1}`,
          chosen: true,
        })}
        add={say('addDivision')}
        name={({ name }) => name}
      >
        {(division, edit, index) => (
          <DivisionFields
            division={division}
            edit={edit}
            kinds={kinds}
            at={below(at, `divisions[${index}]`)}
          />
        )}
      </Rows>
    </ClausePanel>
  );
}

interface DivisionFieldsProps {
  division: Division;
  edit: (changes: Partial<Division>) => void;
  kinds: string[];
  at: At;
}

function DivisionFields({ division, edit, kinds, at }: DivisionFieldsProps) {
  const say = useSay(RULE_WORDS);
  return (
    <>
      <div className="ru-tier">
        <TextInput
          label={say('name')}
          value={division.name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          error={at('name') ?? at('id') ?? at('')}
        />
        <Ages
          value={division.age}
          put={(age) => edit({ age })}
          at={at}
          words={{ from: say('ageFrom'), below: say('ageBelow') }}
        />
      </div>
      <Switch
        label={say('chosen')}
        checked={division.chosen === true}
        onChange={({ currentTarget }) => edit({ chosen: currentTarget.checked || undefined })}
        error={at('chosen')}
      />
      {(kinds.length > 0 || division.unitKinds) && (
        <Ticks
          label={say('unitKinds')}
          choices={[...new Set([...kinds, ...(division.unitKinds ?? [])])].map((kind) => [
            kind,
            kind,
          ])}
          value={division.unitKinds ?? []}
          put={(unitKinds) => edit({ unitKinds: listed(unitKinds) })}
          error={firstOf(at, 'unitKinds', division.unitKinds?.length)}
        />
      )}
    </>
  );
}

/** Who may not win. */
export function EligibilityClause({ rules, set, at, fixed, treeId }: ContestClauseProps) {
  const say = useSay(RULE_WORDS);
  const { eligibility } = rules;
  const here = below(at, 'eligibility');
  const put = (changes: Partial<NonNullable<typeof eligibility>>): void => {
    if (eligibility) set({ eligibility: { ...eligibility, ...changes } });
  };
  return (
    <ClausePanel
      place="eligibility"
      title={say('eligibility')}
      hint={say('eligibilityHint')}
      at={at}
      fixed={fixed('eligibility')}
      on={eligibility !== undefined}
      turn={(on) =>
        set({
          eligibility: on
            ? {
                barredRoles: ['steering', 'organiser', 'content', 'secretary'],
                barredUnits: [],
                as: 'excluded',
              }
            : undefined,
        })
      }
    >
      {eligibility && (
        <>
          <Ticks
            label={say('barredRoles')}
            choices={ROLES.map((role) => [role, say(role)])}
            value={eligibility.barredRoles}
            put={(barredRoles) => put({ barredRoles })}
            error={here('barredRoles')}
          />
          <UnitPick
            label={say('barredUnits')}
            treeId={treeId}
            value={eligibility.barredUnits}
            put={(barredUnits) => put({ barredUnits })}
            error={firstOf(here, 'barredUnits', eligibility.barredUnits.length)}
          />
          <ChoiceField
            label={say('barredAs')}
            value={eligibility.as}
            choices={(['excluded', 'off-prize'] as const).map((one) => [one, say(one)])}
            onChange={(as) => put({ as })}
            error={here('as')}
          />
        </>
      )}
    </ClausePanel>
  );
}
