import { Switch, TextInput } from '@mantine/core';
import type { Schemas } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Rows } from './parts';
import { below, freshId, type At, type ClauseProps } from './types';
import { WritingDiscrepancy } from './writing-discrepancy';
import { firstStage } from './writing-templates';
import { WRITING_WORDS } from './writing-words';

type Stage = Schemas['StageRules'];

/** How works are judged, stage by stage. */
export function WritingStages({ value, set, at }: ClauseProps<Schemas['WritingRules']>) {
  const say = useSay(WRITING_WORDS);
  return (
    <div className="ru-group">
      <b>{say('stages')}</b>
      <Rows
        items={value.stages}
        put={(stages) => set({ stages })}
        make={() => firstStage({ id: freshId('vong', value.stages), name: say('stages') })}
        add={say('addStage')}
        name={({ name }) => name}
        least={1}
        error={at('stages')}
      >
        {(stage, edit, index) => (
          <StageFields stage={stage} edit={edit} at={below(at, `stages[${index}]`)} />
        )}
      </Rows>
    </div>
  );
}

interface StageProps {
  stage: Stage;
  edit: (changes: Partial<Stage>) => void;
  at: At;
}

function StageFields({ stage, edit, at }: StageProps) {
  const say = useSay(WRITING_WORDS);
  return (
    <>
      <div className="st-fields">
        <TextInput
          label={say('name')}
          value={stage.name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          error={at('name') ?? at('id')}
        />
        <NumField
          label={say('marks')}
          value={stage.marks}
          min={1}
          max={5}
          onChange={(marks) => edit({ marks })}
          error={at('marks')}
        />
        <NumField
          label={say('scale')}
          value={stage.scaleCentipoints / 100}
          decimals={2}
          onChange={(points) => edit({ scaleCentipoints: Math.round(points * 100) })}
          error={at('scaleCentipoints')}
        />
        <ChoiceField
          label={say('decimals')}
          value={String(stage.decimals)}
          choices={(['0', '1', '2'] as const).map((one) => [one, one] as const)}
          onChange={(decimals) => edit({ decimals: Number(decimals) })}
          error={at('decimals')}
        />
      </div>
      <Rubric stage={stage} edit={edit} at={at} />
      <WritingDiscrepancy stage={stage} edit={edit} at={at} />
      <Next stage={stage} edit={edit} at={at} />
      <Switch
        label={say('teams')}
        checked={stage.teams}
        onChange={({ currentTarget }) => edit({ teams: currentTarget.checked })}
      />
      <Switch
        label={say('secondCode')}
        checked={stage.secondCode}
        onChange={({ currentTarget }) => edit({ secondCode: currentTarget.checked })}
      />
      {at('teams') && <p className="error">{at('teams')}</p>}
    </>
  );
}

function Rubric({ stage, edit, at }: StageProps) {
  const say = useSay(WRITING_WORDS);
  return (
    <div className="ru-group">
      <b>{say('rubric')}</b>
      <Rows
        items={stage.rubric}
        put={(rubric) => edit({ rubric })}
        make={() => ({
          id: freshId('tieu-chi', stage.rubric),
          name: say('rubric'),
          maxCentipoints: 100,
          stepCentipoints: 25,
          weight: 100,
          levels: [],
        })}
        add={say('addCriterion')}
        name={({ name }) => name}
        least={1}
        error={at('rubric')}
      >
        {(criterion, change, index) => {
          const here = below(at, `rubric[${index}]`);
          return (
            <div className="st-fields">
              <TextInput
                label={say('name')}
                value={criterion.name}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
                error={here('name') ?? here('id')}
              />
              <NumField
                label={say('most')}
                value={criterion.maxCentipoints / 100}
                decimals={2}
                onChange={(points) => change({ maxCentipoints: Math.round(points * 100) })}
                error={here('maxCentipoints')}
              />
              <NumField
                label={say('step')}
                value={criterion.stepCentipoints / 100}
                decimals={2}
                onChange={(points) => change({ stepCentipoints: Math.round(points * 100) })}
                error={here('stepCentipoints')}
              />
              <NumField
                label={say('weight')}
                value={criterion.weight}
                onChange={(weight) => change({ weight })}
                error={here('weight')}
              />
            </div>
          );
        }}
      </Rows>
    </div>
  );
}

const KINDS = ['last', 'threshold', 'quota', 'all'] as const;
type Kind = (typeof KINDS)[number];
const FIRST: Record<Kind, Stage['forward']> = {
  last: null,
  threshold: { kind: 'threshold', centipoints: 800 },
  quota: { kind: 'quota', count: 50, per: 'medium' },
  all: { kind: 'all' },
};

function Next({ stage: { forward }, edit, at }: StageProps) {
  const say = useSay(WRITING_WORDS);
  return (
    <div className="st-fields">
      <ChoiceField
        label={say('forward')}
        value={forward?.kind ?? 'last'}
        choices={KINDS.map((one) => [one, say(one)] as const)}
        onChange={(kind: Kind) => edit({ forward: FIRST[kind] })}
        error={at('forward')}
      />
      {forward?.kind === 'threshold' && (
        <NumField
          label={say('points')}
          value={(forward.centipoints ?? 0) / 100}
          decimals={2}
          onChange={(points) =>
            edit({ forward: { ...forward, centipoints: Math.round(points * 100) } })
          }
          error={at('forward.centipoints')}
        />
      )}
      {forward?.kind === 'quota' && (
        <NumField
          label={say('count')}
          value={forward.count ?? NaN}
          onChange={(count) => edit({ forward: { ...forward, count } })}
          error={at('forward.count')}
        />
      )}
    </div>
  );
}
