import type { AwardFacts, AwardWork, JuryDecision } from '@bangvang/rulebook';
import { awards } from '../../../rulebook/writing/writing.testing';
import type { ConcludedAward, ConcludedList } from '../award-list';
import { awardChanges } from './award-changes.rules';
import { corrected, type WorkCorrection } from './corrected.rules';
import { lapsedDecisions } from './lapsed.rules';

const step = (vi: string) => ({ what: 'final' as const, vi, en: vi });

describe('corrections of works', () => {
  const work = (code: string, centipoints: number) => ({
    ...{ stageId: 's', code, centipoints, removed: false },
    path: [step('chấm')],
  });
  const works = [work('A', 900), work('B', 800)];
  const correction = (code: string, kind: WorkCorrection['kind'], centipoints = 0) => ({
    ...{ stageId: 's', code, kind },
    outcome: kind === 'remark' ? { centipoints, path: [step('phúc khảo')] } : null,
  });

  it('put the re-mark in place of the mark, and say how it came about', () => {
    const [first, second] = corrected(works, [correction('B', 'remark', 850)]);
    expect(first).toEqual(works[0]);
    expect(second).toMatchObject({ centipoints: 850, path: [{ vi: 'chấm' }, { vi: 'phúc khảo' }] });
  });

  it('take works out and put them back: the last word holds', () => {
    const out = correction('A', 'removed');
    const back = correction('A', 'restored');
    const isOut = (...all: WorkCorrection[]) => corrected(works, all)[0]?.removed;
    expect([isOut(out), isOut(out, back), isOut(out, back, out)]).toEqual([true, false, true]);
  });

  it('are of one stage only: the same code elsewhere is another work', () => {
    const elsewhere = { ...correction('A', 'removed'), stageId: 't' };
    expect(corrected(works, [elsewhere])).toEqual(works);
  });
});

describe('what a list changes', () => {
  const award = (entryId: string, tier: string): ConcludedAward => ({
    ...{ list: 'bao', tier, code: entryId, stageId: 's', entryId, entryNo: 1 },
    ...{ title: entryId, medium: 'bao', centipoints: 900, unitNo: null, participants: [] },
  });
  const list = (given: [string, string][], units: [number, string][] = []): ConcludedList => ({
    awards: given.map(([entryId, tier]) => award(entryId, tier)),
    collectives: units.map(([unitNo, tier]) => ({ unitNo, tier, how: 'rank' })),
  });

  it('names who enters, who leaves and who moves, and nobody else', () => {
    const before = list([
      ['x', 'a'],
      ['y', 'b'],
      ['z', 'c'],
    ]);
    const after = list([
      ['x', 'a'],
      ['z', 'b'],
      ['w', 'c'],
    ]);
    const changes = awardChanges(before, after);
    expect(
      changes.works.map(({ entryId, before: old, after: now }) => [
        entryId,
        old.map(({ tier }) => tier),
        now.map(({ tier }) => tier),
      ]),
    ).toEqual([
      ['y', ['b'], []],
      ['z', ['c'], ['b']],
      ['w', [], ['c']],
    ]);
  });

  it('names units whose awards are others, and nothing where only the order is another', () => {
    const before = list(
      [
        ['x', 'a'],
        ['y', 'b'],
      ],
      [
        [1, 'first'],
        [2, 'second'],
      ],
    );
    const after = list(
      [
        ['y', 'b'],
        ['x', 'a'],
      ],
      [
        [2, 'second'],
        [3, 'first'],
      ],
    );
    expect(awardChanges(before, after)).toEqual({
      works: [],
      units: [
        { unitNo: 1, before: ['first'], after: [] },
        { unitNo: 3, before: [], after: ['first'] },
      ],
    });
  });
});

/*
 * One prize A, one B, two C. Marks 9, 8, 8, 7, 6: the two of 8 are equal across the end of B, and the
 * jury chose the first of them.
 */
describe('decisions after a correction', () => {
  const tier = (id: string, count: number) => ({ id, name: id, count });
  const rules = awards({
    perMedium: [{ medium: null, tiers: [tier('a', 1), tier('b', 1), tier('c', 2)] }],
    minimum: [{ tier: 'a', centipoints: 700 }],
  });
  const facts = (marks: Record<string, number>, decisions: JuryDecision[]): AwardFacts => ({
    rules,
    media: ['bao'],
    works: Object.entries(marks).map(([code, centipoints]): AwardWork => ({
      ...{ code, medium: 'bao', division: null, centipoints, authors: [code] },
      opened: { unit: null, births: [], ages: [] },
    })),
    entrants: [],
    accepted: new Map(),
    decisions,
  });
  const before = { v: 900, w: 800, x: 800, y: 700, z: 600 };
  const place = (of: string) => ({ list: 'bao', tier: of });
  const chose: JuryDecision = { kind: 'tie', place: place('b'), codes: ['w'], reason: 'x' };
  const lapsed = (marks: Record<string, number>, ...decisions: JuryDecision[]) =>
    lapsedDecisions(facts(before, decisions), facts(marks, decisions));

  it('stay where the equals are the same for the same places', () => {
    expect(lapsed({ ...before, y: 750 }, chose)).toEqual([]);
  });

  it.each<[string, Record<string, number>]>([
    ['a third work is equal now', { ...before, y: 800 }],
    ['one of them is not equal any more', { ...before, x: 825 }],
    ['one of them is out', { v: 900, w: 800, y: 700, z: 600 }],
    // Now two places, A and B, for both: nobody has to choose.
    ['there is room for both', { ...before, v: 500 }],
  ])('wait for the jury again where %s', (_, marks) => {
    expect(lapsed(marks, chose)).toEqual([{ index: 0, why: 'other-equals' }]);
  });

  it('that moved a work lapse where it is out, or below the least of its prize', () => {
    const moved: JuryDecision = { kind: 'move', code: 'y', place: place('a'), reason: 'x' };
    expect(lapsed({ ...before, y: 700 }, moved)).toEqual([]);
    expect(lapsed({ ...before, y: 699 }, moved)).toEqual([{ index: 0, why: 'below-minimum' }]);
    const without = { v: 900, w: 800, x: 800, z: 600 };
    expect(lapsed(without, moved)).toEqual([{ index: 0, why: 'unknown-work' }]);
  });

  it('that left places vacant stay', () => {
    const vacant: JuryDecision = { kind: 'vacant', place: place('c'), count: 1, reason: 'x' };
    expect(lapsed({ ...before, z: 900 }, vacant)).toEqual([]);
  });

  it('take with them what followed from them in the lists below', () => {
    const twoLists = (marks: Record<string, number>, poem: number): AwardFacts => {
      const all = facts(marks, decisions);
      const other = { ...all.works[0]!, code: 'u', medium: 'tho', authors: ['u'] };
      return {
        ...all,
        rules: { ...rules, overAll: [tier('s', 1)] },
        media: ['bao', 'tho'],
        works: [...all.works, { ...other, centipoints: poem }],
      };
    };
    const special: JuryDecision = {
      ...{ kind: 'tie', codes: ['v'], reason: 'x' },
      place: { list: 'all', tier: 's' },
    };
    // v has the special prize over w; w has A; of x and y one gets B. Then a poem is equal to v and w.
    const decisions = [special, { ...chose, codes: ['x'] }];
    const top = { v: 900, w: 900, x: 800, y: 800, z: 600 };
    expect(lapsedDecisions(twoLists(top, 500), twoLists(top, 900))).toEqual([
      { index: 0, why: 'other-equals' },
      { index: 1, why: 'other-equals' },
    ]);
  });
});
