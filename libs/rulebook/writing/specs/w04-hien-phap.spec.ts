import type { Criterion } from '../documents/stages';
import { decideMark } from '../marks/decide-mark';
import { wrongCriteria } from '../marks/mark';
import {
  awarded,
  awards,
  counted,
  criterion,
  marksOf,
  medium,
  stage,
  tier,
  works,
  writing,
  wrongWith,
} from '../writing.testing';

/*
 * W4. Tìm hiểu Hiến pháp 2014-15: one entry per person, nine questions; 100 points = 90 for content
 * (by idea) + 10 for form (1 per question + 1 for the whole); 18 awards of units: 5 A, 5 B, 8 C.
 */
const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const rubric: Criterion[] = [
  ...numbers.map((no) => criterion(`cau-${no}`, 10, { part: 'content' })),
  ...numbers.map((no) => criterion(`trinh-bay-${no}`, 1, { part: 'form' })),
  criterion('trinh-bay-chung', 1, { part: 'form' }),
];
const rules = writing({
  perAuthor: 1,
  media: [medium('bai-viet', { languages: ['vi'], translation: false })],
  stages: [stage({ scaleCentipoints: 10_000, rubric })],
  awards: awards({
    perMedium: [{ medium: null, tiers: [tier('nhat', 1), tier('nhi', 2)] }],
    collectives: { tiers: [tier('a', 5), tier('b', 5), tier('c', 8)], atLeast: null, by: 'works' },
  }),
});

/** Every question the same for content, full marks for form. */
const paper = (content: number) =>
  Object.fromEntries(rubric.map(({ id, part }) => [id, part === 'content' ? content * 100 : 100]));

describe('W4: Tìm hiểu Hiến pháp', () => {
  it('is a document without contradiction: 9 x 10 + 9 x 1 + 1 = 100', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(
      wrongWith({
        ...rules,
        stages: [stage({ scaleCentipoints: 10_000, rubric: rubric.slice(1) })],
      }),
    ).toEqual(['writing.stages[0].scaleCentipoints']);
  });

  it('adds up by itself: 9 x 8.25 + 10 = 84.25 and 9 x 7.5 + 10 = 77.5 -> 80.875 -> 80.88', () => {
    const outcome = decideMark(rules.stages[0]!, marksOf([paper(8.25), paper(7.5)]));
    expect(outcome).toMatchObject({ state: 'final', centipoints: 8_088 });
  });

  it('takes no mark beyond a question, and none that is missing', () => {
    expect(wrongCriteria(rubric, paper(10.25))).toHaveLength(9);
    expect(wrongCriteria(rubric, { ...paper(8), 'cau-1': 813 })).toEqual(['cau-1']);
    const missing = Object.fromEntries(Object.entries(paper(8)).filter(([id]) => id !== 'cau-2'));
    expect(wrongCriteria(rubric, missing)).toEqual(['cau-2']);
  });

  it('honours 18 units by their works', () => {
    const accepted = new Map(
      Array.from({ length: 20 }, (_, index) => [`dv-${index}`, 100 - index]),
    );
    const outcome = awarded(rules, works(3, 9, 'bai-viet'), { accepted });
    const byTier = Map.groupBy(outcome.collectives, ({ tier: of }) => of);
    expect([...byTier].map(([of, units]) => [of, units.length])).toEqual([
      ['a', 5],
      ['b', 5],
      ['c', 8],
    ]);
    expect(outcome.collectives[0]?.unit).toBe('dv-0');
    expect(counted(outcome)).toEqual({ 'bai-viet/nhat': 1, 'bai-viet/nhi': 2 });
  });
});
