import { Switch, TextInput } from '@mantine/core';
import type { Schemas } from '../kit/api';
import { ChoiceField, NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { Rows, Ticks } from './parts';
import { firstOf } from './prizes';
import { below, freshId, given, type At, type ClauseProps } from './types';
import { firstMedium } from './writing-templates';
import { WRITING_WORDS } from './writing-words';

type Medium = Schemas['Medium'];

const FORMS = ['text', 'image', 'audio', 'video'] as const;
const TYPES = ['docx', 'odt', 'pdf', 'jpeg', 'png', 'mp3', 'mp4'] as const;
const MEGABYTE = 1_000_000;

/** What may be entered. */
export function WritingMedia({ value, set, at }: ClauseProps<Schemas['WritingRules']>) {
  const say = useSay(WRITING_WORDS);
  return (
    <div className="ru-group">
      <b>{say('media')}</b>
      <Rows
        items={value.media}
        put={(media) => set({ media })}
        make={() => firstMedium({ id: freshId('loai-hinh', value.media), name: say('media') })}
        add={say('addMedium')}
        name={({ name }) => name}
        least={1}
        error={at('media')}
      >
        {(medium, edit, index) => (
          <MediumFields medium={medium} edit={edit} at={below(at, `media[${index}]`)} />
        )}
      </Rows>
    </div>
  );
}

interface MediumProps {
  medium: Medium;
  edit: (changes: Partial<Medium>) => void;
  at: At;
}

function MediumFields({ medium, edit, at }: MediumProps) {
  const say = useSay(WRITING_WORDS);
  const { files, form } = medium;
  return (
    <>
      <div className="st-fields">
        <TextInput
          label={say('name')}
          value={medium.name}
          onChange={({ currentTarget }) => edit({ name: currentTarget.value })}
          error={at('name') ?? at('id')}
        />
        <ChoiceField
          label={say('form')}
          value={form}
          choices={FORMS.map((one) => [one, say(one)] as const)}
          onChange={(next) =>
            edit({ form: next, inBrowser: next === 'text' && medium.inBrowser, words: undefined })
          }
          error={at('form')}
        />
        {form === 'text' && (
          <NumField
            label={say('maxWords')}
            value={medium.words?.max ?? NaN}
            onChange={(max) => edit({ words: wordsOf(medium.words?.min, given(max)) })}
            error={at('words') ?? at('words.max')}
          />
        )}
        <NumField
          label={say('coAuthors')}
          value={medium.coAuthors}
          onChange={(coAuthors) => edit({ coAuthors })}
          error={at('coAuthors')}
        />
        <NumField
          label={say('similarity')}
          value={medium.similarityPercent}
          onChange={(similarityPercent) => edit({ similarityPercent })}
          error={at('similarityPercent')}
        />
        <NumField
          label={say('maxFiles')}
          value={files.max}
          onChange={(max) => edit({ files: { ...files, max } })}
          error={at('files.max')}
        />
        <NumField
          label={say('maxMegabytes')}
          value={files.maxBytes / MEGABYTE}
          decimals={1}
          onChange={(size) => edit({ files: { ...files, maxBytes: Math.round(size * MEGABYTE) } })}
          error={at('files.maxBytes')}
        />
      </div>
      <Ticks
        label={say('fileTypes')}
        choices={TYPES.map((one) => [one, one] as const)}
        value={files.types}
        put={(types) => edit({ files: { ...files, types } })}
        error={firstOf(at, 'files.types', files.types.length)}
      />
      {form === 'text' && (
        <Switch
          label={say('inBrowser')}
          checked={medium.inBrowser}
          onChange={({ currentTarget }) => edit({ inBrowser: currentTarget.checked })}
        />
      )}
      {at('inBrowser') && <p className="error">{at('inBrowser')}</p>}
    </>
  );
}

/** Left out where it says nothing. */
function wordsOf(min: number | undefined, max: number | undefined): Medium['words'] {
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
