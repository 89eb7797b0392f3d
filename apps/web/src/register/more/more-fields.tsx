import { useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { GUARDIAN, PROVINCES } from '@bangvang/contracts';
import type { ContestDetail } from '../../api/types';
import { useSay } from '../../staff/kit/words';
import { useWords } from '../../i18n/format';
import { serverNow } from '../../time/clock';
import { Consents } from '../consents';
import { Field, TextField, type Wrong } from '../fields';
import { withSlashes } from '../person-fields';
import { INVITED_BY } from './invitation';
import { mayBeBelow } from './age.rules';

const WORDS = {
  province: ['Tỉnh, thành phố nơi ở', 'Province or city you live in'],
  occupation: ['Nghề nghiệp', 'Occupation'],
  inviter: ['Số báo danh của người giới thiệu', 'Entry number of whoever invited you'],
  guardianName: ['Họ tên cha, mẹ hoặc người giám hộ', 'Name of a parent or guardian'],
  guardianWhy: [
    'Người chưa đủ {age} tuổi cần cha, mẹ hoặc người giám hộ đồng ý.',
    'Below {age}, a parent or guardian has to agree.',
  ],
} as const;

interface MoreFieldsProps {
  contest: ContestDetail;
  wrong: Wrong;
}

/** What only some contests ask for: where people live, what they do, who invited them, a guardian. */
export function MoreFields({ contest, wrong }: MoreFieldsProps) {
  const say = useSay(WORDS);
  const invitedBy = new URLSearchParams(useSearch()).get(INVITED_BY) ?? '';
  const { fields, occupations = [] } = contest.registration;
  return (
    <>
      {(['province', 'occupation'] as const).map((name) => {
        const need = fields[name] ?? 'off';
        return (
          need !== 'off' && (
            <ChoiceOf
              key={name}
              name={name}
              label={say(name)}
              optional={need === 'optional'}
              choices={name === 'province' ? PROVINCES : occupations}
              wrong={wrong}
            />
          )
        );
      })}
      {fields.inviter === 'optional' && (
        <Field name="invitedBy" label={say('inviter')} optional wrong={wrong}>
          {(attributes) => (
            <input
              name="invitedBy"
              inputMode="numeric"
              pattern="[0-9]*"
              maxLength={9}
              defaultValue={invitedBy}
              {...attributes}
            />
          )}
        </Field>
      )}
      <GuardianFields contest={contest} wrong={wrong} />
    </>
  );
}

interface ChoiceOfProps {
  name: string;
  label: string;
  optional: boolean;
  choices: readonly string[];
  wrong: Wrong;
}

function ChoiceOf({ name, label, optional, choices, wrong }: ChoiceOfProps) {
  const { t } = useWords();
  return (
    <Field name={name} label={label} optional={optional} wrong={wrong}>
      {(attributes) => (
        <select name={name} {...attributes} defaultValue="">
          <option value="">{t('form.choose')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Asked once the birth date in the same form says that it is somebody too young to agree alone. */
function GuardianFields({ contest, wrong }: MoreFieldsProps) {
  const say = useSay(WORDS);
  const place = useRef<HTMLDivElement>(null);
  const birthDate = useTyped(place, 'birthDate');
  const { guardianBelow } = contest.registration;
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: contest.zone }).format(serverNow());
  const asked =
    guardianBelow !== undefined && mayBeBelow(withSlashes(birthDate.trim()), guardianBelow, today);
  return (
    <div ref={place}>
      {asked && (
        <div className="form">
          <TextField
            name="guardianName"
            label={say('guardianName')}
            hint={say('guardianWhy', { age: guardianBelow })}
            wrong={wrong}
            maxLength={100}
          />
          <Consents
            consents={contest.consents
              .filter(({ purpose }) => purpose === GUARDIAN)
              .map((consent) => ({ ...consent, required: true }))}
            wrong={wrong}
          />
        </div>
      )}
    </div>
  );
}

/** What stands in a field of the form around a place. */
function useTyped(place: { current: HTMLElement | null }, name: string): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    const read = (): void => {
      const field = form.elements.namedItem(name);
      setText(field instanceof HTMLInputElement ? field.value : '');
    };
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [place, name]);
  return text;
}
