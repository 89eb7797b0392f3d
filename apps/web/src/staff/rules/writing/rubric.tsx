import { Switch } from '@mantine/core';
import { useSay } from '../../kit/words';
import { partOf } from '../clause-panel';
import { worded } from '../fields';
import { Fold, Items } from '../items';
import { below, freshId, type ClauseProps } from '../types';
import { criterion } from './defaults';
import type { StagePart } from './stage-part';
import { withParts, withRubric } from './stages.rules';
import type { Criterion } from './types';
import { STAGE_WORDS } from './stage-words';

/** The criteria of a stage; the scale is what they add up to. */
export function Rubric({ value, set, at, place }: StagePart) {
  const say = useSay(STAGE_WORDS);
  const { rubric } = value;
  return (
    <div className="ru-group">
      <Items
        label={say('rubric')}
        items={rubric}
        put={(changed) => set(withRubric(value, changed))}
        make={() => ({
          ...criterion(freshId('tieu-chi', rubric), `${say('criterion')} ${rubric.length + 1}`, 1),
          part: rubric[0]?.part,
        })}
        add={say('addCriterion')}
        name={({ name }, index) => name || `${say('criterion')} ${index + 1}`}
        least={1}
        ordered
        at={below(at, 'rubric')}
      >
        {(part, index) => <CriterionFields {...part} place={`${place}.rubric[${index}]`} />}
      </Items>
      <Switch
        label={say('byParts')}
        checked={rubric.some(({ part }) => part !== undefined)}
        onChange={({ currentTarget }) => set(withParts(value, currentTarget.checked))}
      />
    </div>
  );
}

function CriterionFields(props: ClauseProps<Criterion> & { place: string }) {
  const say = useSay(STAGE_WORDS);
  const { value, field, at } = partOf(props);
  return (
    <>
      {field.text('name', say('name'), { also: ['id'] })}
      <div className="ru-narrow">
        {field.points('maxCentipoints', say('maxCentipoints'))}
        {field.points('stepCentipoints', say('stepCentipoints'))}
        {field.count('weight', say('weight'))}
        {value.part && field.choice('part', say('part'), worded(say, ['content', 'form'] as const))}
      </div>
      <Fold title={say('levels')} place={`${props.place}.levels`} open={value.levels.length > 0}>
        <Levels value={value} set={props.set} at={at} />
      </Fold>
    </>
  );
}

function Levels({ value: { levels, maxCentipoints }, set, at }: ClauseProps<Criterion>) {
  const say = useSay(STAGE_WORDS);
  const next = (): number => {
    const last = levels.at(-1)?.fromCentipoints;
    return last === undefined ? 0 : Math.round((last + maxCentipoints) / 2);
  };
  return (
    <Items
      hint={say('levelsHint')}
      items={levels}
      put={(changed) => set({ levels: changed })}
      make={() => ({ fromCentipoints: next(), name: '', descriptor: '' })}
      add={say('addLevel')}
      name={({ name }, index) => name || `${say('level')} ${index + 1}`}
      at={below(at, 'levels')}
    >
      {(level) => {
        const { field } = partOf(level);
        return (
          <>
            <div className="st-fields">
              {field.points('fromCentipoints', say('fromCentipoints'))}
              {field.text('name', say('level'))}
            </div>
            {field.area('descriptor', say('descriptor'))}
          </>
        );
      }}
    </Items>
  );
}
