import { Button, Checkbox, Radio, TextInput } from '@mantine/core';
import { NumField } from '../kit/fields';
import { useSay } from '../kit/words';
import { letterOf, type QuestionDraft } from './question-draft';

const WORDS = {
  options: ['Phương án: đánh dấu phương án đúng', 'Options: mark what is right'],
  option: ['Phương án {letter}', 'Option {letter}'],
  right: ['{letter} đúng', '{letter} is right'],
  pinned: ['Giữ chỗ', 'Keep place'],
  add: ['Thêm phương án', 'Add an option'],
  remove: ['Bỏ phương án {letter}', 'Remove option {letter}'],
  key: ['Đáp án', 'Answer'],
  true: ['Đúng', 'True'],
  false: ['Sai', 'False'],
  value: ['Đáp số', 'The right number'],
  tolerance: ['Sai số cho phép (không bắt buộc)', 'Tolerance (optional)'],
} as const;

interface AnswerFieldsProps {
  draft: QuestionDraft;
  put: (changes: Partial<QuestionDraft>) => void;
  at: (path: string) => string | undefined;
}

/** Options and key, by the type of the question. */
export function AnswerFields({ draft, put, at }: AnswerFieldsProps) {
  const say = useSay(WORDS);
  if (draft.type === 'boolean') {
    return (
      <Radio.Group
        label={say('key')}
        value={draft.correct[0] ?? ''}
        onChange={(letter) => put({ correct: [letter] })}
        error={at('key.correct')}
      >
        <div className="row st-gap-top">
          <Radio value="a" label={say('true')} />
          <Radio value="b" label={say('false')} />
        </div>
      </Radio.Group>
    );
  }
  if (draft.type === 'numeric') {
    return (
      <div className="st-fields">
        <NumField
          label={say('value')}
          value={draft.value}
          decimals={6}
          onChange={(value) => put({ value })}
          error={at('key.value')}
        />
        <NumField
          label={say('tolerance')}
          value={draft.tolerance}
          decimals={6}
          min={0}
          onChange={(tolerance) => put({ tolerance })}
          error={at('key.tolerance')}
        />
      </div>
    );
  }
  return <Options draft={draft} put={put} at={at} />;
}

function Options({ draft, put, at }: AnswerFieldsProps) {
  const say = useSay(WORDS);
  const { options, correct, type } = draft;
  const edit = (index: number, changes: Partial<QuestionDraft['options'][number]>): void =>
    put({ options: options.map((one, i) => (i === index ? { ...one, ...changes } : one)) });
  const mark = (letter: string, on: boolean): void =>
    put({
      correct:
        type === 'single'
          ? [letter]
          : on
            ? [...correct, letter]
            : correct.filter((one) => one !== letter),
    });
  // The letters behind the removed one move up; so do the right ones.
  const remove = (index: number): void =>
    put({
      options: options.filter((_, i) => i !== index),
      correct: options
        .flatMap((_, i) =>
          i !== index && correct.includes(letterOf(i)) ? [i > index ? i - 1 : i] : [],
        )
        .map(letterOf),
    });
  const Mark = type === 'single' ? Radio : Checkbox;
  return (
    <fieldset className="st-form">
      <legend className="mantine-InputWrapper-label">{say('options')}</legend>
      {options.map((option, index) => {
        const letter = letterOf(index);
        const name = letter.toUpperCase();
        return (
          <div className="st-option" key={index}>
            <Mark
              name="correct"
              aria-label={say('right', { letter: name })}
              checked={correct.includes(letter)}
              onChange={({ currentTarget }) => mark(letter, currentTarget.checked)}
            />
            <TextInput
              aria-label={say('option', { letter: name })}
              placeholder={say('option', { letter: name })}
              value={option.text}
              onChange={({ currentTarget }) => edit(index, { text: currentTarget.value })}
              error={at(`options[${index}].text`) ?? at(`options[${index}]`)}
            />
            <Checkbox
              label={say('pinned')}
              checked={option.pinned ?? false}
              onChange={({ currentTarget }) => edit(index, { pinned: currentTarget.checked })}
            />
            <Button
              variant="default"
              aria-label={say('remove', { letter: name })}
              disabled={options.length <= 2}
              onClick={() => remove(index)}
            >
              ✕
            </Button>
          </div>
        );
      })}
      {(at('key.correct') ?? at('options')) && (
        <p className="error">{at('key.correct') ?? at('options')}</p>
      )}
      {options.length < 10 && (
        <div>
          <Button variant="default" onClick={() => put({ options: [...options, { text: '' }] })}>
            {say('add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
