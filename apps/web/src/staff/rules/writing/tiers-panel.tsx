import { KindField } from '../../kit/kind-field';
import { useSay } from '../../kit/words';
import { ClausePanel, partOf } from '../clause-panel';
import { Items } from '../items';
import { Saying } from '../saying';
import { below } from '../types';
import { ForwardFields } from './forward-fields';
import type { WritingPart } from './part';
import { ENTRY_WORDS } from './entry-words';
import { FORWARD_WORDS } from './stage-words';

/** Levels of units that collect, screen and forward. */
export function TiersPanel({ value: { tiers, stages }, set, at, unitKinds }: WritingPart) {
  const say = useSay(ENTRY_WORDS);
  const forward = useSay(FORWARD_WORDS);
  const threshold = Math.round((stages[0]?.scaleCentipoints ?? 1_000) * 0.8);
  const freshKind = (): string =>
    unitKinds.find((kind) => !tiers.some(({ unitKind }) => unitKind === kind)) ?? '';
  return (
    <ClausePanel place="writing.tiers" title={say('tiers')} hint={say('tiersHint')} says={[]}>
      <Items
        items={tiers}
        put={(changed) => set({ tiers: changed })}
        make={() => ({
          unitKind: freshKind(),
          name: `${say('tier')} ${tiers.length + 1}`,
          forward: { kind: 'all' as const },
        })}
        add={say('addTier')}
        name={({ name }, index) => name || `${say('tier')} ${index + 1}`}
        ordered
        at={below(at, 'tiers')}
      >
        {(tier, index) => {
          const { value, set: edit, at: here, field } = partOf(tier);
          return (
            <>
              <div className="st-fields">
                {field.text('name', say('name'))}
                <KindField
                  label={say('unitKind')}
                  hint={say('unitKindHint')}
                  kinds={unitKinds}
                  value={value.unitKind}
                  put={(unitKind) => edit({ unitKind })}
                  error={here('unitKind') ?? here('')}
                />
              </div>
              <ForwardFields
                label={forward('forwards')}
                value={value.forward}
                threshold={threshold}
                put={(changed) => edit({ forward: changed })}
                at={below(here, 'forward')}
              />
              <Saying places={[`writing.tiers[${index}]`]} />
            </>
          );
        }}
      </Items>
    </ClausePanel>
  );
}
