import { KindField } from '../../kit/kind-field';
import { useSay } from '../../kit/words';
import { ClausePanel, partOf } from '../clause-panel';
import { fieldsOf } from '../fields';
import { Items } from '../items';
import { Ticks } from '../parts';
import { below, firstOf, listed, withLost } from '../types';
import type { WritingPart } from './part';
import { ENTRY_WORDS } from './entry-words';

/** How many works an author and a unit may send. */
export function QuantitiesPanel(part: WritingPart) {
  const say = useSay(ENTRY_WORDS);
  const { value, set, at, unitKinds } = part;
  const { media, unitQuotas } = value;
  const field = fieldsOf(part);
  return (
    <ClausePanel place="writing.unitQuotas" title={say('quantities')} hint={say('quantitiesHint')}>
      <div className="st-fields">
        {field.count('perAuthor', say('perAuthorAll'), { hint: say('unbounded'), empty: 'null' })}
      </div>
      {field.yes('coAuthorCountsAsWork', say('coAuthorCountsAsWork'))}
      <Items
        label={say('unitQuotas')}
        items={unitQuotas}
        put={(changed) => set({ unitQuotas: changed })}
        make={() => ({ max: 5 })}
        add={say('addQuota')}
        name={(_, index) => `${say('unitQuota')} ${index + 1}`}
        at={below(at, 'unitQuotas')}
      >
        {(quota) => {
          const { field: of, value: one, set: edit, at: here } = partOf(quota);
          return (
            <>
              <div className="st-fields">
                <KindField
                  label={say('kind')}
                  hint={say('everyKind')}
                  kinds={unitKinds}
                  value={one.kind ?? ''}
                  put={(kind) => edit({ kind: kind || undefined })}
                  error={here('kind') ?? here('')}
                />
                {of.count('min', say('min'), { empty: 'absent' })}
                {of.count('max', say('quotaMax'), { empty: 'absent' })}
              </div>
              <Ticks
                label={say('quotaMedia')}
                hint={say('allMedia')}
                choices={withLost(media, one.media)}
                value={one.media ?? []}
                put={(chosen) => edit({ media: listed(chosen) })}
                error={firstOf(here, 'media', one.media?.length)}
              />
            </>
          );
        }}
      </Items>
    </ClausePanel>
  );
}
