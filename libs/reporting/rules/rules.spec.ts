import fc from 'fast-check';
import { ageName, AGE_GROUPS, bandName, bandsOf, readBands } from './bands';
import { printed, printedInstant, printedPercent } from './print';
import { ranksOf, ratioKeys } from './ranks';
import { change, meanPoints, perEach, quotient, share } from './ratio';
import { UnitsOn, type ReportUnit } from './units';

describe('a percentage', () => {
  it('is what the numbers beside it say: 5.945 of 25.980 is 22,88 %, not the 23,53 % once printed', () => {
    expect(share(5_945, 25_980)).toEqual({
      part: 5_945,
      base: 25_980,
      percent: '22.88',
      reason: null,
    });
  });

  it.each([
    [1, 8, '12.50'],
    [1, 3, '33.33'],
    [2, 3, '66.67'],
    // 100.5 / 10 000 = 1.005 %, which floats make 1.00.
    [201, 20_000, '1.01'],
    [7, 7, '100.00'],
    [9, 4, '225.00'],
    [0, 5, '0.00'],
  ])('of %i in %i is %s', (part, base, percent) => {
    expect(share(part, base).percent).toBe(percent);
  });

  it('is absent, with the reason, where the base is zero or unknown', () => {
    expect(share(3, 0)).toMatchObject({ percent: null, reason: 'base-zero' });
    expect(share(3, null)).toMatchObject({ percent: null, reason: 'base-unknown' });
    expect(change(3, 0)).toMatchObject({ difference: 3, percent: null, reason: 'base-zero' });
    expect(change(3, null)).toMatchObject({
      difference: null,
      percent: null,
      reason: 'base-unknown',
    });
  });

  it('of a change is of what was before, rounded half away from zero', () => {
    expect(change(36_533, 4_098).percent).toBe('791.48');
    expect(change(1_999, 2_000).percent).toBe('-0.05');
    expect(change(79_999, 80_000).percent).toBe('0.00');
    expect(change(19_999, 20_000).percent).toBe('-0.01');
  });

  it('never differs from exact arithmetic by half a hundredth or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.integer({ min: 1, max: 2_000_000_000 }),
        (part, base) => {
          const hundredths = BigInt((share(part, base).percent as string).replace('.', ''));
          const twiceOff = 2n * (hundredths * BigInt(base) - BigInt(part) * 10_000n);
          expect(twiceOff <= BigInt(base) && twiceOff > -BigInt(base)).toBe(true);
        },
      ),
    );
  });
});

describe('a mean', () => {
  it('is exact, and absent without anybody', () => {
    expect(quotient(31, 6, 2)).toBe('5.17');
    expect(meanPoints(1_450, 2)).toBe('7.25');
    expect(meanPoints(0, 0)).toBeNull();
    expect(perEach(312_564, 195_675)).toBe('1.60');
    expect(perEach(4, 0)).toBeNull();
  });
});

describe('a printed number', () => {
  it('reads as in reports', () => {
    expect(printed(195_675)).toEqual({ vi: '195.675', en: '195,675' });
    expect(printed('7.25')).toEqual({ vi: '7,25', en: '7.25' });
    expect(printed(-1_234_567)).toEqual({ vi: '-1.234.567', en: '-1,234,567' });
    expect(printed(0).vi).toBe('0');
    expect(printed(999).vi).toBe('999');
    expect(printedPercent('22.88').vi).toBe('22,88%');
    expect(printedPercent('1234.50').vi).toBe('1.234,50%');
    expect(printedPercent(null).vi).toBe('–');
    expect(printedInstant('2023-05-26T19:30').vi).toBe('19:30 ngày 26/05/2023');
    expect(() => printed(Number.NaN)).toThrow(TypeError);
  });
});

describe('bands', () => {
  it('cover everything once', () => {
    expect(bandsOf([100, 75, 50, 25])).toEqual([
      { from: 100, to: null },
      { from: 75, to: 100 },
      { from: 50, to: 75 },
      { from: 25, to: 50 },
      { from: 0, to: 25 },
    ]);
    expect(bandsOf([80, 0])).toEqual([
      { from: 80, to: 101 },
      { from: 0, to: 80 },
    ]);
    expect(bandsOf([100, 75, 0]).map((band) => bandName(band).vi)).toEqual([
      '100%',
      'Từ 75% đến dưới 100%',
      'Dưới 75%',
    ]);
    expect(bandName(bandsOf([80])[0]!).vi).toBe('Từ 80%');
  });

  it('are read as they are written', () => {
    expect(readBands('100, 75,50')).toEqual([100, 75, 50]);
    for (const wrong of ['', '50,75', '101', '75,75', '7.5', 'a', '9,8,7,6,5,4,3,2,1,0,-1']) {
      expect(readBands(wrong)).toBeNull();
    }
  });

  it('of ages have names', () => {
    expect([...AGE_GROUPS].map((from) => ageName(from).vi)).toEqual([
      'Dưới 18 tuổi',
      '18–24 tuổi',
      '25–34 tuổi',
      '35–44 tuổi',
      '45–54 tuổi',
      '55–64 tuổi',
      'Từ 65 tuổi trở lên',
    ]);
  });
});

