import { checkLetters } from './letters.rules';

describe('the letters of a certificate', () => {
  it.each([
    'Đỗ Thị Én',
    "H'Hen Niê",
    'Ẩn Ủy Ỹ',
    'Jérôme Müller-Łukasz',
    'Hạng 1 – “Nhất”',
    'Lê 王',
    'สมชาย',
    '한지민',
    'សុខា',
  ])('has those of %s', (text) => expect(checkLetters(text, 'name')).toEqual([]));

  it.each([
    ['Lê 𓀀', '𓀀'],
    ['ꦧꦩ꧀ꦧꦁ', 'ꦧ'],
  ])('refuses %s, naming the letter', (text, letter) => {
    expect(checkLetters(text, 'name')).toMatchObject([
      { path: 'name', expected: expect.stringContaining(`“${letter}”`) as string },
    ]);
  });
});
