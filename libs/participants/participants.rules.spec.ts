import * as fc from 'fast-check';
import { checkEmail, checkPhone, maskEmail, maskPhone } from './rules/contact.rules';
import {
  ageOn,
  checkBirthDate,
  checkName,
  comparableName,
  displayName,
} from './rules/person.rules';
import { checkPersonalId } from './rules/personal-id.rules';
import {
  checkConsentAnswers,
  keyProperties,
  readKey,
  readPerson,
  uniquenessText,
} from './rules/registration.rules';

const TODAY = '2026-11-22';

/** Matches a refusal whose Vietnamese words contain a text. */
const saying = (text: string) => ({
  expected: { en: expect.any(String) as string, vi: expect.stringContaining(text) as string },
});

describe('names', () => {
  it.each([
    'Nguyễn Thị Minh Khai',
    'Y Moan',
    "H'Hen Niê",
    'H’Hen Niê',
    'Ê Ban',
    'U',
    'Sùng A Páo',
    "Jean-Luc O'Neil",
    'Đỗ Ái',
    '王小明',
    'Ка́тя',
    'Nguyễn Phúc Bảo Ân Tôn Nữ Thị Ngọc Trâm Anh Thư',
    'K’Sor Phước',
    'Lý A Sử (Páo)',
    'María-José Núñez',
    'Md. Abdul Rahim',
    'Ơ',
  ])('pass: %s', (name) => expect(checkName(name)).toEqual({ value: name }));

  it.each([
    'Nguyễn Văn 2',
    '12345',
    '<b>An</b>',
    'An@Binh',
    '---',
    "'",
    'NguyÔn V¨n A',
    'An 😀',
    'An\u202eBình',
    'A\u0300\u0301\u0302\u0303\u0304n',
    'http://example.vn',
    '=1+1',
  ])('are refused: %s', (name) => {
    expect(checkName(name)).toHaveProperty('expected');
  });

  it('compare equal however the tone mark is placed and whatever the case, and differ by accent', () => {
    expect(comparableName('Nguyễn Hòa')).toBe(comparableName('NGUYỄN HOÀ'));
    expect(comparableName('Thủy'.normalize('NFD'))).toBe(comparableName('Thuỷ'));
    expect(comparableName('Lê Hân')).not.toBe(comparableName('Lê Hàn'));
  });

  it('can be masked: the middle is cut, short names stay', () => {
    expect(displayName('Nguyễn Thị Minh Khai', 'masked')).toBe('Nguyễn T. M. Khai');
    expect(displayName('Y Moan', 'masked')).toBe('Y Moan');
    expect(displayName('Nguyễn Thị Minh Khai', 'full')).toBe('Nguyễn Thị Minh Khai');
  });
});

describe('birth dates', () => {
  it.each([
    ['19/5/1990', '1990-05-19', false],
    ['1990-05-19', '1990-05-19', false],
    ['29/02/2024', '2024-02-29', false],
    ['1925', '1925-01-01', true],
  ])('%s', (text, date, yearOnly) => {
    expect(checkBirthDate(text, TODAY)).toEqual({ value: { date, yearOnly } });
  });

  it.each([
    '31/02/2000',
    '29/02/2023',
    '1899',
    '31/12/1899',
    '2027',
    '23/11/2026',
    '2000-13-01',
    'hôm qua',
    '1/1/99',
    '0',
  ])('%s is refused', (text) => {
    expect(checkBirthDate(text, TODAY)).toHaveProperty('expected');
  });

  it('count full years: the birthday itself counts, the day before does not', () => {
    expect(ageOn({ date: '2012-11-22', yearOnly: false }, TODAY)).toBe(14);
    expect(ageOn({ date: '2012-11-23', yearOnly: false }, TODAY)).toBe(13);
    expect(ageOn({ date: '2012-01-01', yearOnly: true }, TODAY)).toBe(14);
  });
});

