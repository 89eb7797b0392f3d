import { Switch } from '@mantine/core';
import { LANGUAGE_NAMES } from '@bangvang/contracts';
import { useLanguage } from '../../../i18n';
import { ChoiceField, NumField } from '../../kit/fields';
import { useSay } from '../../kit/words';
import { OptionalPart, partOf, type ClausePart } from '../clause-panel';
import { worded } from '../fields';
import { Fold, Items } from '../items';
import { Lines, Ticks } from '../parts';
import { below, firstOf, freshId, given, type ClauseProps } from '../types';
import { MEGABYTE } from './defaults';
import {
  FILE_TYPES,
  isRecorded,
  withBound,
  withForm,
  withInBrowser,
  withLanguages,
  withScript,
} from './media.rules';
import type { Medium } from './types';
import { ENTRY_WORDS } from './entry-words';

const FORMS = ['text', 'image', 'audio', 'video'] as const;
type Part = ClausePart<Medium>;

/** One medium: what it is, how long, how it is sent, by how many. */
export function MediumFields(props: ClauseProps<Medium> & { place: string }) {
  const say = useSay(ENTRY_WORDS);
  const part = partOf(props);
  const { value, set, at, field } = part;
  return (
    <>
      <div className="st-fields">
        {field.text('name', say('name'), { also: ['id'] })}
        <ChoiceField
          label={say('form')}
          value={value.form}
          choices={worded(say, FORMS)}
          onChange={(form) => set(withForm(value, form))}
          error={at('form')}
        />
      </div>
      <Length {...part} />
      <Sending {...part} />
      <div className="st-fields">
        {field.count('coAuthors', say('coAuthors'))}
        {field.count('perAuthor', say('perAuthor'), { hint: say('unbounded'), empty: 'null' })}
        {field.count('similarityPercent', say('similarityPercent'), { hint: say('never') })}
      </div>
      <Genres {...part} />
      <Fold title={say('language')} place={`${props.place}.languages`}>
        <Layout {...part} />
      </Fold>
      <Lines
        label={say('conditions')}
        hint={say('conditionsHint')}
        value={value.conditions ?? []}
        put={(lines) => set({ conditions: lines.length > 0 ? lines : undefined })}
        add={say('addCondition')}
        line={say('condition')}
        at={below(at, 'conditions')}
      />
    </>
  );
}

/** How long a work may be, as its form measures it. */
function Length({ value, set, at, field }: Part) {
  const say = useSay(ENTRY_WORDS);
  const bound = (name: 'words' | 'durationSeconds', end: 'min' | 'max', label: string) => (
    <NumField
      label={label}
      description={end === 'max' ? say('unbounded') : undefined}
      value={value[name]?.[end] ?? NaN}
      onChange={(typed) => set({ [name]: withBound(value[name], end, given(typed)) })}
      error={at(`${name}.${end}`) ?? (end === 'max' ? at(name) : undefined)}
    />
  );
  const written = value.form === 'text';
  const recorded = isRecorded(value.form);
  return (
    <div className="st-fields">
      {written && bound('words', 'min', say('wordsMin'))}
      {written && bound('words', 'max', say('wordsMax'))}
      {written && field.count('pages', say('pages'), { hint: say('unbounded'), empty: 'absent' })}
      {recorded && bound('durationSeconds', 'min', say('secondsMin'))}
      {recorded && bound('durationSeconds', 'max', say('secondsMax'))}
      {field.count('parts', say('parts'), { hint: say('oneEach'), empty: 'absent' })}
    </div>
  );
}

/** On the site, as files, or both. */
function Sending({ value, set, at }: Part) {
  const say = useSay(ENTRY_WORDS);
  const { files, form } = value;
  const file = (changes: Partial<Medium['files']>): void =>
    set({ files: { ...files, ...changes } });
  return (
    <div className="ru-group">
      <b>{say('how')}</b>
      {form === 'text' && (
        <Switch
          label={say('inBrowser')}
          checked={value.inBrowser}
          onChange={({ currentTarget }) => set(withInBrowser(value, currentTarget.checked))}
          error={at('inBrowser')}
        />
      )}
      <div className="st-fields">
        <NumField
          label={say('max')}
          description={value.inBrowser ? say('noFiles') : undefined}
          value={files.max}
          onChange={(max) => file({ max })}
          error={at('files.max')}
        />
        {files.max !== 0 && (
          <NumField
            label={say('megabytes')}
            value={files.maxBytes / MEGABYTE}
            decimals={1}
            onChange={(size) => file({ maxBytes: Math.round(size * MEGABYTE) })}
            error={at('files.maxBytes')}
          />
        )}
      </div>
      {files.max !== 0 && (
        <Ticks
          label={say('types')}
          choices={FILE_TYPES[form].map((type) => [type, type] as const)}
          value={files.types}
          put={(types) => file({ types })}
          error={firstOf(at, 'files.types', files.types.length)}
        />
      )}
      {isRecorded(form) && (
        <Switch
          label={say('script')}
          checked={files.script === true}
          onChange={({ currentTarget }) => set(withScript(value, currentTarget.checked))}
          error={at('files.script')}
        />
      )}
    </div>
  );
}

function Genres({ value: { genres }, set, at }: Part) {
  const say = useSay(ENTRY_WORDS);
  return (
    <Items
      label={say('genres')}
      hint={say('genresHint')}
      items={genres}
      put={(changed) => set({ genres: changed })}
      make={() => ({ id: freshId('the-loai', genres), name: '' })}
      add={say('addGenre')}
      name={({ name }, index) => name || `${say('genre')} ${index + 1}`}
      ordered
      flat
      at={below(at, 'genres')}
    >
      {(part) => partOf(part).field.text('name', say('genre'), { also: ['id'] })}
    </Items>
  );
}

function Layout({ value, set, at, field }: Part) {
  const say = useSay(ENTRY_WORDS);
  const { language } = useLanguage();
  const codes = [...new Set([...Object.keys(LANGUAGE_NAMES), ...value.languages])];
  return (
    <>
      <Ticks
        label={say('languages')}
        hint={say('anyLanguage')}
        choices={codes.map((code) => [code, LANGUAGE_NAMES[code]?.[language] ?? code] as const)}
        value={value.languages}
        put={(languages) => set(withLanguages(value, languages))}
        error={firstOf(at, 'languages', value.languages.length)}
      />
      {field.yes('translation', say('translation'))}
      {value.form === 'text' && (
        <OptionalPart
          label={say('font')}
          hint={say('fontHint')}
          value={value.font}
          first={() => ({ family: 'Times New Roman', size: 14 })}
          put={(font) => set({ font: font ?? undefined })}
          at={below(at, 'font')}
        >
          {(font) => (
            <div className="st-fields">
              {font.field.text('family', say('family'))}
              {font.field.count('size', say('size'))}
            </div>
          )}
        </OptionalPart>
      )}
    </>
  );
}
