import { Switch, Textarea } from '@mantine/core';
import type { Rules } from '../kit/api';
import { Panel } from '../kit/desk';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Saying } from '../rules/saying';
import { given } from '../rules/types';
import type { RulesPart } from './rules-part';
import { RULES_WORDS } from './words';

const LEVELS = ['1', '2', '3', '4', '5'] as const;

/** What a right answer earns. */
export function PointsPanel({ rules, set, at }: RulesPart) {
  const say = useSay(RULES_WORDS);
  const { points } = rules;
  const special = points.byDifficulty ?? {};
  const put = (changes: Partial<Rules['points']>): void =>
    set({ points: { ...points, ...changes } });
  return (
    <Panel title={say('points')}>
      <div className="st-form">
        <div className="st-fields">
          <NumField
            label={say('default')}
            value={points.default}
            decimals={2}
            onChange={(value) => put({ default: value })}
            error={at('points.default') ?? at('points')}
          />
          <ChoiceField
            label={say('multiple')}
            value={points.multiple}
            choices={[
              ['all-or-nothing', say('all-or-nothing')],
              ['partial', say('share')],
            ]}
            onChange={(multiple) => put({ multiple })}
          />
        </div>
        <div className="st-levels">
          {LEVELS.map((level) => (
            <NumField
              key={level}
              label={say('byDifficulty', { n: level })}
              value={special[level] ?? NaN}
              decimals={2}
              onChange={(value) => put({ byDifficulty: withLevel(special, level, value) })}
              error={at(`points.byDifficulty.${level}`)}
            />
          ))}
        </div>
        <p className="dim small">{say('sameAsDefault')}</p>
      </div>
      <Saying places={['points']} />
    </Panel>
  );
}

type Levels = NonNullable<Rules['points']['byDifficulty']>;

/** The points by level with one level changed; none at all leaves the whole part out. */
function withLevel(
  levels: Levels,
  level: (typeof LEVELS)[number],
  value: number,
): Levels | undefined {
  const next: Levels = { ...levels, [level]: Number.isNaN(value) ? undefined : value };
  return Object.values(next).some((one) => one !== undefined) ? next : undefined;
}

/** What is shown to whom and when, and what stands first among equals. */
export function ShowPanel({ rules, set, at }: RulesPart) {
  const say = useSay(RULES_WORDS);
  const { show, boardKey } = rules;
  const put = (changes: Partial<Rules['show']>): void => set({ show: { ...show, ...changes } });
  return (
    <Panel title={say('show')}>
      <div className="st-fields">
        <ChoiceField
          label={say('score')}
          value={show.score}
          choices={(['at-once', 'after-close', 'never'] as const).map((one) => [one, say(one)])}
          onChange={(score) => put({ score })}
          error={at('show.score')}
        />
        <ChoiceField
          label={say('key')}
          value={show.key}
          choices={(['after-close', 'never'] as const).map((one) => [one, say(one)])}
          onChange={(key) => put({ key })}
          error={at('show.key')}
        />
        <ChoiceField
          label={say('board')}
          value={show.board}
          choices={(['live', 'frozen', 'hidden'] as const).map((one) => [one, say(one)])}
          onChange={(board) => put({ board, freezeMinutes: board === 'frozen' ? 30 : undefined })}
          error={at('show.board')}
        />
        {show.board === 'frozen' && (
          <NumField
            label={say('freezeMinutes')}
            value={show.freezeMinutes ?? NaN}
            onChange={(freezeMinutes) => put({ freezeMinutes })}
            error={at('show.freezeMinutes')}
          />
        )}
        <ChoiceField
          label={say('boardKey')}
          value={boardKey}
          choices={(['duration', 'submission'] as const).map((one) => [one, say(one)])}
          onChange={(chosen) => set({ boardKey: chosen })}
          error={at('boardKey')}
        />
      </div>
      <Saying places={['show', 'boardKey']} />
    </Panel>
  );
}

const FIRST_PREDICTION = {
  prompt: 'Có bao nhiêu người trả lời đúng tất cả các câu hỏi?',
  target: 'people-all-correct',
  required: true,
  max: 10_000_000,
} as const;

/** The prediction question: what is asked, and which number is the answer. */
export function PredictionPanel({ rules, set, at }: RulesPart) {
  const say = useSay(RULES_WORDS);
  const { prediction } = rules;
  const put = (
    changes: Partial<typeof FIRST_PREDICTION | NonNullable<Rules['prediction']>>,
  ): void => {
    if (prediction) set({ prediction: { ...prediction, ...changes } });
  };
  return (
    <Panel title={say('prediction')}>
      <div className="st-form">
        <Switch
          label={say('hasPrediction')}
          checked={prediction !== null}
          onChange={({ currentTarget }) =>
            set({ prediction: currentTarget.checked ? { ...FIRST_PREDICTION } : null })
          }
        />
        {prediction && (
          <>
            <Textarea
              label={say('prompt')}
              value={prediction.prompt}
              onChange={({ currentTarget }) => put({ prompt: currentTarget.value })}
              error={at('prediction.prompt')}
              autosize
              minRows={2}
            />
            <div className="st-fields">
              <ChoiceField
                label={say('target')}
                value={prediction.target}
                choices={[
                  ['people-all-correct', say('people-all-correct')],
                  ['people', say('people')],
                  ['attempts', say('attemptsTarget')],
                  ['valid-attempts', say('valid-attempts')],
                ]}
                onChange={(target) => put({ target })}
                error={at('prediction.target')}
              />
              <NumField
                label={say('maxPrediction')}
                value={prediction.max}
                onChange={(max) => put({ max })}
                error={at('prediction.max')}
              />
              <ChoiceField
                label={say('measure')}
                value={prediction.measure ?? 'absolute'}
                choices={(['absolute', 'nearest-not-above'] as const).map((one) => [one, say(one)])}
                onChange={(measure) => put({ measure })}
                error={at('prediction.measure')}
              />
              <NumField
                label={say('exactCentipoints')}
                description={say('noExact')}
                value={(prediction.exactCentipoints ?? NaN) / 100}
                decimals={2}
                onChange={(points) => put({ exactCentipoints: given(Math.round(points * 100)) })}
                error={at('prediction.exactCentipoints')}
              />
            </div>
            <Switch
              label={say('required')}
              checked={prediction.required}
              onChange={({ currentTarget }) => put({ required: currentTarget.checked })}
            />
          </>
        )}
      </div>
      <Saying places={['prediction']} />
    </Panel>
  );
}