describe('phones', () => {
  it.each([
    '0912345678',
    '0912 345 678',
    '0912.345.678',
    '+84912345678',
    '84912345678',
    '(+84) 912-345-678',
  ])('%s is one number', (text) => {
    expect(checkPhone(text)).toEqual({ value: '+84912345678' });
  });

  it('take landlines and foreign numbers', () => {
    expect(checkPhone('0225 3842 123')).toEqual({ value: '+842253842123' });
    expect(checkPhone('024 3825 5599')).toEqual({ value: '+842438255599' });
    expect(checkPhone('+1 202 555 0143')).toEqual({ value: '+12025550143' });
    expect(checkPhone('+856 20 5551 2345')).toEqual({ value: '+8562055512345' });
  });

  it.each(['03', '05', '07', '08', '09'])('take every mobile range %s…', (prefix) => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (rest) => {
        expect(checkPhone(`${prefix}${rest}`)).toEqual({ value: `+84${prefix.slice(1)}${rest}` });
      }),
    );
  });

  it('are one number however they are written', () => {
    const spacing = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(
        fc.stringMatching(/^[35789]\d{8}$/),
        fc.constantFrom('0', '84', '+84', '(+84) '),
        spacing,
        spacing,
        (rest, lead, one, other) => {
          const written = `${lead}${rest.slice(0, 2)}${one}${rest.slice(2, 5)}${other}${rest.slice(5)}`;
          expect(checkPhone(written)).toEqual({ value: `+84${rest}` });
        },
      ),
    );
  });

  it.each([
    '01234567890',
    '0841234567890',
    '12345',
    '0912345',
    '09123456789',
    'abc',
    'gọi 0912345678',
    '0912345678x5',
    '0912345678 hoặc 0987654321',
    '1900 1234',
    '1800 599920',
    '113',
    '0112345678',
    '+1 23',
  ])('%s is refused', (text) => {
    expect(checkPhone(text)).toHaveProperty('expected');
  });

  it('say what became of the 11-digit mobile numbers', () => {
    expect(checkPhone('0168 234 5678')).toEqual(saying('0382345678'));
    expect(checkPhone('+84 120 234 5678')).toEqual(saying('0702345678'));
    expect(checkPhone('0199.234.5678')).toEqual(saying('0592345678'));
    expect(checkPhone('0150 234 5678')).toEqual(saying('10 chữ số'));
  });

  it('are masked for staff, as e-mails are', () => {
    expect(maskPhone('+84912345678')).toBe('09x…678');
    expect(maskEmail('an.nguyen@example.vn')).toBe('a…@example.vn');
  });
});

describe('e-mails', () => {
  it('are compared without case', () =>
    expect(checkEmail('An@Example.VN')).toEqual({ value: 'an@example.vn' }));
  it.each(['an', 'an@', '@example.vn', 'a b@example.vn'])('%s is refused', (text) => {
    expect(checkEmail(text)).toHaveProperty('expected');
  });
});

describe('personal ID numbers', () => {
  const ALL = ['cccd', 'cmnd', 'passport'] as const;
  const born = (date: string) => ({ date, yearOnly: false });

  it.each([
    ['031090001234', { birth: born('1990-05-19'), sex: 'male' as const }],
    ['031190001234', { birth: born('1990-05-19'), sex: 'female' as const }],
    ['001205001234', { birth: born('2005-01-01'), sex: 'male' as const }],
    ['001305001234', { birth: born('2005-01-01'), sex: 'female' as const }],
    ['031 090 001 234', {}],
  ])('CCCD %s fits its owner', (id, person) => {
    expect(checkPersonalId(id, ALL, person)).toEqual({ value: id.replace(/ /g, '') });
  });

  it.each([
    ['097090001234', {}, 'tỉnh'],
    ['000090001234', {}, 'tỉnh'],
    ['031090001234', { birth: born('1991-05-19') }, 'năm sinh'],
    ['031090001234', { sex: 'female' as const }, 'giới tính'],
    ['031290001234', { birth: born('1990-01-01') }, 'năm sinh'],
    ['31090001234', {}, 'số 0 ở đầu'],
  ])('%s is refused for its %s', (id, person, why) => {
    expect(checkPersonalId(id, ALL, person)).toEqual(saying(why));
  });

  it('takes old CMND and passports only where allowed', () => {
    expect(checkPersonalId('031234567', ALL, {})).toEqual({ value: '031234567' });
    expect(checkPersonalId('c1234567', ALL, {})).toEqual({ value: 'C1234567' });
    expect(checkPersonalId('031234567', ['cccd'], {})).toEqual(saying('12 chữ số'));
    expect(checkPersonalId('031234567', ['passport'], {})).toEqual({ value: '031234567' });
    expect(checkPersonalId('C1234567', ['cccd', 'cmnd'], {})).toEqual(saying('CMND'));
    expect(checkPersonalId('31234567', ['cmnd'], {})).toEqual(saying('số 0 ở đầu'));
    expect(checkPersonalId('31090001234', ['passport'], {})).toHaveProperty('expected');
  });

  it('never fits somebody of the other sex or another century, whatever the number', () => {
    const digits = fc.stringMatching(/^\d{6}$/);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 96 }),
        fc.integer({ min: 1900, max: 2026 }),
        fc.constantFrom('male' as const, 'female' as const),
        digits,
        (province, year, sex, rest) => {
          const place = String(province).padStart(3, '0');
          const century = year >= 2000 ? 2 : 0;
          const of = (digit: number) =>
            `${place}${digit}${String(year % 100).padStart(2, '0')}${rest}`;
          const person = { birth: born(`${year}-01-01`), sex };
          const right = century + (sex === 'female' ? 1 : 0);
          for (let digit = 0; digit < 10; digit += 1) {
            const checked = checkPersonalId(of(digit), ['cccd'], person);
            expect('value' in checked).toBe(digit === right);
          }
        },
      ),
    );
  });
});

