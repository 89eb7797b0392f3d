import { useSay } from '../../kit/words';
import { OptionalPart, partOf } from '../clause-panel';
import { fieldsOf } from '../fields';
import { Items } from '../items';
import { below, freshId, listed } from '../types';
import type { StagePart } from './stage-part';
import { STAGE_WORDS } from './stage-words';

/** What judges are held against before and while marking. */
export function Standardisation({ value, set, at }: StagePart) {
  const say = useSay(STAGE_WORDS);
  const tolerance = Math.round(value.scaleCentipoints / 10);
  return (
    <OptionalPart
      label={say('standardisation')}
      hint={say('standardisationHint')}
      value={value.standardisation}
      first={() => ({
        anchors: 10,
        tolerance,
        qualifyShare: 80,
        seedEvery: 20,
        seedTolerance: tolerance,
      })}
      put={(standardisation) => set({ standardisation })}
      at={below(at, 'standardisation')}
    >
      {({ field }) => (
        <div className="st-fields">
          {field.count('anchors', say('anchors'))}
          {field.points('tolerance', say('tolerance'))}
          {field.count('qualifyShare', say('qualifyShare'))}
          {field.count('seedEvery', say('seedEvery'))}
          {field.points('seedTolerance', say('seedTolerance'))}
        </div>
      )}
    </OptionalPart>
  );
}

/** Comparison in pairs of the works near the prizes. */
export function Comparison({ value, set, at }: StagePart) {
  const say = useSay(STAGE_WORDS);
  return (
    <OptionalPart
      label={say('comparison')}
      hint={say('comparisonHint')}
      value={value.comparison}
      first={() => ({ band: { from: 1, to: 20 }, reliability: 90 })}
      put={(comparison) => set({ comparison })}
      at={below(at, 'comparison')}
    >
      {({ value: rules, set: edit, at: here, field }) => {
        const band = fieldsOf({
          value: rules.band,
          set: (changes) => edit({ band: { ...rules.band, ...changes } }),
          at: below(here, 'band'),
        });
        return (
          <div className="st-fields">
            {band.count('from', say('bandFrom'))}
            {band.count('to', say('bandTo'))}
            {field.count('reliability', say('reliability'))}
          </div>
        );
      }}
    </OptionalPart>
  );
}

/** What a breach of the marking rules takes off. */
export function Sanctions({ value: { sanctions = [] }, set, at }: StagePart) {
  const say = useSay(STAGE_WORDS);
  return (
    <Items
      label={say('sanctions')}
      hint={say('sanctionsHint')}
      items={sanctions}
      put={(changed) => set({ sanctions: listed(changed) })}
      make={() => ({ id: freshId('vi-pham', sanctions), name: '', percent: 25 })}
      add={say('addSanction')}
      name={({ name }, index) => name || `${say('sanction')} ${index + 1}`}
      flat
      at={below(at, 'sanctions')}
    >
      {(one) => {
        const { field } = partOf(one);
        return (
          <div className="st-fields">
            {field.text('name', say('sanction'), { also: ['id'] })}
            {field.count('percent', say('percent'))}
          </div>
        );
      }}
    </Items>
  );
}
