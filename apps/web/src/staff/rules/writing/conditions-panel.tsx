import { useSay } from '../../kit/words';
import { ClausePanel, OptionalPart, partOf } from '../clause-panel';
import { fieldsOf, worded, type Choice } from '../fields';
import { Items } from '../items';
import { below, freshId } from '../types';
import type { WritingPart } from './part';
import { ENTRY_WORDS } from './entry-words';

/** What a work must be: its origin, that it tells nobody's name, what its authors declare. */
export function ConditionsPanel(part: WritingPart) {
  const say = useSay(ENTRY_WORDS);
  const { value, set, at } = part;
  const { declarations } = value;
  return (
    <ClausePanel
      place="writing.origin"
      title={say('conditionsOfWorks')}
      hint={say('conditionsOfWorksHint')}
      says={['writing.origin', 'writing.identityInBody', 'writing.declarations']}
    >
      <div className="st-fields">
        {fieldsOf(part).choice(
          'identityInBody',
          say('identityInBody'),
          worded(say, ['reject', 'flag'] as const),
        )}
      </div>
      <OptionalPart
        label={say('origin')}
        value={value.origin}
        first={() => ({ published: 'no' as const, prized: 'no' as const })}
        put={(origin) => set({ origin: origin ?? undefined })}
        at={below(at, 'origin')}
      >
        {({ field }) => (
          <div className="st-fields">
            {field.choice('published', say('published'), PUBLISHED.map(spoken('published', say)))}
            {field.day('from', say('from'))}
            {field.day('until', say('until'))}
            {field.choice('prized', say('prized'), PRIZED.map(spoken('prized', say)))}
          </div>
        )}
      </OptionalPart>
      <Items
        label={say('declarations')}
        hint={say('declarationsHint')}
        items={declarations}
        put={(changed) => set({ declarations: changed })}
        make={() => ({ id: freshId('cam-ket', declarations), text: say('firstDeclaration') })}
        add={say('addDeclaration')}
        name={(_, index) => `${say('declaration')} ${index + 1}`}
        ordered
        at={below(at, 'declarations')}
      >
        {(one, index) =>
          partOf(one).field.area('text', `${say('declaration')} ${index + 1}`, { also: ['id'] })
        }
      </Items>
    </ClausePanel>
  );
}

const PUBLISHED = ['no', 'yes', 'any'] as const;
const PRIZED = ['no', 'declared', 'any'] as const;

type Word = keyof typeof ENTRY_WORDS;

/** Choices whose words go by the field's name: `published-no`. */
function spoken<Field extends 'published' | 'prized'>(field: Field, say: (word: Word) => string) {
  return <Value extends string>(
    value: `${Field}-${Value}` extends Word ? Value : never,
  ): Choice<Value> => [value, say(`${field}-${value}` as Word)];
}
