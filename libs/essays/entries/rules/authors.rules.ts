import type { FieldError } from '@bangvang/contracts';
import {
  ageOn,
  checkBirthDate,
  checkEmail,
  checkName,
  checkPersonalId,
  checkPhone,
} from '@bangvang/participants';
import type { AuthorField, WritingRules } from '@bangvang/rulebook';
import type { Author, AuthorData } from '../author.seal';

/** An author as typed. */
export interface TypedAuthor extends AuthorData {
  name: string;
  penName?: string;
}

type Checked = { value: string } | { expected: { en: string; vi: string } };
type DataField = keyof AuthorData;

const NAMES: Record<AuthorField, string> = {
  name: 'họ và tên',
  penName: 'bút danh',
  birthDate: 'ngày sinh',
  address: 'địa chỉ',
  phone: 'số điện thoại',
  email: 'email',
  workplace: 'nơi công tác, học tập',
  post: 'chức vụ',
  title: 'học hàm, học vị',
  personalId: 'số căn cước',
  ethnicity: 'dân tộc',
  bankAccount: 'tài khoản ngân hàng',
};

const ID_KINDS = ['cccd', 'cmnd', 'passport'] as const;

type Check = (text: string, today: string) => Checked;

/** How typed data is checked and brought into its one form; what is not named is taken as typed. */
const CHECKS: Partial<Record<DataField, Check>> = {
  phone: checkPhone,
  email: checkEmail,
  personalId: (text) => checkPersonalId(text, ID_KINDS, {}),
  birthDate: (text, today) => {
    const checked = checkBirthDate(text, today);
    return 'value' in checked ? { value: checked.value.date } : checked;
  },
};

const DATA_FIELDS = Object.keys(NAMES).filter(
  (field): field is DataField => field !== 'name' && field !== 'penName',
);

/** Brings what was typed about an author into its one form; what cannot be read is said. */
export function readAuthor(
  typed: Author,
  rules: Pick<WritingRules, 'authorData'>,
  { path, today }: { path: string; today: string },
): { author: Author; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const read = (field: DataField | 'name', check: Check | undefined, text: string): string => {
    const checked = check?.(text, today) ?? { value: text };
    if ('value' in checked) return checked.value;
    errors.push(error(`${path}.${field}`, checked.expected.en, checked.expected.vi));
    return text;
  };
  const data: AuthorData = {};
  for (const field of DATA_FIELDS) {
    const text = typed.data[field];
    if (text === undefined || text === '') continue;
    if (asked(rules, field)) data[field] = read(field, CHECKS[field], text);
    else errors.push(notAsked(`${path}.${field}`));
  }
  const person = typed.unitNo === undefined && typed.name !== '';
  const name = read('name', person ? checkName : undefined, typed.name);
  return { author: { ...typed, name, data }, errors };
}

/** An author as typed, kept until the work is handed in. */
export function typedAuthor({ name, penName, ...rest }: TypedAuthor): Author {
  const data = Object.fromEntries(
    DATA_FIELDS.flatMap((field) => (rest[field] ? [[field, rest[field]]] : [])),
  );
  return { participantId: null, name, penName: penName ? penName : null, data };
}

/** What the rules ask of an author and is not there. */
export function missingOfAuthor(
  author: Author,
  rules: Pick<WritingRules, 'authorData'>,
  path: string,
): FieldError[] {
  const value = (field: AuthorField): string | null | undefined =>
    field === 'name' ? author.name : field === 'penName' ? author.penName : author.data[field];
  const unit = author.unitNo !== undefined;
  return rules.authorData
    .filter(({ field, need }) => need === 'required' && (!unit || ADDRESSES.has(field)))
    .filter(({ field }) => !value(field)?.trim())
    .map(({ field }) => error(`${path}.${field}`, `${field}: required`, `điền ${NAMES[field]}`));
}

/** What a unit has as an author too. */
const ADDRESSES = new Set<AuthorField>(['name', 'address', 'phone', 'email']);

const asked = (rules: Pick<WritingRules, 'authorData'>, wanted: AuthorField): boolean =>
  rules.authorData.some(({ field, need }) => field === wanted && need !== 'winners');

const notAsked = (path: string): FieldError =>
  error(path, 'nothing: the rules do not ask for it', 'để trống: thể lệ không hỏi mục này');

const error = (path: string, expected: string, hint: string): FieldError => ({
  path,
  expected,
  hint,
});

/** Authors who are too young or too old on the day (yyyy-mm-dd). */
export function wrongAges(
  authors: Author[],
  { age }: Pick<WritingRules, 'age'>,
  day: string,
): FieldError[] {
  if (age?.from === undefined && age?.below === undefined) return [];
  const { from = 0, below = Infinity } = age;
  return authors.flatMap(({ data: { birthDate }, unitNo }, index) => {
    if (unitNo !== undefined) return [];
    const path = `authors[${index}].birthDate`;
    if (birthDate === undefined) {
      return [
        error(
          path,
          'the birth date: there is an age limit',
          'điền ngày sinh: thể lệ có giới hạn tuổi',
        ),
      ];
    }
    const years = ageOn({ date: birthDate, yearOnly: false }, day);
    if (years >= from && years < below) return [];
    const vi = [
      age.from === undefined ? [] : `từ đủ ${from} tuổi`,
      age.below === undefined ? [] : `dưới ${below} tuổi`,
    ].flat();
    return [
      error(
        path,
        `an age in [${from}, ${below})`,
        `tác giả ${vi.join(', ')} theo thể lệ (tính đến nay là ${years} tuổi)`,
      ),
    ];
  });
}
