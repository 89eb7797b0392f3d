import { AUTHOR_FIELDS, type AuthorField } from '@bangvang/contracts';
import { ChoiceField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { ClausePanel } from '../clause-panel';
import { fieldsOf, worded } from '../fields';
import { Ages } from '../parts';
import { firstOf } from '../types';
import type { WritingPart } from './part';
import { agesCount, withNeed } from './whole.rules';
import { ENTRY_WORDS } from './entry-words';

const NEEDS = ['required', 'optional', 'winners'] as const;

/** Who may enter, and what is asked of them. */
export function AuthorsPanel(part: WritingPart) {
  const say = useSay(ENTRY_WORDS);
  const { value, set, at } = part;
  const { authorData } = value;
  const certain = (field: AuthorField): boolean =>
    field === 'name' || (field === 'birthDate' && agesCount(value));
  const wordsFor = (field: AuthorField) => say(field === 'name' ? 'author-name' : field);
  const wrong = firstOf(at, 'authorData', authorData.length);
  return (
    <ClausePanel place="writing.authorData" title={say('authors')} hint={say('authorsHint')}>
      <div className="st-fields">
        <Ages
          value={value.age}
          put={(age) => set({ age })}
          at={at}
          words={{ from: say('ageFrom'), below: say('ageBelow') }}
        />
      </div>
      {fieldsOf(part).yes('unitEntries', say('unitEntries'))}
      <div className="ru-group" role="group" aria-label={say('authorData')}>
        <b>{say('authorData')}</b>
        <div className="st-fields">
          {AUTHOR_FIELDS.map((field) => {
            const index = authorData.findIndex((one) => one.field === field);
            return (
              <ChoiceField
                key={field}
                label={wordsFor(field)}
                value={authorData[index]?.need ?? 'none'}
                disabled={certain(field) && authorData[index]?.need === 'required'}
                choices={[['none', say('notAsked')], ...worded(say, NEEDS)]}
                onChange={(need) =>
                  set({ authorData: withNeed(authorData, field, need === 'none' ? null : need) })
                }
                error={at(`authorData[${index}].field`) ?? at(`authorData[${index}].need`)}
              />
            );
          })}
        </div>
        {wrong && <p className="error">{wrong}</p>}
      </div>
    </ClausePanel>
  );
}
