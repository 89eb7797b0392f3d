import {
  Instant,
  ListOfText,
  Nested,
  OneOf,
  type Sentence,
  WholeNumber,
  wrong,
  YesNo,
} from '@bangvang/rulebook';
import { ApiProperty } from '@nestjs/swagger';
import { GUARDIAN, type FieldError } from '@bangvang/contracts';
import { CleanText, expects, IfGiven } from '@bangvang/platform';
import { plainToInstance } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  Matches,
} from 'class-validator';

export const FIELD_NEED = ['required', 'optional', 'off'] as const;
export type FieldNeed = (typeof FIELD_NEED)[number];
export const UNIQUENESS = ['phone', 'email', 'personalId', 'nameBirthUnit'] as const;
export type Uniqueness = (typeof UNIQUENESS)[number];
export const ID_KINDS = ['cccd', 'cmnd', 'passport'] as const;
export type IdKind = (typeof ID_KINDS)[number];
const DISPLAY_NAMES = ['full', 'masked'] as const;
const INVITER_NEED = ['optional', 'off'] as const;

/** What people choose from where a contest asks for their occupation and names none itself. */
const OCCUPATIONS = [
  'Cán bộ, công chức, viên chức',
  'Lực lượng vũ trang',
  'Giáo viên, giảng viên',
  'Học sinh',
  'Sinh viên',
  'Công nhân, người lao động',
  'Nông dân',
  'Kinh doanh, nghề tự do',
  'Nghỉ hưu',
  'Nghề khác',
];

/** What is asked of a person. A name is always asked for: without one nobody can be awarded. */
export class RegistrationFields {
  @OneOf('NameNeed', ['required'])
  fullName!: 'required';

  @OneOf('FieldNeed', FIELD_NEED) birthDate!: FieldNeed;
  @OneOf('FieldNeed', FIELD_NEED) sex!: FieldNeed;
  @OneOf('FieldNeed', FIELD_NEED) phone!: FieldNeed;
  @OneOf('FieldNeed', FIELD_NEED) email!: FieldNeed;
  @OneOf('FieldNeed', FIELD_NEED) personalId!: FieldNeed;
  @OneOf('FieldNeed', FIELD_NEED) unit!: FieldNeed;
  @OneOf('FieldNeed', FIELD_NEED) address!: FieldNeed;

  @IfGiven()
  @OneOf('FieldNeed', FIELD_NEED, { required: false, default: 'off' })
  province: FieldNeed = 'off';

  @IfGiven()
  @OneOf('FieldNeed', FIELD_NEED, { required: false, default: 'off' })
  occupation: FieldNeed = 'off';

  /** The number of whoever invited them: for prizes that go to those who bring most people. */
  @IfGiven()
  @OneOf('InviterNeed', INVITER_NEED, { required: false, default: 'off' })
  inviter: (typeof INVITER_NEED)[number] = 'off';
}

/** How people register for a contest. */
export class RegistrationRules {
  @Nested(() => RegistrationFields)
  fields!: RegistrationFields;

  /** Who is one and the same person: these together, so that `phone` + `nameBirthUnit` lets a family share a phone. */
  @ApiProperty({ enum: UNIQUENESS, enumName: 'Uniqueness', isArray: true, minItems: 1 })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(UNIQUENESS.length)
  @ArrayUnique(expects('each key once', 'mỗi khóa một lần'))
  @IsIn(UNIQUENESS, { each: true })
  uniqueness!: Uniqueness[];

  @ApiProperty({ enum: ID_KINDS, enumName: 'IdKind', isArray: true, required: false })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ID_KINDS.length)
  @ArrayUnique(expects('each kind once', 'mỗi loại một lần'))
  @IsIn(ID_KINDS, { each: true })
  idKinds: IdKind[] = [...ID_KINDS];

  /** How people are named in public: in full, or with the middle of the name hidden. */
  @OneOf('DisplayName', DISPLAY_NAMES, { required: false, default: 'full' })
  displayName: (typeof DISPLAY_NAMES)[number] = 'full';

  /** What people choose from where their occupation is asked for. */
  @IfGiven()
  @ListOfText({ length: 80, min: 2, max: 40, optional: true })
  occupations: string[] = [...OCCUPATIONS];

  /** Whoever is below this age on the day of registration needs a guardian's consent; absent: nobody does. */
  @IfGiven()
  @WholeNumber(7, 18, { required: false })
  guardianBelow?: number;

  /** Full years on the day of registration. */
  @IsOptional()
  @WholeNumber(5, 100, { required: false })
  minAge?: number;

  /** Default: as soon as the contest is published. */
  @IsOptional()
  @Instant({ required: false })
  opensAt?: string;

  /** Default: when the last round closes. */
  @IsOptional()
  @Instant({ required: false })
  closesAt?: string;
}

/** A stored document as today's class: what was added since then has its default. */
export function readRegistration(document: object): RegistrationRules {
  return plainToInstance(RegistrationRules, document, { exposeDefaultValues: true });
}

/** What a new contest asks for until its organisers say otherwise: a name and a phone. */
export function defaultRegistration(): RegistrationRules {
  return readRegistration({
    fields: {
      fullName: 'required',
      birthDate: 'off',
      sex: 'off',
      phone: 'required',
      email: 'off',
      personalId: 'off',
      unit: 'off',
      address: 'off',
    },
    uniqueness: ['phone'],
  });
}

