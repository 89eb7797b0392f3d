import { findIdentity, type Piece, type Sought } from './identity.rules';

const AN = { ordinal: 1, name: 'Nguyễn Văn An', penName: null };
const sought = (changes: Partial<Sought> = {}): Sought => ({
  people: [AN],
  units: [],
  inBody: 'reject',
  ...changes,
});
const body = (text: string): Piece => ({ text, place: { in: 'text' }, seen: true });
const found = (text: string, who: Partial<Sought> = {}) =>
  findIdentity([body(text)], sought(who)).map(({ code, severity, place }) => [
    code,
    severity,
    text.slice(place.from, place.to),
  ]);

/** Enough words before and after that a name stands in the middle of a work. */
const inMiddle = (text: string) => `${'và rồi '.repeat(50)}${text} ${'và rồi '.repeat(50)}`;

describe('the author’s name', () => {
  it.each([
    ['Nguyễn Văn An'],
    ['NGUYỄN VĂN AN'],
    ['Nguyen Van An'],
    ['Nguyễn Văn An'.normalize('NFD')],
    ['Nguyễn\u200B Văn\n An'],
  ])('%j in the text is serious', (name) => {
    expect(found(inMiddle(name))).toEqual([['full-name', 'serious', name]]);
  });

  it('is a warning where the rules only flag it, and a note where judges do not see it', () => {
    expect(found(inMiddle('Nguyễn Văn An'), { inBody: 'flag' })[0]![1]).toBe('warning');
    const unseen: Piece = {
      text: 'Nguyen Van An',
      place: { in: 'property', of: 'creator', file: 1 },
      seen: false,
    };
    expect(findIdentity([unseen], sought())).toMatchObject([
      { severity: 'note', place: { in: 'property', of: 'creator', file: 1 } },
    ]);
  });

  it.each([
    ['nguyện vẫn ăn cơm rau'],
    ['Nguyễn Vân An'],
    ['Nguyễn Văn Ân'],
    ['Anh Văn An đến'],
    ['an'],
    ['Bình An'],
  ])('%j is somebody or something else', (text) => {
    expect(found(inMiddle(text))).toEqual([]);
  });

  it('co-authors are looked for too', () => {
    const people = [AN, { ordinal: 2, name: 'Trần Thị Hường', penName: null }];
    expect(found(inMiddle('chị Tran Thi Huong kể'), { people })).toEqual([
      ['full-name', 'serious', 'Tran Thi Huong'],
    ]);
  });

  it('told at most five times', () => {
    expect(found('Nguyễn Văn An '.repeat(30))).toHaveLength(5);
  });
});

describe('names that are words of the language', () => {
  const people = [{ ordinal: 1, name: 'Hòa Bình', penName: 'Đất Việt' }];

  it.each([
    ['yêu chuộng hòa bình', []],
    ['khát vọng Hòa Bình', [['full-name', 'note', 'Hòa Bình']]],
    ['Em tên là Hoà Bình, học sinh', [['full-name', 'serious', 'Hoà Bình']]],
    ['Tác giả: Hòa Bình', [['full-name', 'serious', 'Hòa Bình']]],
    ['trên mảnh đất Việt', []],
    ['bút danh Đất Việt', [['pen-name', 'serious', 'Đất Việt']]],
  ])('%j', (text, expected) => {
    expect(found(inMiddle(text), { people })).toEqual(expected);
  });

  it('a plain signature at the end of the work is a warning', () => {
    expect(found(`${'và rồi '.repeat(100)} Hòa Bình`, { people })).toEqual([
      ['full-name', 'warning', 'Hòa Bình'],
    ]);
  });
});

describe('initials', () => {
  it.each([['N.V.A'], ['N. V. A.'], ['NVA']])('%s at the end is a weak sign', (initials) => {
    const [first] = found(`${'và rồi '.repeat(60)} ${initials}`);
    expect(first!.slice(0, 2)).toEqual(['initials', 'note']);
  });
  it('in the middle, and in small letters, they are nothing', () => {
    expect(found(inMiddle('N.V.A'))).toEqual([]);
    expect(found('n v a')).toEqual([]);
  });
});

