import { kindOf, kindWords } from './unit-kinds';

describe('a kind of unit', () => {
  it('is called what people call it, in both languages', () => {
    expect(kindWords('thi-xa')).toEqual({ vi: 'thị xã', en: 'town' });
    expect(kindWords('constructor')).toEqual({ vi: 'constructor', en: 'constructor' });
  });

  it.each([
    ['Sở, ngành', 'so-nganh'],
    ['  Phường ', 'phuong'],
    ['Urban district', 'quan'],
    ['school', 'truong'],
    ['cụm thi đua', 'cum-thi-dua'],
    ['?', ''],
  ])('written as “%s” is %s', (written, kind) => {
    expect(kindOf(written)).toBe(kind);
  });
});
