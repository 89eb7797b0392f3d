import fc from 'fast-check';
import { totalCentipoints, wrongCriteria } from '@bangvang/rulebook';
import {
  levelOf,
  nextOpen,
  readPoints,
  stepped,
  totalOf,
  plainText,
} from '../../apps/web/src/judge/rubric.rules';
import { criterion } from '../../libs/rulebook/writing/writing.testing';

/* Ten points in steps of 0.75: the maximum, 10, lies off the steps. */
const odd = { ...criterion('c', 10), stepCentipoints: 75 };

describe('points as they are typed', () => {
  it.each([
    ['7,5', { kind: 'points', centipoints: 750 }],
    ['7.50', { kind: 'points', centipoints: 750 }],
    [' 9 ', { kind: 'points', centipoints: 900 }],
    ['10', { kind: 'points', centipoints: 1_000 }],
    ['', { kind: 'empty' }],
    ['7,6', { kind: 'wrong' }],
    ['10,5', { kind: 'wrong' }],
    ['-3', { kind: 'wrong' }],
    ['3,755', { kind: 'wrong' }],
    [',', { kind: 'wrong' }],
    ['bảy', { kind: 'wrong' }],
  ])('“%s” is %o', (text, read) => {
    expect(readPoints(text, odd)).toEqual(read);
  });

  it('move by steps between 0 and the maximum, and from nothing begin at an end', () => {
    expect([stepped(null, 1, odd), stepped(null, -1, odd)]).toEqual([0, 1_000]);
    expect([stepped(975, 1, odd), stepped(1_000, -1, odd), stepped(0, -1, odd)]).toEqual([
      1_000, 975, 0,
    ]);
  });

  it('reach the highest level they suffice for', () => {
    const levels = [200, 500].map((fromCentipoints) => {
      return { fromCentipoints, name: String(fromCentipoints), descriptor: '' };
    });
    expect([null, 0, 200, 499, 500].map((value) => levelOf(value, levels)?.name)).toEqual([
      undefined,
      undefined,
      '200',
      '200',
      '500',
    ]);
  });
});

const rubric = fc
  .array(
    fc.record({
      most: fc.integer({ min: 1, max: 100 }),
      step: fc.constantFrom(5, 25, 50, 75, 100),
      weight: fc.constantFrom(30, 50, 90, 100, 150),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) =>
    parts.map(({ most, step, weight }, index) => ({
      ...criterion(`c${index}`, most, { weight }),
      stepCentipoints: step,
    })),
  );

describe('the desk and the server', () => {
  it('compute the same total, and the desk’s steps are marks the server takes', () => {
    fc.assert(
      fc.property(
        rubric,
        fc.array(fc.nat(30), { minLength: 6, maxLength: 6 }),
        (criteria, moves) => {
          const points = Object.fromEntries(
            criteria.map((one, index) => {
              let value: number | null = null;
              const times = moves[index] ?? 0;
              for (let move = 0; move <= times; move += 1) value = stepped(value, 1, one);
              return [one.id, value ?? 0];
            }),
          );
          expect(wrongCriteria(criteria, points)).toEqual([]);
          expect(totalOf(criteria, points)).toBe(totalCentipoints(criteria, points));
        },
      ),
    );
  });
});

describe('the next work', () => {
  it('is the nearest open one after this, then from the beginning', () => {
    const works = (['waiting', 'locked', 'draft', 'agreement'] as const).map((state, index) => ({
      ...{ code: String(index), medium: '', genre: null, title: '', words: 0 },
      ...{ state, flagged: false },
    }));
    expect([0, 1, 2, 3].map((at) => nextOpen(works, String(at))?.code)).toEqual([
      '2',
      '2',
      '0',
      '0',
    ]);
    expect(nextOpen(works.slice(1, 2), '1')).toBeNull();
    expect(nextOpen(works, 'not here')?.code).toBe('0');
  });
});

describe('words of a judge', () => {
  it('are taken as they are pasted from a word processor: lines stay, signs that nobody sees go', () => {
    expect(plainText('Dòng một\u000bdòng hai\u0002\u0085\uf0b7 ý ba\tbốn\n')).toBe(
      'Dòng một\ndòng hai\n ý ba\tbốn\n',
    );
  });
});