describe('units and schools', () => {
  const units = ['Trường THPT Lê Quý Đôn'];
  it.each([
    ['em học ở Trường THPT Lê Quý Đôn', 'Trường THPT Lê Quý Đôn'],
    ['truong thpt le quy don', 'truong thpt le quy don'],
    ['Trường Trung học phổ thông Lê Quý Đôn', 'Trường Trung học phổ thông Lê Quý Đôn'],
  ])('%j', (text, match) => {
    expect(found(inMiddle(text), { units })).toEqual([['unit', 'serious', match]]);
  });
  it('the man whom the school is named after is nobody’s secret', () => {
    expect(found(inMiddle('nhà bác học Lê Quý Đôn'), { units })).toEqual([]);
  });
  it('writing about one’s own commune is a note', () => {
    expect(found(inMiddle('ở Xã Vĩnh Bảo quê tôi'), { units: ['Xã Vĩnh Bảo'] })).toEqual([
      ['place', 'note', 'Xã Vĩnh Bảo'],
    ]);
    expect(found(inMiddle('các xã vinh bao la'), { units: ['Xã Vĩnh Bảo'] })).toEqual([]);
  });
});

describe('numbers and addresses of the net', () => {
  const people = [
    {
      ...AN,
      phone: '+84912345678',
      email: 'an.nguyen@example.vn',
      personalId: '031201000123',
      bankAccount: '19031234567 Techcombank',
    },
  ];
  it.each([
    ['gọi 0912 345 678 nhé', 'phone', 'serious', '0912 345 678'],
    ['gọi +84.912.345.678', 'phone', 'serious', '+84.912.345.678'],
    ['gọi 0987654321', 'phone', 'warning', '0987654321'],
    ['viết AN.Nguyen@example.vn', 'email', 'serious', 'AN.Nguyen@example.vn'],
    ['viết toasoan@bao.vn', 'email', 'warning', 'toasoan@bao.vn'],
    ['số 031201000123', 'personal-id', 'serious', '031201000123'],
    ['số 031 201 000 123', 'personal-id', 'serious', '031 201 000 123'],
    ['tài khoản 19031234567', 'bank-account', 'serious', '19031234567'],
  ])('%j', (text, code, severity, match) => {
    expect(found(text, { people })).toEqual([[code, severity, match]]);
  });
  it.each([['năm 1945, 1.234.567.890 đồng'], ['công văn số 123456789/QĐ'], ['từ 1954-1975']])(
    '%j is no number of anybody',
    (text) => {
      expect(found(text, { people })).toEqual([]);
    },
  );
});

// So long that work in the square of the length would not end before the run is given up.
describe('hostile texts', () => {
  it.each([
    ['one word without end', 'a'.repeat(3_000_000)],
    ['phone numbers all over', '0987654321 '.repeat(300_000)],
    ['half an address again and again', 'a@'.repeat(1_500_000)],
  ])('%s costs bounded time, and few findings', (_, text) => {
    expect(found(text).length).toBeLessThanOrEqual(40);
  });
});

describe('a text of many common names', () => {
  // The commonest names there are: whoever has one must not be accused by every text.
  const TEXT = `Chủ tịch Hồ Chí Minh, Võ Nguyên Giáp, Nguyễn Văn Trỗi, Nguyễn Thị Minh Khai, Lê Hồng Phong,
    Trần Phú, Nguyễn Văn Cừ và bao người con đất Việt đã ngã xuống vì hòa bình. Bình minh trên sông Hồng,
    thu về, hương lúa, lan tỏa việc tốt; an lành, hạnh phúc, dũng cảm, minh bạch, thanh bình, đoàn kết.`;
  it.each([
    'Nguyễn Văn Bình',
    'Trần Thu Hương',
    'Phạm Thanh Bình',
    'Nguyễn Minh Hạnh',
    'Bùi Dũng',
    'Đoàn Kết',
    'Hồ Minh',
    'Lan Tỏa',
  ])('says nothing about %s', (name) => {
    expect(found(TEXT, { people: [{ ordinal: 1, name, penName: null }] })).toEqual([]);
  });
  it.each(['Nguyễn Thị Minh', 'Lê Hồng'])('%s in a longer name is a note', (name) => {
    expect(found(TEXT, { people: [{ ordinal: 1, name, penName: null }] })).toEqual([
      ['full-name', 'note', name],
    ]);
  });
});
