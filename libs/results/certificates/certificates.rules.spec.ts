import { awardOf, byVietnameseName, readCode } from './codes.rules';
import { checkDesign, textsOf, usualDesign } from './design/design.rules';
import {
  checkPlaceholders,
  fillText,
  PURPOSES,
  type CertificateValues,
} from './design/placeholders.rules';

const values: CertificateValues = {
  name: 'H’Hen Niê',
  unit: '',
  prize: 'Giải Nhất',
  round: 'Tuần 4',
  division: '',
  contest: 'Hải Phòng làm theo lời Bác',
  date: '05/02/2026',
  year: '2026',
  number: '12',
};

describe('texts with placeholders', () => {
  it.each([
    ['{name} – {year}', 'H’Hen Niê – 2026'],
    ['Đạt {prize}[ – {round}][, {division}]', 'Đạt giải Nhất – Tuần 4'],
    ['{prize} cuộc thi', 'Giải Nhất cuộc thi'],
    ['Cuộc thi\n{prize}', 'Cuộc thi\nGiải Nhất'],
    ['{unit}\nHải Phòng', 'Hải Phòng'],
    ['[{unit}, ]{date}', '05/02/2026'],
    ['số  {number}  ', 'số 12'],
    ['[không có chỗ điền]', 'không có chỗ điền'],
  ])('%j becomes %j', (text, filled) => expect(fillText(text, values)).toBe(filled));

  it('are filled once: what a name holds is not read again', () => {
    expect(fillText('{name} [{unit}]', { ...values, name: '{number} [x]', unit: '{prize}' })).toBe(
      '{number} [x] {prize}',
    );
  });

  it.each([
    ['{name} [{prize}]', 'prize', 0],
    ['{prize}', 'participation', 1],
    ['{toString}', 'prize', 1],
    ['{name', 'prize', 1],
    ['[{name}', 'prize', 1],
    ['[[{name}]]', 'prize', 1],
    ['}{', 'prize', 1],
  ] as const)('%j for %s: %i errors', (text, purpose, errors) =>
    expect(checkPlaceholders(text, purpose, 'body')).toHaveLength(errors),
  );
});

describe('a design', () => {
  it.each(PURPOSES)('to begin with is complete, for %s', (purpose) => {
    const design = usualDesign(purpose);
    expect(checkDesign(design, purpose)).toEqual([]);
    const texts = textsOf(design, values, 'ngày 05 tháng 02 năm 2026');
    expect(texts.dated).toBe('Ngày 05 tháng 02 năm 2026');
    expect(texts.title).toBe(purpose === 'collective' ? 'GIẤY KHEN' : 'GIẤY CHỨNG NHẬN');
    expect(JSON.stringify(texts)).not.toMatch(/[{}]\w|undefined/);
  });
});

describe('a code', () => {
  it.each([
    ['K7QX-M2RD-9VHT', 'K7QX-M2RD-9VHT'],
    [' k7qx m2rd 9vht', 'K7QX-M2RD-9VHT'],
    ['k7qx–m2rd—9vht', 'K7QX-M2RD-9VHT'],
    ['K7QXM2RD9VH', null],
    ['K7QX-M2RD-9VH0', null],
    ['K7QX-M2RD-9VHTT', null],
    ['', null],
    ['ẤẤẤẤ-ẤẤẤẤ-ẤẤẤẤ', null],
  ])('typed as %j is %j', (typed, code) => expect(readCode(typed)).toBe(code));
});

it('tells two prizes of one person apart', () => {
  expect(awardOf('Giải Nhất', 'Tuần 1', null)).toBe('Giải Nhất · Tuần 1');
  expect(awardOf('Giải Nhất', 'Tuần 2', 'Bảng A')).toBe('Giải Nhất · Tuần 2 · Bảng A');
});

it('orders names as Vietnamese lists do', () => {
  const names = [
    'Trần Văn Đạt',
    'Lê An',
    'Nguyễn Ánh',
    'Phạm Ăn',
    'Bùi Dũng',
    'Anh Ấn',
    'Đỗ An',
    'Y Moan',
  ];
  expect(names.toSorted(byVietnameseName)).toEqual([
    'Đỗ An',
    'Lê An',
    'Nguyễn Ánh',
    'Phạm Ăn',
    'Anh Ấn',
    'Bùi Dũng',
    'Trần Văn Đạt',
    'Y Moan',
  ]);
});
