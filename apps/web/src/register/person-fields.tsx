import { useState } from 'react';
import type { ContestDetail, FieldName, Unit } from '../api/types';
import { useWords } from '../i18n/format';
import { Field, TextField, type Wrong } from './fields';
import { UnitPicker } from './unit-picker';

interface PersonFieldsProps {
  contest: ContestDetail;
  /** Which of the contest's fields to ask for. */
  only?: readonly FieldName[];
  wrong: Wrong;
}

const SEXES = ['female', 'male', 'other'] as const;

/** The fields that the contest asks a person for, in the order people expect. */
export function PersonFields({ contest, only, wrong }: PersonFieldsProps) {
  const { t } = useWords();
  const [unit, setUnit] = useState<Unit | null>(null);
  const { fields } = contest.registration;
  const asks = (name: FieldName) => fields[name] !== 'off' && (!only || only.includes(name));
  const common = (name: FieldName) =>
    ({
      name,
      label: t(`field.${name}`),
      optional: fields[name] !== 'required' && !only,
      wrong,
    }) as const;
  return (
    <>
      {asks('fullName') && (
        <TextField
          {...common('fullName')}
          hint={t('hint.fullName')}
          autoComplete="name"
          maxLength={100}
        />
      )}
      {asks('birthDate') && (
        <TextField
          {...common('birthDate')}
          hint={t('hint.birthDate')}
          autoComplete="bday"
          maxLength={10}
        />
      )}
      {asks('sex') && (
        <Field {...common('sex')}>
          {(attributes) => (
            <select name="sex" {...attributes} defaultValue="">
              <option value="">{t('form.choose')}</option>
              {SEXES.map((sex) => (
                <option key={sex} value={sex}>
                  {t(`sex.${sex}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {asks('phone') && (
        <TextField
          {...common('phone')}
          type="tel"
          hint={t('hint.phone')}
          autoComplete="tel"
          maxLength={30}
        />
      )}
      {asks('email') && (
        <TextField {...common('email')} type="email" autoComplete="email" maxLength={254} />
      )}
      {asks('personalId') && (
        <TextField
          {...common('personalId')}
          hint={t('hint.personalId')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={30}
        />
      )}
      {asks('unit') && contest.unitTreeId && (
        <Field {...common('unit')} name="unitNo" hint={t('hint.unit')}>
          {(attributes) => (
            <>
              <UnitPicker
                treeId={contest.unitTreeId ?? ''}
                attributes={attributes}
                chosen={unit}
                choose={setUnit}
              />
              <input type="hidden" name="unitNo" value={unit?.no ?? ''} />
            </>
          )}
        </Field>
      )}
      {asks('address') && (
        <TextField {...common('address')} autoComplete="street-address" maxLength={300} />
      )}
    </>
  );
}

/** In which division a person competes, where that is theirs to choose. */
export function DivisionField({ contest, wrong }: Pick<PersonFieldsProps, 'contest' | 'wrong'>) {
  const { t } = useWords();
  if (contest.divisions.length === 0) return null;
  return (
    <Field name="division" label={t('field.division')} wrong={wrong}>
      {(attributes) => (
        <select name="division" {...attributes} defaultValue="">
          <option value="">{t('form.choose')}</option>
          {contest.divisions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What was typed, without empty fields; the unit as a number. */
export function personOf(form: HTMLFormElement): Record<string, string | number> {
  const person: Record<string, string | number> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || value.trim() === '' || name.startsWith('consent.')) continue;
    const text = value.normalize('NFC').trim();
    person[name] =
      name === 'unitNo' || name === 'invitedBy'
        ? Number(text)
        : name === 'birthDate'
          ? withSlashes(text)
          : text;
  }
  return person;
}

/** "19051990" and "19.5.1990" as "19/05/1990" and "19/5/1990": phones make slashes hard to find. */
export function withSlashes(text: string): string {
  return text.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3').replace(/[.\s]+/g, '/');
}

/** Puts the focus on the first field that is wrong. */
export function focusFirstWrong(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
