import { useSay } from '../../kit/words';
import { ClausePanel } from '../clause-panel';
import { Items } from '../items';
import { Saying } from '../saying';
import { below, freshId } from '../types';
import { firstMedium } from './defaults';
import { MediumFields } from './medium-fields';
import type { WritingPart } from './part';
import { ENTRY_WORDS } from './entry-words';

/** What may be entered: each medium with its own bounds. */
export function MediaPanel({ value: { media }, set, at }: WritingPart) {
  const say = useSay(ENTRY_WORDS);
  return (
    <ClausePanel place="writing.media" title={say('media')} hint={say('mediaHint')} says={[]}>
      <Items
        items={media}
        put={(changed) => set({ media: changed })}
        make={() =>
          firstMedium({
            id: freshId('loai-hinh', media),
            name: `${say('media')} ${media.length + 1}`,
          })
        }
        add={say('addMedium')}
        name={({ name }, index) => name || `${say('media')} ${index + 1}`}
        least={1}
        ordered
        folds="writing.media"
        at={below(at, 'media')}
      >
        {(part, index) => (
          <>
            <MediumFields {...part} place={`writing.media[${index}]`} />
            <Saying places={[`writing.media[${index}]`]} />
          </>
        )}
      </Items>
    </ClausePanel>
  );
}
