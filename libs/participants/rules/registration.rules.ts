import { GUARDIAN, PROVINCES, type FieldError } from '@bangvang/contracts';
import type { ConsentText, FieldNeed, RegistrationRules, Uniqueness } from '@bangvang/contests';
import { checkEmail, checkPhone } from './contact.rules';
import { expected, fieldError, type Checked } from './checked';
import {
  ageOn,
  checkBirthDate,
  checkName,
  comparableName,
  mayBeBelow,
  type BirthDate,
} from './person.rules';
import { checkPersonalId, type Sex } from './personal-id.rules';

/** What a person typed; texts are NFC and trimmed. Null and the empty text are the same as nothing. */
export interface RegistrationInput {
  fullName?: string | null;
  birthDate?: string | null;
  sex?: Sex | null;
  phone?: string | null;
  email?: string | null;
  personalId?: string | null;
  unitNo?: number | null;
  address?: string | null;
  province?: string | null;
  occupation?: string | null;
  /** The number of whoever invited them. */
  invitedBy?: number | null;
  /** Whoever answers for somebody below the contest's age. */
  guardianName?: string | null;
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
  province?: string;
  occupation?: string;
  invitedBy?: number;
  guardianName?: string;
}

type Field = keyof RegistrationRules['fields'];

/** Input property -> the field of the rules it belongs to. */
const FIELD_OF: Record<Exclude<keyof RegistrationInput, 'guardianName'>, Field> = {
  fullName: 'fullName',
  birthDate: 'birthDate',
  sex: 'sex',
  phone: 'phone',
  email: 'email',
  personalId: 'personalId',
  unitNo: 'unit',
  address: 'address',
  province: 'province',
  occupation: 'occupation',
  invitedBy: 'inviter',
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
    errors.push(fieldError(path, checked.expected));
    return undefined;
  };
  const birth = take(
    'birthDate',
    given(input.birthDate, (text) => checkBirthDate(text, today)),
  );
  const minor = isMinor(birth, rules, today);
  const person: Person = {
    fullName: take('fullName', given(input.fullName, checkName)),
    birth,
    sex: input.sex ?? undefined,
    phone: take('phone', given(input.phone, checkPhone)),
    email: take('email', given(input.email, checkEmail)),
    personalId: take(
      'personalId',
      given(input.personalId, (id) =>
        checkPersonalId(id, rules.idKinds, { birth, sex: input.sex ?? undefined }),
      ),
    ),
    unitNo: input.unitNo ?? undefined,
    address: input.address || undefined,
    province: take('province', given(input.province, oneOf(PROVINCES))),
    occupation: take('occupation', given(input.occupation, oneOf(rules.occupations))),
    invitedBy: input.invitedBy ?? undefined,
    guardianName: minor ? take('guardianName', given(input.guardianName, checkName)) : undefined,
  };
  if (birth && rules.minAge !== undefined && ageOn(birth, today) < rules.minAge) {
    errors.push(
      fieldError('birthDate', {
        en: `somebody of at least ${rules.minAge} years`,
        vi: `từ đủ ${rules.minAge} tuổi`,
      }),
    );
  }
  errors.push(...checkGuardian(input.guardianName, minor));
  return { person, errors };
}

/** Whether somebody is below the age at which a guardian must agree; where only the year is known, as young as they may be. */
function isMinor(
  birth: BirthDate | undefined,
  { guardianBelow }: RegistrationRules,
  today: string,
): boolean {
  return guardianBelow !== undefined && birth !== undefined
    ? mayBeBelow(birth, guardianBelow, today)
    : false;
}

function checkGuardian(name: string | null | undefined, minor: boolean): FieldError[] {
  if (minor === isThere(name)) return [];
  return [fieldError('guardianName', minor ? GUARDIAN_NEEDED : OFF)];
}

const GUARDIAN_NEEDED = {
  en: 'the name of a parent or guardian, at this age',
  vi: 'họ tên cha, mẹ hoặc người giám hộ, vì chưa đủ tuổi',
};

const oneOf =
  (choices: readonly string[]) =>
  (text: string): Checked<string> =>
    choices.includes(text)
      ? { value: text }
      : expected('one of the choices', 'một mục trong danh sách');

