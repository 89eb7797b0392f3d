import { Switch } from '@mantine/core';
import { Panel } from '../kit/desk';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Saying } from '../rules/saying';
import type { RulesPart } from './rules-part';
import { RULES_WORDS } from './words';

/** How many variants, and in what they differ. */
export function PapersPanel({ rules, set, at }: RulesPart) {
  const say = useSay(RULES_WORDS);
  return (
    <Panel title={say('papers')}>
      <div className="st-fields">
        <NumField
          label={say('variants')}
          value={rules.variants}
          onChange={(variants) => set({ variants })}
          error={at('variants')}
        />
        <div className="stack st-switches">
          <Switch
            label={say('shuffleQuestions')}
            checked={rules.shuffleQuestions}
            onChange={({ currentTarget }) => set({ shuffleQuestions: currentTarget.checked })}
          />
          <Switch
            label={say('shuffleOptions')}
            checked={rules.shuffleOptions}
            onChange={({ currentTarget }) => set({ shuffleOptions: currentTarget.checked })}
          />
        </div>
      </div>
      <Saying places={['variants']} />
    </Panel>
  );
}

/** How long an attempt lasts, and what the close does to it. */
export function TimePanel({ rules, set, at }: RulesPart) {
  const say = useSay(RULES_WORDS);
  return (
    <Panel title={say('time')}>
      <div className="st-fields">
        <NumField
          label={say('timeLimitSeconds')}
          value={Math.round((rules.timeLimitSeconds / 60) * 100) / 100}
          decimals={2}
          onChange={(minutes) => set({ timeLimitSeconds: Math.round(minutes * 60) })}
          error={at('timeLimitSeconds')}
        />
        <ChoiceField
          label={say('atClose')}
          value={rules.atClose}
          choices={(['finish', 'cut'] as const).map((one) => [one, say(one)])}
          onChange={(atClose) => set({ atClose })}
          error={at('atClose')}
        />
      </div>
      <Saying places={['timeLimitSeconds', 'atClose']} />
    </Panel>
  );
}

const COUNTED = [
  'best-then-fastest',
  'best-then-earliest',
  'best',
  'first',
  'last',
  'only',
] as const;

/** How often, which counts, and whether gaps are allowed. */
export function AttemptsPanel({ rules, set, at }: RulesPart) {
  const say = useSay(RULES_WORDS);
  const { attempts, completeness } = rules;
  return (
    <Panel title={say('attempts')}>
      <div className="st-fields">
        <NumField
          label={say('max')}
          value={attempts.max}
          onChange={(max) => set({ attempts: { ...attempts, max } })}
          error={at('attempts.max')}
        />
        <ChoiceField
          label={say('counted')}
          value={attempts.counted}
          choices={COUNTED.map((one) => [one, say(one)])}
          onChange={(counted) => set({ attempts: { ...attempts, counted } })}
          error={at('attempts.counted')}
        />
        <ChoiceField
          label={say('completeness')}
          value={completeness}
          choices={(['partial', 'all'] as const).map((one) => [one, say(one)])}
          onChange={(chosen) => set({ completeness: chosen })}
          error={at('completeness')}
        />
      </div>
      <Saying places={['attempts', 'completeness']} />
    </Panel>
  );
}