/** One purpose that a person may agree to, in the words they agreed to. */
export class ConsentText {
  @ApiProperty({ pattern: '^[a-z][a-z0-9-]{0,39}$' })
  @Matches(
    /^[a-z][a-z0-9-]{0,39}$/,
    expects('a short word: a-z, 0-9 and -', 'một từ ngắn gồm a-z, 0-9 và dấu -'),
  )
  purpose!: string;

  @WholeNumber(1, 1_000)
  version!: number;

  @CleanText({ min: 10, max: 2_000, multiline: true })
  text!: string;

  @YesNo()
  required!: boolean;
}

const NEEDED_FOR: Record<Uniqueness, (keyof RegistrationFields)[]> = {
  phone: ['phone'],
  email: ['email'],
  personalId: ['personalId'],
  nameBirthUnit: ['birthDate', 'unit'],
};

const UNIT_TREE = {
  vi: 'danh mục đơn vị, vì người dự thi chọn đơn vị',
  en: 'a unit tree, since people choose their unit',
};
const GUARDIANS_WORDS = {
  vi: 'một mục đồng ý “guardian” không bắt buộc: lời của người giám hộ, chỉ hỏi người chưa đủ tuổi',
  en: 'a purpose “guardian” that is not required: the words of guardians, asked of minors only',
};
const AFTER_OPENING = { vi: 'sau lúc mở đăng ký', en: 'later than opensAt' };
const ONCE = { vi: 'mỗi mục đích một lần', en: 'each purpose once' };

/** What does not fit together: a key needs its fields, a unit its tree, an age the birth date. */
export function checkRegistration(
  rules: RegistrationRules,
  contest: { unitTreeId: string | null; consents: readonly ConsentText[] },
): FieldError[] {
  const { fields } = rules;
  const errors: FieldError[] = [];
  const need = (field: keyof RegistrationFields, why: Sentence) => {
    if (fields[field] !== 'required') {
      const expected = { vi: `bắt buộc, ${why.vi}`, en: `'required', ${why.en}` };
      errors.push(wrong(`registration.fields.${field}`, expected, fields[field]));
    }
  };
  for (const key of rules.uniqueness) {
    for (const field of NEEDED_FOR[key]) {
      need(field, {
        vi: 'vì là khóa phân biệt người dự thi',
        en: `since ${key} tells people apart`,
      });
    }
  }
  if (rules.minAge !== undefined) {
    need('birthDate', { vi: 'vì có tuổi tối thiểu', en: 'since a minimum age is set' });
  }
  errors.push(...checkGuardians(rules, contest.consents, need));
  if (fields.unit !== 'off' && contest.unitTreeId === null) {
    errors.push(wrong('unitTreeId', UNIT_TREE));
  }
  if (rules.opensAt && rules.closesAt && Date.parse(rules.opensAt) >= Date.parse(rules.closesAt)) {
    errors.push(wrong('registration.closesAt', AFTER_OPENING));
  }
  return errors;
}

/** A guardian is asked by age, in words of the contest. */
function checkGuardians(
  { guardianBelow }: RegistrationRules,
  consents: readonly ConsentText[],
  need: (field: keyof RegistrationFields, why: Sentence) => void,
): FieldError[] {
  if (guardianBelow === undefined) return [];
  need('birthDate', {
    vi: 'vì hỏi đồng ý của người giám hộ theo tuổi',
    en: 'since guardians are asked by age',
  });
  const asked = consents.some(({ purpose, required }) => purpose === GUARDIAN && !required);
  return asked ? [] : [wrong('consents', GUARDIANS_WORDS)];
}

/** What does not fit together in the consents: a purpose twice, or new words under an old version. */
export function checkConsents(consents: ConsentText[], published: ConsentText[]): FieldError[] {
  const before = new Map(published.map((consent) => [consent.purpose, consent]));
  const seen = new Set<string>();
  return consents.flatMap(({ purpose, version, text }, index) => {
    const path = `consents[${index}]`;
    const old = before.get(purpose);
    const errors: FieldError[] = [];
    if (seen.has(purpose)) errors.push(wrong(`${path}.purpose`, ONCE, purpose));
    seen.add(purpose);
    if (old && text !== old.text && version <= old.version) {
      const expected = {
        vi: `lớn hơn ${old.version}, vì lời văn đã đổi`,
        en: `above ${old.version}, since the words changed`,
      };
      errors.push(wrong(`${path}.version`, expected, version));
    }
    return errors;
  });
}

/** When registration is open: half-open; null on the left is "since publication". */
export interface RegistrationWindow {
  opensAt: Date | null;
  closesAt: Date | null;
}

/** The window as configured; without an end, registration lasts until the last round closes. */
export function registrationWindow(
  rules: RegistrationRules,
  rounds: { closesAt: Date }[],
): RegistrationWindow {
  const last = rounds.reduce<Date | null>(
    (latest, { closesAt }) => (latest === null || closesAt > latest ? closesAt : latest),
    null,
  );
  return {
    opensAt: rules.opensAt ? new Date(rules.opensAt) : null,
    closesAt: rules.closesAt ? new Date(rules.closesAt) : last,
  };
}
