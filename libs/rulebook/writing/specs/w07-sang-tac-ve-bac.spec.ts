import type { JuryDecision } from '../awards/facts';
import {
  awarded,
  awards,
  counted,
  medium,
  said,
  stage,
  tier,
  works,
  writing,
  wrongWith,
} from '../writing.testing';

/*
 * W7. Sáng tác, quảng bá về Bác 2021-25: works by their day of creation; Hà Giang per medium 1 A (10
 * million), 3 B (5), 5 C (3), 6 KK (1). The family of one province's report: 06 A, 08 B, 13 C, 20 KK.
 */
const perMedium = [
  {
    medium: null,
    tiers: [
      tier('a', 1, 10_000_000),
      tier('b', 3, 5_000_000),
      tier('c', 5, 3_000_000),
      tier('kk', 6, 1_000_000),
    ],
  },
];
const rules = writing({
  media: [medium('tho'), medium('nhac'), medium('bao')],
  origin: { published: 'any', from: '2021-01-01', until: '2023-12-31', prized: 'any' },
  awards: awards({ perMedium }),
  stages: [stage({ id: 'tinh', name: 'Sơ khảo', forward: { kind: 'all' } }), stage()],
});

describe('W7: sáng tác về Bác', () => {
  it('is a document without contradiction', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(said(rules)).toContain('Tác phẩm sáng tác từ ngày 01/01/2021 đến hết ngày 31/12/2023');
  });

  it('gives each medium its whole list, and leaves vacant what the jury leaves vacant', () => {
    const vacant: JuryDecision = {
      kind: 'vacant',
      place: { list: 'tho', tier: 'a' },
      count: 1,
      reason: 'Không có thơ đạt mức A.',
    };
    const all = [...works(20, 9, 'tho'), ...works(20, 9, 'nhac'), ...works(2, 9, 'bao')];
    const outcome = awarded(rules, all, { decisions: [vacant] });
    // the poem that would have had the A has a B: 3 B, 5 C, 6 KK stay what they are
    expect(counted(outcome)).toEqual({
      'tho/b': 3,
      'tho/c': 5,
      'tho/kk': 6,
      'nhac/a': 1,
      'nhac/b': 3,
      'nhac/c': 5,
      'nhac/kk': 6,
      'bao/a': 1,
      'bao/b': 1,
    });
    expect(outcome.complete).toBe(true);
  });

  it('gives 06 A, 08 B, 13 C, 20 KK of one list: 47 prizes', () => {
    const one = writing({
      awards: awards({
        overAll: [tier('a', 6), tier('b', 8), tier('c', 13), tier('kk', 20)],
        perMedium: [],
      }),
    });
    const outcome = awarded(one, works(60, 9.9, 'bao'));
    expect(counted(outcome)).toEqual({ 'all/a': 6, 'all/b': 8, 'all/c': 13, 'all/kk': 20 });
  });
});