function given<T>(
  text: string | null | undefined,
  check: (text: string) => Checked<T>,
): Checked<T> | undefined {
  return text ? check(text) : undefined;
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const REQUIRED = { en: 'something, it is required', vi: 'bắt buộc' };
const OFF = {
  en: 'nothing: this contest does not ask for it',
  vi: 'không gửi: cuộc thi này không thu thập',
};

function checkNeeds(input: RegistrationInput, fields: RegistrationRules['fields']): FieldError[] {
  return (Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[]).flatMap((property) => {
    const need: FieldNeed = fields[FIELD_OF[property]];
    const there = isThere(input[property]);
    if (need === 'required' && !there) return [fieldError(property, REQUIRED)];
    if (need === 'off' && there) return [fieldError(property, OFF)];
    return [];
  });
}

/**
 * Reads what tells a person apart, for the way back in: those fields are required whatever else
 * the contest asks for, and nothing else is taken.
 */
export function readKey(
  input: RegistrationInput,
  rules: RegistrationRules,
  today: string,
): { person: Person; errors: FieldError[] } {
  const wanted = keyProperties(rules);
  const fields = Object.fromEntries(
    (Object.keys(FIELD_OF) as (keyof typeof FIELD_OF)[]).map((property) => [
      FIELD_OF[property],
      wanted.includes(property) ? 'required' : 'off',
    ]),
  ) as unknown as RegistrationRules['fields'];
  const key = { ...rules, fields, minAge: undefined, guardianBelow: undefined };
  return readPerson(input, key, today);
}

/** One of the divisions to choose from; nothing where there are none. */
export function checkDivision(
  division: string | undefined,
  divisions: readonly { id: string }[],
): FieldError[] {
  if (divisions.length === 0) return isThere(division) ? [fieldError('division', OFF)] : [];
  if (!isThere(division)) return [fieldError('division', REQUIRED)];
  return divisions.some(({ id }) => id === division) ? [] : [fieldError('division', DIVISION)];
}

const DIVISION = { en: 'a division of the contest', vi: 'một bảng thi của cuộc thi' };

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

/**
 * Consents as answered: every purpose answered or absent (= no), required ones given, no unknown
 * ones. A guardian's is one of the required where somebody answers for a minor.
 */
export function checkConsentAnswers(
  answers: Readonly<Record<string, unknown>>,
  texts: readonly ConsentText[],
  { guardianName }: Pick<Person, 'guardianName'>,
): FieldError[] {
  const isAsked = ({ purpose, required }: ConsentText): boolean =>
    required || (purpose === GUARDIAN && guardianName !== undefined);
  return [
    ...checkAnswerTypes(answers, texts),
    ...texts
      .filter((text) => isAsked(text) && answers[text.purpose] !== true)
      .map(({ purpose }) => fieldError(`consents.${purpose}`, AGREED)),
  ];
}

/** A change of mind: known purposes, and none withdrawn that nobody can take part without. */
export function checkChangedConsents(
  answers: Readonly<Record<string, unknown>>,
  texts: readonly ConsentText[],
): FieldError[] {
  return [
    ...checkAnswerTypes(answers, texts),
    ...texts
      .filter(({ purpose, required }) => required || purpose === GUARDIAN)
      .filter(({ purpose }) => answers[purpose] === false)
      .map(({ purpose }) => fieldError(`consents.${purpose}`, STAYS)),
  ];
}

const STAYS = {
  en: 'true: to withdraw from the contest, ask the organisers',
  vi: 'true: muốn rút khỏi cuộc thi, xin liên hệ ban tổ chức',
};
const KNOWN_PURPOSE = { en: 'a purpose that the contest asks for', vi: 'mục đích mà cuộc thi hỏi' };
const YES_OR_NO = { en: 'true or false', vi: 'true hoặc false' };
const AGREED = { en: 'agreement, to take part', vi: 'đồng ý, để được dự thi' };

/** Answers to purposes that the contest asks for, each true or false. */
function checkAnswerTypes(
  answers: Readonly<Record<string, unknown>>,
  texts: readonly ConsentText[],
): FieldError[] {
  const known = new Set(texts.map(({ purpose }) => purpose));
  return Object.entries(answers).flatMap(([purpose, answer]) => {
    const path = `consents.${purpose.slice(0, 40)}`;
    if (!known.has(purpose)) return [fieldError(path, KNOWN_PURPOSE)];
    return typeof answer === 'boolean' ? [] : [fieldError(path, YES_OR_NO)];
  });
}
