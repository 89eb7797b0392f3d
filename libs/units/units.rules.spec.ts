import fc from 'fast-check';
import { foldText } from '@bangvang/contracts';
import {
  Forest,
  isValidOn,
  overlap,
  searchUnits,
  shiftDay,
  successorsOn,
  wrongLink,
  type PlannedUnit,
  type UnitLink,
  type Validity,
} from './units.rules';

const named = (name: string, code = name) => ({ code, name, folded: foldText(name) });
const names = (units: { name: string }[]) => units.map(({ name }) => name);

describe('searching units', () => {
  const units = [
    named('Thành phố Hải Phòng', 'HP'),
    named('Quận Lê Chân', 'LC'),
    named('Quận Đồ Sơn', 'DS'),
    named('Xã An Thi'),
    named('Xã Ân Thi'),
    named('Đảng bộ Lê Chân'),
    named('Lê Chân'),
    named('Phường Chân Lê'),
    named('Thôn Chằnle'),
  ];
  const find = (text: string, limit = 20) => names(searchUnits(units, text, limit));

  it.each(['le chan', 'LÊ CHÂN', 'lê  chân', 'Lê Chân'.normalize('NFD'), ' le chan '])(
    'finds Lê Chân for %p, names beginning with it first, then later words',
    (text) => {
      expect(find(text).slice(0, 3)).toEqual(['Lê Chân', 'Quận Lê Chân', 'Đảng bộ Lê Chân']);
    },
  );

  it.each([
    ['do son', 'Quận Đồ Sơn'],
    ['đồ', 'Quận Đồ Sơn'],
    ['hai ph', 'Thành phố Hải Phòng'],
    ['HP', 'Thành phố Hải Phòng'],
    ['lc', 'Quận Lê Chân'],
  ])('finds %p first: %s', (text, name) => {
    expect(find(text)[0]).toBe(name);
  });

  it('takes typed accents as meant', () => {
    expect(find('ân thi')).toEqual(['Xã Ân Thi', 'Xã An Thi']);
    expect(find('an thi')).toEqual(['Xã An Thi', 'Xã Ân Thi']);
  });

  it('finds words in another order, and inside words last', () => {
    expect(find('chan le')).toEqual([
      'Phường Chân Lê',
      'Quận Lê Chân',
      'Đảng bộ Lê Chân',
      'Lê Chân',
    ]);
    expect(find('hanle')).toEqual(['Thôn Chằnle']);
  });

  it('finds nothing for what is not there, everything for nothing, and no more than asked', () => {
    expect(find('đà nẵng')).toEqual([]);
    expect(find('')).toEqual(names(units));
    expect(find('  ')).toEqual(names(units));
    expect(find('x', 2)).toHaveLength(2);
  });

  it('finds every unit by its own name, in any accents and case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.boolean(), ({ name }, plain) => {
        expect(find(plain ? foldText(name) : name.toUpperCase())).toContain(name);
      }),
    );
  });
});

describe('validity', () => {
  const day = (from: string, to: string | null): Validity => ({ validFrom: from, validTo: to });

  it('is half-open', () => {
    const district = day('2021-01-01', '2025-07-01');
    expect(isValidOn(district, '2020-12-31')).toBe(false);
    expect(isValidOn(district, '2021-01-01')).toBe(true);
    expect(isValidOn(district, '2025-06-30')).toBe(true);
    expect(isValidOn(district, '2025-07-01')).toBe(false);
    expect(isValidOn(day('2021-01-01', null), '2199-01-01')).toBe(true);
  });

  it('has a day in common with another or not', () => {
    expect(overlap(day('2021-01-01', '2025-07-01'), day('2025-07-01', null))).toBe(false);
    expect(overlap(day('2021-01-01', '2025-07-01'), day('2025-06-30', null))).toBe(true);
    expect(overlap(day('2021-01-01', null), day('1999-01-01', null))).toBe(true);
  });

  it('moves by a day across months, years and leap days', () => {
    expect(shiftDay('2025-06-30', 1)).toBe('2025-07-01');
    expect(shiftDay('2024-02-28', 1)).toBe('2024-02-29');
    expect(shiftDay('2024-01-01', -1)).toBe('2023-12-31');
  });
});

