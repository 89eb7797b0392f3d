import { Field, type Wrong } from '../register/fields';
import { useWords } from '../i18n/format';
import { useSay } from '../staff/kit/words';
import type { Content } from './draft.rules';
import type { Medium } from './types';

const WORDS = {
  title: ['Tên tác phẩm', 'Title'],
  titleHint: ['Không ghi tên tác giả, đơn vị.', 'Without the names of authors or units.'],
  genre: ['Thể loại', 'Genre'],
  choose: ['Chọn…', 'Choose…'],
  language: ['Ngôn ngữ của tác phẩm', 'Language of the work'],
} as const;

/** What a work may be written in where the rules leave it open. */
const LANGUAGES = ['vi', 'en', 'fr', 'lo', 'km', 'zh', 'ja', 'ko', 'ru', 'de'];

interface HeadProps {
  medium: Medium;
  content: Content;
  wrong: Wrong;
  change: (step: Partial<Content>) => void;
}

/** Title, genre, language. */
export function Head({ medium, content, wrong, change }: HeadProps) {
  const say = useSay(WORDS);
  const { language } = useWords();
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const languages = medium.languages.length > 0 ? medium.languages : LANGUAGES;
  return (
    <>
      <Field name="title" label={say('title')} hint={say('titleHint')} wrong={wrong}>
        {(attributes) => (
          <input
            {...attributes}
            maxLength={300}
            value={content.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      {medium.genres.length > 0 && (
        <Field name="genre" label={say('genre')} wrong={wrong}>
          {(attributes) => (
            <select
              {...attributes}
              value={content.genre ?? ''}
              onChange={(event) => change({ genre: event.target.value || null })}
            >
              <option value="">{say('choose')}</option>
              {medium.genres.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {languages.length > 1 && (
        <Field name="language" label={say('language')} wrong={wrong}>
          {(attributes) => (
            <select
              {...attributes}
              value={content.language}
              onChange={(event) => change({ language: event.target.value })}
            >
              {languages.map((code) => (
                <option key={code} value={code}>
                  {names.of(code)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  );
}
