import { Switch } from '@mantine/core';
import type { Schemas } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Rows, Ticks } from './parts';
import { below, given, type At } from './types';
import { WRITING_WORDS } from './writing-words';

type Stage = Schemas['StageRules'];
type Rules = Schemas['DiscrepancyRules'];
type Third = Schemas['ThirdRule'];

const ACTIONS = ['mean', 'agree', 'chief', 'third', 'joint'] as const;
const FIRST_THIRD: Third = {
  kind: 'equal-then-mean',
  spread: 250,
  inclusive: true,
  otherwise: 'joint',
};

interface DiscrepancyProps {
  stage: Stage;
  edit: (changes: Partial<Stage>) => void;
  at: At;
}

/** What becomes of marks that differ: bands of difference, each with what follows. */
export function WritingDiscrepancy({ stage, edit, at: outer }: DiscrepancyProps) {
  const say = useSay(WRITING_WORDS);
  const rules = stage.discrepancy;
  const at = below(outer, 'discrepancy');
  const set = (changes: Partial<Rules>): void => edit({ discrepancy: { ...rules, ...changes } });
  const putBands = (bands: Rules['bands']): void => {
    const asks = bands.some(({ action }) => action === 'third');
    set({ bands, third: asks ? (rules.third ?? FIRST_THIRD) : null });
  };
  return (
    <div className="ru-group">
      <b>{say('bands')}</b>
      <Ticks
        label={say('on')}
        choices={(['total', 'criteria'] as const).map((one) => [one, say(one)] as const)}
        value={rules.on}
        put={(on) => set({ on })}
        error={at('on')}
      />
      <Rows
        items={rules.bands}
        put={putBands}
        make={() => ({
          from: rules.bands.at(-1)?.to ?? 0,
          to: null,
          fromInclusive: !(rules.bands.at(-1)?.toInclusive ?? false),
          toInclusive: false,
          action: 'joint' as const,
        })}
        add={say('addBand')}
        name={(_, index) => `${say('bands')} ${index + 1}`}
        error={at('bands')}
      >
        {(band, change, index) => (
          <BandFields band={band} change={change} at={below(at, `bands[${index}]`)} />
        )}
      </Rows>
      {rules.third && <ThirdFields third={rules.third} put={(third) => set({ third })} at={at} />}
      {!rules.third && at('third') && <p className="error">{at('third')}</p>}
    </div>
  );
}

interface BandProps {
  band: Rules['bands'][number];
  change: (changes: Partial<Rules['bands'][number]>) => void;
  at: At;
}

function BandFields({ band, change, at }: BandProps) {
  const say = useSay(WRITING_WORDS);
  const hundredths = (points: number): number | null => {
    const value = given(points);
    return value === undefined ? null : Math.round(value * 100);
  };
  return (
    <>
      <div className="st-fields">
        <NumField
          label={say('from')}
          value={band.from / 100}
          decimals={2}
          onChange={(points) => change({ from: hundredths(points) ?? NaN })}
          error={at('from')}
        />
        <NumField
          label={say('to')}
          description={say('endless')}
          value={band.to === null ? NaN : band.to / 100}
          decimals={2}
          onChange={(points) => change({ to: hundredths(points) })}
          error={at('to')}
        />
        <ChoiceField
          label={say('action')}
          value={band.action}
          choices={ACTIONS.map((one) => [one, say(one)] as const)}
          onChange={(action) => change({ action })}
          error={at('action')}
        />
      </div>
      <Switch
        label={say('fromInclusive')}
        checked={band.fromInclusive}
        onChange={({ currentTarget }) => change({ fromInclusive: currentTarget.checked })}
        error={at('fromInclusive')}
      />
      <Switch
        label={say('toInclusive')}
        checked={band.toInclusive}
        onChange={({ currentTarget }) => change({ toInclusive: currentTarget.checked })}
        error={at('toInclusive')}
      />
    </>
  );
}

interface ThirdProps {
  third: Third;
  put: (third: Third) => void;
  at: At;
}

function ThirdFields({ third, put, at }: ThirdProps) {
  const say = useSay(WRITING_WORDS);
  return (
    <div className="st-fields">
      <ChoiceField
        label={say('thirdRule')}
        value={third.kind}
        choices={(['final', 'equal-then-mean'] as const).map((one) => [one, say(one)] as const)}
        onChange={(kind) => put(kind === 'final' ? { kind } : FIRST_THIRD)}
        error={at('third')}
      />
      {third.kind === 'equal-then-mean' && (
        <NumField
          label={say('spread')}
          value={(third.spread ?? 0) / 100}
          decimals={2}
          onChange={(points) => put({ ...third, spread: Math.round(points * 100) })}
          error={at('third.spread')}
        />
      )}
    </div>
  );
}