describe('successors on a day', () => {
  const districtsEnd = '2025-07-01';
  const units = new Map<string, Validity>([
    ['LC', { validFrom: '1990-01-01', validTo: districtsEnd }],
    ['HK', { validFrom: '1990-01-01', validTo: districtsEnd }],
    ['old', { validFrom: '1990-01-01', validTo: '2000-01-01' }],
    ['ward-LC', { validFrom: districtsEnd, validTo: null }],
    ['ward-AB', { validFrom: districtsEnd, validTo: null }],
    ['lost', { validFrom: '1990-01-01', validTo: '2000-01-01' }],
  ]);
  const links: UnitLink[] = [
    { predecessorId: 'old', successorId: 'LC', effectiveOn: '2000-01-01' },
    { predecessorId: 'LC', successorId: 'ward-LC', effectiveOn: districtsEnd },
    { predecessorId: 'LC', successorId: 'ward-AB', effectiveOn: districtsEnd },
    { predecessorId: 'HK', successorId: 'ward-LC', effectiveOn: districtsEnd },
  ];
  const on = (id: string, day: string) => successorsOn(id, day, units, links).sort();

  it('is the unit itself while it exists', () => {
    expect(on('LC', '2025-06-30')).toEqual(['LC']);
    expect(on('ward-LC', '2030-01-01')).toEqual(['ward-LC']);
  });

  it('follows splits and mergers', () => {
    expect(on('LC', '2025-07-01')).toEqual(['ward-AB', 'ward-LC']);
    expect(on('HK', '2025-07-01')).toEqual(['ward-LC']);
  });

  it('follows several changes, one after the other', () => {
    expect(on('old', '1999-12-31')).toEqual(['old']);
    expect(on('old', '2010-01-01')).toEqual(['LC']);
    expect(on('old', '2026-01-01')).toEqual(['ward-AB', 'ward-LC']);
  });

  it('is nobody where no successor is known', () => {
    expect(on('lost', '2026-01-01')).toEqual([]);
    expect(on('unheard-of', '2026-01-01')).toEqual([]);
  });

  it('comes to an end whatever the links', () => {
    const id = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    const someLinks = fc.array(
      fc.record({
        predecessorId: id,
        successorId: id,
        effectiveOn: fc.constant('2001-01-01'),
      }),
    );
    const ended = new Map(
      ['A', 'B', 'C', 'D', 'E'].map((unit) => [
        unit,
        { validFrom: '1990-01-01', validTo: unit === 'E' ? null : '2001-01-01' },
      ]),
    );
    fc.assert(
      fc.property(someLinks, id, (all, start) => {
        const found = successorsOn(start, '2020-01-01', ended, all);
        expect(found.every((unit) => unit === 'E')).toBe(true);
      }),
    );
  });

  it('is linked only on days in the life of both', () => {
    const from = units.get('LC')!;
    const to = units.get('ward-LC')!;
    expect(wrongLink(from, to, '2025-07-01')).toBeNull();
    expect(wrongLink(from, to, '2025-07-02')).not.toBeNull();
    expect(wrongLink(from, to, '2025-06-30')).not.toBeNull();
    expect(wrongLink(to, from, '2025-07-01')).not.toBeNull();
  });
});

describe('the units of a tree together', () => {
  const unit = (id: string, changes: Partial<PlannedUnit> = {}): PlannedUnit => ({
    id,
    code: id,
    name: `Quận ${id}`,
    folded: '',
    kind: 'quan',
    parentId: null,
    validFrom: '2021-01-01',
    validTo: null,
    ...changes,
  });
  const faults = (unitInQuestion: PlannedUnit, ...others: PlannedUnit[]) =>
    new Forest([unitInQuestion, ...others]).faultsOf(unitInQuestion).map(({ field }) => field);

  it('lets a tree be a tree', () => {
    expect(faults(unit('LC', { parentId: 'HP' }), unit('HP'))).toEqual([]);
  });

  it('finds circles of any length, and only for those who are in them', () => {
    const a = unit('A', { parentId: 'B' });
    const b = unit('B', { parentId: 'C' });
    const c = unit('C', { parentId: 'A' });
    const below = unit('D', { parentId: 'A' });
    expect(faults(a, b, c)).toEqual(['parent']);
    expect(new Forest([a, b, c]).faultsOf(a)[0]?.said.en).toBe('no circle: A → B → C → A');
    expect(faults(below, a, b, c)).toEqual([]);
    expect(faults(unit('A', { parentId: 'A' }))).toEqual(['parent']);
  });

  it('finds ends before beginnings, and children outside the life of their parent', () => {
    expect(faults(unit('A', { validTo: '2021-01-01' }))).toEqual(['validTo']);
    const ended = unit('HP', { validFrom: '1990-01-01', validTo: '2000-01-01' });
    expect(faults(unit('LC', { parentId: 'HP' }), ended)).toEqual(['validFrom']);
  });

  it('finds two units that nobody could tell apart, unless one follows the other in time', () => {
    const first = unit('LC', { name: 'Quận Lê Chân' });
    expect(faults(unit('LC2', { name: 'quận lê chân' }), first)).toEqual(['name']);
    expect(faults(unit('LC2', { name: 'Quận Lê Chấn' }), first)).toEqual([]);
    const ended = { ...first, validTo: '2025-07-01' };
    const next = unit('LC2', { name: 'Quận Lê Chân', validFrom: '2025-07-01' });
    expect(faults(next, ended)).toEqual([]);
  });
});
