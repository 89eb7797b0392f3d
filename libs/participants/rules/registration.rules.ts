import type { FieldError } from '@bangvang/contracts';
import type { ConsentText, FieldNeed, RegistrationRules, Uniqueness } from '@bangvang/contests';
import { checkEmail, checkPhone } from './contact.rules';
import {
  ageOn,
  checkBirthDate,
  checkName,
  comparableName,
  type BirthDate,
  type Checked,
} from './person.rules';
import { checkPersonalId, type Sex } from './personal-id.rules';

/** What a person typed; texts are NFC and trimmed. */
export interface RegistrationInput {
  fullName?: string;
  birthDate?: string;
  sex?: Sex;
  phone?: string;
  email?: string;
  personalId?: string;
  unitNo?: number;
  address?: string;
}

/** The same in the forms that are stored and compared. */
export interface Person {
  fullName?: string;
  birth?: BirthDate;
  sex?: Sex;
  phone?: string;
  email?: string;
  personalId?: string;
  unitNo?: number;
  address?: string;
}

type Field = keyof RegistrationRules['fields'];

/** Input property -> the field of the rules it belongs to. */
const FIELD_OF: Record<keyof RegistrationInput, Field> = {
  fullName: 'fullName',
  birthDate: 'birthDate',
  sex: 'sex',
  phone: 'phone',
  email: 'email',
  personalId: 'personalId',
  unitNo: 'unit',
  address: 'address',
};

/** Which properties make up each uniqueness key. */
const PARTS: Record<Uniqueness, (keyof RegistrationInput)[]> = {
  phone: ['phone'],
  email: ['email'],
  personalId: ['personalId'],
  nameBirthUnit: ['fullName', 'birthDate', 'unitNo'],
};

/** The properties that tell people apart in a contest; the way back in asks for them. */
export function keyProperties(
  rules: Pick<RegistrationRules, 'uniqueness'>,
): (keyof RegistrationInput)[] {
  return [...new Set(rules.uniqueness.flatMap((key) => PARTS[key]))];
}

/** Reads what a person typed by the contest's rules. `today` is the ISO date in the contest's zone. */
export function readPerson(
  input: RegistrationInput,
  rules: RegistrationRules,
  today: string,
): { person: Person; errors: FieldError[] } {
  const errors = checkNeeds(input, rules.fields);
  const take = <T>(
    path: keyof RegistrationInput,
    checked: Checked<T> | undefined,
  ): T | undefined => {
    if (!checked || 'value' in checked) return checked?.value;
    errors.push({ path, expected: checked.expected });
    return undefined;
  };
  const birth = take(
    'birthDate',
    given(input.birthDate, (text) => checkBirthDate(text, today)),
  );
  const person: Person = {
    fullName: take('fullName', given(input.fullName, checkName)),
    birth,
    sex: input.sex,
    phone: take('phone', given(input.phone, checkPhone)),
    email: take('email', given(input.email, checkEmail)),
    personalId: take(
      'personalId',
      given(input.personalId, (id) =>
        checkPersonalId(id, rules.idKinds, { birth, sex: input.sex }),
      ),
    ),
    unitNo: input.unitNo,
    address: input.address || undefined,
  };
  if (birth && rules.minAge !== undefined && ageOn(birth, today) < rules.minAge) {
    errors.push({ path: 'birthDate', expected: `từ đủ ${rules.minAge} tuổi` });
  }
  return { person, errors };
}

function given<T>(
  text: string | undefined,
  check: (text: string) => Checked<T>,
): Checked<T> | undefined {
  return text ? check(text) : undefined;
}

function checkNeeds(input: RegistrationInput, fields: RegistrationRules['fields']): FieldError[] {
  return (Object.keys(FIELD_OF) as (keyof RegistrationInput)[]).flatMap((property) => {
    const value = input[property];
    const need: FieldNeed = fields[FIELD_OF[property]];
    const there = value !== undefined && value !== '';
    if (need === 'required' && !there) return [{ path: property, expected: 'bắt buộc' }];
    if (need === 'off' && there)
      return [{ path: property, expected: 'không gửi: cuộc thi này không thu thập' }];
    return [];
  });
}

/** One text for one person in a contest; who has the same one is the same person. */
export function uniquenessText(person: Person, uniqueness: readonly Uniqueness[]): string {
  const parts: Record<Uniqueness, () => unknown> = {
    phone: () => person.phone,
    email: () => person.email,
    personalId: () => person.personalId,
    nameBirthUnit: () => [comparableName(person.fullName ?? ''), person.birth?.date, person.unitNo],
  };
  return JSON.stringify([...uniqueness].sort().map((key) => [key, parts[key]()]));
}

/** Consents as answered: every purpose answered or absent (= no), required ones given, no unknown ones. */
export function checkConsentAnswers(
  answers: Record<string, unknown>,
  texts: readonly ConsentText[],
): FieldError[] {
  const known = new Map(texts.map((text) => [text.purpose, text]));
  const errors: FieldError[] = [];
  for (const [purpose, answer] of Object.entries(answers)) {
    const path = `consents.${purpose.slice(0, 40)}`;
    if (!known.has(purpose)) errors.push({ path, expected: 'một mục đích mà cuộc thi hỏi' });
    else if (typeof answer !== 'boolean') errors.push({ path, expected: 'true hoặc false' });
  }
  for (const { purpose, required } of texts) {
    if (required && answers[purpose] !== true)
      errors.push({ path: `consents.${purpose}`, expected: 'đồng ý, để được dự thi' });
  }
  return errors;
}
