import type { ContestDetail, FieldName } from '../api/types';
import type { Say } from '../i18n';
import { consentsOf } from './consents';
import { personOf } from './person-fields';

/** What is required and empty, before anything is sent. */
export function missingIn(
  contest: ContestDetail,
  form: HTMLFormElement,
  t: Say,
  only?: readonly FieldName[],
): Map<string, string> {
  const person = personOf(form);
  const missing = new Map<string, string>();
  for (const name of only?.map(inputOf) ?? askedOf(contest))
    if (!(name in person)) missing.set(name, t(name === 'unitNo' ? 'hint.unit' : 'form.missing'));
  if (only) return missing;
  const given = consentsOf(contest.consents, form);
  for (const { purpose, required } of contest.consents) {
    if (required && !given[purpose]) missing.set(`consents.${purpose}`, t('consent.missing'));
  }
  return missing;
}

const inputOf = (field: string): string => (field === 'unit' ? 'unitNo' : field);

/** The inputs that nobody can leave empty. */
function askedOf({ registration, divisions }: ContestDetail): string[] {
  const required = Object.entries(registration.fields).filter(([, need]) => need === 'required');
  const names = required.map(([field]) => inputOf(field));
  return divisions.length > 0 ? [...names, 'division'] : names;
}