describe('registration', () => {
  const fields = {
    fullName: 'required',
    birthDate: 'optional',
    sex: 'off',
    phone: 'required',
    email: 'optional',
    personalId: 'off',
    unit: 'optional',
    address: 'off',
    province: 'off',
    occupation: 'off',
    inviter: 'off',
  } as const;
  const rules = {
    fields,
    uniqueness: ['phone' as const],
    idKinds: ['cccd' as const],
    displayName: 'full' as const,
    occupations: [],
    minAge: 14,
  };

  it('names every wrong field by its path', () => {
    const { errors } = readPerson(
      { fullName: 'An 2', address: 'Lê Chân', birthDate: '1/1/2020' },
      rules,
      TODAY,
    );
    expect(errors.map((error) => error.path).sort()).toEqual([
      'address',
      'birthDate',
      'fullName',
      'phone',
    ]);
  });

  it('takes null and the empty text for nothing', () => {
    const { person, errors } = readPerson(
      { fullName: null, phone: '', email: null, unitNo: null, address: null, sex: null },
      rules,
      TODAY,
    );
    expect(errors.map((error) => error.path)).toEqual(['fullName', 'phone']);
    expect(Object.values(person).every((value) => value === undefined)).toBe(true);
  });

  it('says what is wrong in both languages, and repeats nothing personal', () => {
    const { errors } = readPerson({ fullName: 'An', phone: '0168 234 567x' }, rules, TODAY);
    expect(errors).toEqual([
      {
        path: 'phone',
        expected: expect.stringContaining('phone') as string,
        hint: expect.stringContaining('điện thoại') as string,
      },
    ]);
  });

  it('takes for the way back only what tells people apart, whatever else is asked for', () => {
    const key = { ...rules, uniqueness: ['nameBirthUnit' as const] };
    const { person, errors } = readKey(
      { fullName: 'An', birthDate: '1/1/2020', unitNo: 7 },
      key,
      TODAY,
    );
    expect(errors).toEqual([]);
    expect(uniquenessText(person, key.uniqueness)).toBe(
      uniquenessText(
        { fullName: 'AN', birth: { date: '2020-01-01', yearOnly: false }, unitNo: 7 },
        key.uniqueness,
      ),
    );
    expect(
      readKey({ fullName: 'An', phone: '0912345678' }, key, TODAY).errors.map(({ path }) => path),
    ).toEqual(['birthDate', 'phone', 'unitNo']);
  });

  it('tells people apart by the configured key alone', () => {
    const one = readPerson({ fullName: 'An', phone: '0912345678' }, rules, TODAY).person;
    const other = readPerson({ fullName: 'Bình', phone: '+84 912 345 678' }, rules, TODAY).person;
    expect(uniquenessText(one, ['phone'])).toBe(uniquenessText(other, ['phone']));
    expect(uniquenessText(one, ['phone', 'nameBirthUnit'])).not.toBe(
      uniquenessText(other, ['phone', 'nameBirthUnit']),
    );
    expect(keyProperties({ uniqueness: ['phone', 'nameBirthUnit'] })).toEqual([
      'phone',
      'fullName',
      'birthDate',
      'unitNo',
    ]);
  });

  it('asks for required consents and refuses unknown purposes', () => {
    const texts = [
      { purpose: 'take-part', version: 1, text: 'Tôi đồng ý tham gia.', required: true },
      { purpose: 'public-name', version: 1, text: 'Tôi đồng ý nêu tên.', required: false },
    ];
    expect(checkConsentAnswers({ 'take-part': true }, texts, {})).toEqual([]);
    expect(checkConsentAnswers({}, texts, {}).map((error) => error.path)).toEqual([
      'consents.take-part',
    ]);
    expect(
      checkConsentAnswers({ 'take-part': true, spam: true }, texts, {}).map((error) => error.path),
    ).toEqual(['consents.spam']);
    expect(checkConsentAnswers({ 'take-part': 'yes' }, texts, {})).toHaveLength(2);
  });

  it('reads any text without throwing', () => {
    fc.assert(
      fc.property(
        fc.record({
          fullName: fc.string(),
          birthDate: fc.string(),
          phone: fc.string(),
          email: fc.string(),
        }),
        (input) => {
          expect(Array.isArray(readPerson(input, rules, TODAY).errors)).toBe(true);
        },
      ),
    );
  });
});