describe('ranks', () => {
  it('are shared by equals, and there is none where there is no number', () => {
    expect(ranksOf([5, 9, 5, null, 1])).toEqual([2, 1, 2, null, 4]);
  });

  it('of shares do not depend on rounding', () => {
    const keys = ratioKeys([
      { part: 1, base: 3 },
      { part: 333_333, base: 1_000_000 },
      { part: 2, base: 6 },
      { part: 5, base: null },
      { part: 5, base: 0 },
    ]);
    expect(ranksOf(keys)).toEqual([1, 3, 1, null, null]);
  });
});

const MERGER = '2025-07-01';

let units = 0;
const unit = (name: string, given: Partial<ReportUnit> = {}): ReportUnit => ({
  id: name,
  no: (units += 1),
  name,
  parentId: null,
  validFrom: '2000-01-01',
  validTo: null,
  ...given,
});
const ended = { validTo: MERGER };
const begun = { validFrom: MERGER };
const link = (predecessorId: string, successorId: string) => ({
  predecessorId,
  successorId,
  effectiveOn: MERGER,
});
const count = (unitId: string, headcount: number, asOf = '2024-01-01') => ({
  unitId,
  asOf,
  headcount,
});

describe('units across a merger', () => {
  // A and B became X; C was divided between X and Y; D went on within Z, which had been there.
  const all = [
    unit('A', ended),
    unit('B', ended),
    unit('C', ended),
    unit('D', ended),
    unit('E', ended),
    unit('X', begun),
    unit('Y', begun),
    unit('Z'),
  ];
  const links = [link('A', 'X'), link('B', 'X'), link('C', 'X'), link('C', 'Y'), link('D', 'Z')];
  const counts = [count('A', 100), count('B', 250), count('C', 80), count('D', 40), count('Z', 60)];
  const by = (name: string) => all.find((one) => one.id === name) as ReportUnit;
  const after = new UnitsOn(all, links, counts, '2025-12-31');
  const before = new UnitsOn(all, links, counts, '2025-06-30');

  it('show their people with what carries them on, if that is one', () => {
    const home = (name: string) => {
      const { unit: found, note } = after.homeOf(by(name));
      return [found.id, note];
    };
    expect(['A', 'B', 'C', 'D', 'E', 'X', 'Z'].map(home)).toEqual([
      ['X', null],
      ['X', null],
      ['C', 'split'],
      ['Z', null],
      ['E', 'ended'],
      ['X', null],
      ['Z', null],
    ]);
    expect(before.homeOf(by('A'))).toEqual({ unit: by('A'), note: null });
    expect(before.homeOf(by('X'))).toEqual({ unit: by('X'), note: null });
  });

  it('inherit headcounts, unless a part of a divided unit is in it', () => {
    expect(after.headcountOf(by('X'))).toMatchObject({ count: null, reason: 'predecessor-split' });
    expect(after.headcountOf(by('Z'))).toEqual({ count: 100, reason: null, inherited: true });
    expect(before.headcountOf(by('Z'))).toEqual({ count: 60, reason: null, inherited: false });
    expect(after.headcountOf(by('C'))).toEqual({ count: 80, reason: null, inherited: false });
    expect(after.headcountOf(by('E'))).toMatchObject({ count: null, reason: 'not-given' });
  });

  it('add up what merged n:1', () => {
    const merged = new UnitsOn(
      all,
      links.filter(({ predecessorId }) => predecessorId !== 'C'),
      counts,
      '2025-12-31',
    );
    expect(merged.headcountOf(by('X'))).toEqual({ count: 350, reason: null, inherited: true });
  });

  it('take a count made after the merger as it is', () => {
    const recounted = [...counts, count('X', 333, '2025-09-01')];
    const later = new UnitsOn(all, links, recounted, '2025-12-31');
    const sooner = new UnitsOn(all, links, recounted, '2025-08-31');
    expect(later.headcountOf(by('X'))).toEqual({ count: 333, reason: null, inherited: false });
    expect(sooner.headcountOf(by('X')).count).toBeNull();
  });

  it('do not guess where the unit that took another in has no count of its own', () => {
    const unknown = counts.filter(({ unitId }) => unitId !== 'Z');
    expect(new UnitsOn(all, links, unknown, '2025-12-31').headcountOf(by('Z'))).toMatchObject({
      count: null,
      reason: 'not-given',
    });
  });

  it('go through two mergers, and round in a circle no more than once', () => {
    const chain = [unit('P', { validTo: '2020-01-01' }), unit('Q', ended), unit('R', begun)];
    const first = { ...link('P', 'Q'), effectiveOn: '2020-01-01' };
    const loop = [first, link('Q', 'R'), link('R', 'P')];
    const counts = [count('P', 5, '2019-01-01'), count('Q', 7, '2019-06-01')];
    const on = new UnitsOn(chain, loop, counts, '2026-01-01');
    expect(on.homeOf(chain[0]!).unit.id).toBe('R');
    expect(on.headcountOf(chain[2]!)).toMatchObject({ count: 12, inherited: true });
  });
});

describe('a tree', () => {
  it('has leaves on a day, and a top above each', () => {
    const city = unit('city');
    const ward = unit('ward', { parentId: 'city', ...ended });
    const special = unit('special', { parentId: 'city', ...begun });
    const on = (day: string) => new UnitsOn([city, ward, special], [], [], day);
    expect(
      on('2025-01-01')
        .leaves()
        .map(({ id }) => id),
    ).toEqual(['ward']);
    expect(
      on('2026-01-01')
        .leaves()
        .map(({ id }) => id),
    ).toEqual(['special']);
    expect(on('2026-01-01').topOf(special)).toBe(city);
    expect(on('2026-01-01').topOf(city)).toBe(city);
  });
});
