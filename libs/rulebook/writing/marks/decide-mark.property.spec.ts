import fc from 'fast-check';
import { checkDiscrepancy } from '../clauses/discrepancy.clause';
import { ACTIONS, type Band } from '../documents/discrepancy';
import type { StageRules } from '../documents/stages';
import { criterion, decided, marksOf, stage } from '../writing.testing';
import { decideMark } from './decide-mark';
import { bandOf } from './difference';
import { roundHalfUp } from './exact';

/*
 * Whatever bands pass the check: every difference is in exactly one of them, every set of marks has
 * one outcome, and following what an outcome needs always ends.
 */

/** Bands that meet at ascending limits, each limit in the lower or in the upper one. */
const anyBands: fc.Arbitrary<Band[]> = fc
  .record({
    limits: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 0, maxLength: 4 }),
    inLower: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    skip: fc.nat(4),
  })
  .map(({ limits, inLower, skip }) => {
    const sorted = limits.toSorted((a, b) => a - b).map((one) => one * 25);
    const actions = ACTIONS.slice(Math.min(skip, ACTIONS.length - sorted.length - 1));
    return [...sorted, null].map((to, index): Band => ({
      from: index === 0 ? 0 : (sorted[index - 1] ?? 0),
      to,
      fromInclusive: index === 0 || inLower[index - 1] !== true,
      toInclusive: to !== null && inLower[index] === true,
      action: actions[index] ?? 'joint',
    }));
  });

const anyStage: fc.Arbitrary<StageRules> = fc
  .record({
    bands: anyBands,
    on: fc.constantFrom<StageRules['discrepancy']['on']>(
      ['total'],
      ['criteria'],
      ['total', 'criteria'],
    ),
    final: fc.boolean(),
    spread: fc.integer({ min: 0, max: 20 }).map((one) => one * 25),
    inclusive: fc.boolean(),
    otherwise: fc.constantFrom('joint' as const, 'chief' as const),
    decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
  })
  .map(({ bands, on, final, decimals, ...third }) => {
    const wanted = bands.some(({ action }) => action === 'third');
    const rule = final
      ? { kind: 'final' as const }
      : { kind: 'equal-then-mean' as const, ...third };
    return stage({
      decimals,
      rubric: [criterion('a', 6), criterion('b', 4)],
      discrepancy: { on, bands, third: wanted ? rule : null },
    });
  });

const mark = fc
  .tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 16 }))
  .map(([a, b]) => ({ a: a * 25, b: b * 25 }));

describe('the paths of the discrepancy engine', () => {
  it('hold every difference exactly once', () => {
    fc.assert(
      fc.property(anyStage, fc.integer({ min: 1, max: 1_000 }), (rules, difference) => {
        expect(checkDiscrepancy(rules, 'd')).toEqual([]);
        const found = { on: 'total', parts: difference * 100, most: 1_000 };
        const holding = rules.discrepancy.bands.filter((band) =>
          bandOf({ ...rules.discrepancy, bands: [band] }, found),
        );
        expect(holding).toHaveLength(1);
        expect(bandOf(rules.discrepancy, found)).toBe(holding[0]);
      }),
      { numRuns: 500 },
    );
  });

  it('always end, within what the markers gave or people decided', () => {
    fc.assert(
      fc.property(anyStage, mark, mark, mark, mark, (rules, first, second, third, people) => {
        const marks = marksOf([first, second]);
        const decisions: ReturnType<typeof decided>[] = [];
        let outcome = decideMark(rules, marks, decisions);
        for (let turn = 0; outcome.state === 'waiting' && turn < 3; turn += 1) {
          const { needs } = outcome;
          if (needs === 'third') marks.push(...marksOf([], third));
          else
            decisions.push(
              decided(
                needs === 'agreement' ? 'agreed' : needs === 'chief' ? 'chief' : 'joint',
                people,
              ),
            );
          outcome = decideMark(rules, marks, decisions);
        }
        expect(outcome).toMatchObject({ state: 'final', needs: null });
        expect(outcome.path.at(-1)?.what).toBe('final');
        expect(outcome.path.filter(({ what }) => what === 'final')).toHaveLength(1);
        const totals = [first, second, third, people].map(({ a, b }) => a + b);
        const step = 10 ** (2 - rules.decimals);
        expect(outcome.centipoints).toBeGreaterThanOrEqual(
          Math.floor(Math.min(...totals) / step) * step,
        );
        expect(outcome.centipoints).toBeLessThanOrEqual(
          Math.ceil(Math.max(...totals) / step) * step,
        );
        expect((outcome.centipoints ?? 0) % step).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('do not care which marker came first', () => {
    fc.assert(
      fc.property(anyStage, mark, mark, (rules, first, second) => {
        const [one, other] = [
          [first, second],
          [second, first],
        ].map((marks) => decideMark(rules, marksOf(marks)));
        expect([one?.needs, one?.centipoints, one?.action]).toEqual([
          other?.needs,
          other?.centipoints,
          other?.action,
        ]);
      }),
    );
  });
});

it('rounds halves up, exactly', () => {
  expect([1, 2, 3, 4].map((one) => roundHalfUp(one, 2))).toEqual([1, 1, 2, 2]);
  // 15.5 / 3 = 5.1666..., 16 / 3 = 5.3333...
  expect([roundHalfUp(1_550, 3), roundHalfUp(1_600, 3)]).toEqual([517, 533]);
});
