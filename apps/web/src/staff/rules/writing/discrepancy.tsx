import { useWords } from '../../../i18n/format';
import { ChoiceField, NumField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { fieldsOf, worded } from '../fields';
import { Items } from '../items';
import { Ticks } from '../parts';
import { below, type At, type ClauseProps } from '../types';
import { actionsAt, nextBand } from './bands.rules';
import type { StagePart } from './stage-part';
import { withBands, withThird } from './stages.rules';
import type { Band, Discrepancy as Rules, Third } from './types';
import { STAGE_WORDS } from './stage-words';

/** What becomes of marks that differ: bands of difference, each with what follows. */
export function Discrepancy({ value: stage, set: edit, at: outer }: StagePart) {
  const say = useSay(STAGE_WORDS);
  const rules = stage.discrepancy;
  const at = below(outer, 'discrepancy');
  const put = (discrepancy: Rules): void => edit({ discrepancy });
  const { bands, third } = rules;
  return (
    <div className="ru-group" role="group" aria-label={say('discrepancy')}>
      <b>{say('discrepancy')}</b>
      <div className="st-fields">
        <Ticks
          label={say('on')}
          choices={worded(say, ['total', 'criteria'] as const)}
          value={rules.on}
          put={(on) => put({ ...rules, on })}
          error={at('on')}
        />
        <ChoiceField
          label={say('in')}
          value={rules.in ?? 'points'}
          choices={[
            ['points', say('inPoints')],
            ['percent', say('inPercent')],
          ]}
          onChange={(unit) => put({ ...rules, in: unit === 'percent' ? unit : undefined })}
          error={at('in')}
        />
      </div>
      <Items
        label={say('bands')}
        hint={say('bandsHint')}
        items={bands}
        put={(changed) => put(withBands(rules, changed))}
        make={() => nextBand(bands)}
        add={say('addBand')}
        name={(_, index) => `${say('band')} ${index + 1}`}
        least={1}
        at={below(at, 'bands')}
      >
        {(part, index) => (
          <BandFields
            {...part}
            last={index === bands.length - 1}
            percent={rules.in === 'percent'}
            actions={actionsAt(bands, index, stage.marks)}
          />
        )}
      </Items>
      {third && (
        <ThirdFields
          value={third}
          set={(changes) => put({ ...rules, third: { ...third, ...changes } })}
          at={below(at, 'third')}
          kind={(kind) => put(withThird(rules, kind))}
        />
      )}
      {!third && at('third') && <p className="error">{at('third')}</p>}
    </div>
  );
}

interface BandProps extends ClauseProps<Band> {
  last: boolean;
  percent: boolean;
  actions: readonly Band['action'][];
}

/** A band: where it begins follows from the one before, where it ends and what then is written. */
function BandFields({ value, set, at, last, percent, actions }: BandProps) {
  const say = useSay(STAGE_WORDS);
  const { f } = useWords();
  const unit = percent ? '%' : ` ${say('inPoints')}`;
  const begin = Number.isFinite(value.from) ? f.number(value.from / 100) : '…';
  return (
    <>
      <p>
        {say(value.fromInclusive ? 'fromOn' : 'fromAbove', { n: begin + unit })}
        {last && ` ${say('untilEnd')}`}
      </p>
      {(['from', 'fromInclusive'] as const).map(
        (name) =>
          at(name) && (
            <p key={name} className="error">
              {at(name)}
            </p>
          ),
      )}
      <div className="st-fields">
        {!last && <End value={value} set={set} at={at} unit={unit.trim()} />}
        <ChoiceField
          label={say('action')}
          value={value.action}
          choices={worded(say, actions)}
          onChange={(action) => set({ action })}
          error={at('action')}
        />
      </div>
      {last && at('to') && <p className="error">{at('to')}</p>}
    </>
  );
}

function End({ value, set, at, unit }: ClauseProps<Band> & { unit: string }) {
  const say = useSay(STAGE_WORDS);
  return (
    <>
      <NumField
        label={`${say('to')} (${unit})`}
        value={(value.to ?? NaN) / 100}
        decimals={2}
        onChange={(typed) => set({ to: Math.round(typed * 100) })}
        error={at('to')}
      />
      <ChoiceField
        label={say('toInclusive')}
        value={value.toInclusive ? 'within' : 'next'}
        choices={worded(say, ['next', 'within'] as const)}
        onChange={(end) => set({ toInclusive: end === 'within' })}
        error={at('toInclusive')}
      />
    </>
  );
}

interface ThirdProps extends ClauseProps<Third> {
  at: At;
  kind: (kind: Third['kind']) => void;
}

function ThirdFields(props: ThirdProps) {
  const say = useSay(STAGE_WORDS);
  const { value, at, kind } = props;
  const field = fieldsOf(props);
  return (
    <div className="ru-group">
      <div className="st-fields">
        <ChoiceField
          label={say('thirdRule')}
          value={value.kind}
          choices={worded(say, ['equal-then-mean', 'final'] as const)}
          onChange={kind}
          error={at('kind') ?? at('')}
        />
        {value.kind === 'equal-then-mean' && (
          <>
            {field.points('spread', say('spread'))}
            {field.choice('otherwise', say('otherwise'), worded(say, ['joint', 'chief'] as const))}
          </>
        )}
      </div>
      {value.kind === 'equal-then-mean' && field.yes('inclusive', say('inclusive'))}
    </div>
  );
}
