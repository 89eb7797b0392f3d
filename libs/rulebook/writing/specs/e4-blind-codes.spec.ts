import { awardWorks } from '../awards/award-works';
import { decideMark } from '../marks/decide-mark';
import { sayContestRules } from '../../clauses/doors';
import { contestRules } from '../../facts.testing';
import {
  awards,
  criterion,
  discrepancy,
  marksOf,
  medium,
  stage,
  writing,
} from '../writing.testing';

/*
 * E4. Random codes, new ones for the second round; sanctions: reprimand -25 %, warning -50 % of the
 * mark, two hands or two inks -> 0. HSG quốc gia: prizes for at most 60 % of the entrants, Nhất, Nhì
 * and Ba at most 60 % of the prizes, Nhất at most 5 %.
 */
const rules = stage({
  marks: 1,
  secondCode: true,
  discrepancy: discrepancy({ bands: [] }),
  rubric: [criterion('bai', 10)],
  sanctions: [
    { id: 'khien-trach', name: 'Khiển trách', percent: 25 },
    { id: 'canh-cao', name: 'Cảnh cáo', percent: 50 },
    { id: 'hai-mau-muc', name: 'Hai màu mực', percent: 100 },
  ],
});

const sanctioned = (points: number, ...sanctions: string[]) =>
  decideMark(
    rules,
    marksOf([{ bai: points * 100 }]),
    sanctions.map((sanction) => ({ kind: 'sanction', sanction, minutes: `bb-${sanction}` })),
  );

describe('E4: sanctions', () => {
  it.each<[number, string[], number]>([
    [7, [], 700],
    // 7 x 0.75 = 5.25
    [7, ['khien-trach'], 525],
    // 7.25 x 0.5 = 3.625 -> 3.63
    [7.25, ['canh-cao'], 363],
    // 25 % and 50 %: a quarter of 8 is left
    [8, ['khien-trach', 'canh-cao'], 200],
    // more than everything is nothing
    [8, ['hai-mau-muc', 'canh-cao'], 0],
    [8, ['unknown'], 800],
  ])('%d with %j', (points, sanctions, left) => {
    expect(sanctioned(points, ...sanctions).centipoints).toBe(left);
  });

  it('stand in the path with their minutes', () => {
    expect(sanctioned(7, 'khien-trach').path.find(({ what }) => what === 'sanction')).toEqual({
      what: 'sanction',
      vi: 'Khiển trách: trừ 25% số điểm.',
      en: 'Khiển trách: 25% taken off.',
      minutes: 'bb-khien-trach',
    });
  });
});

describe('E4: ceilings', () => {
  it('40 entrants: 24 prizes, 14 of them Nhất, Nhì and Ba, 1 Nhất', () => {
    const tiers = [
      { id: 'nhat', name: 'giải Nhất', count: 5 },
      { id: 'nhi', name: 'giải Nhì', count: 10 },
      { id: 'ba', name: 'giải Ba', count: 10 },
      { id: 'kk', name: 'giải Khuyến khích', count: 15 },
    ];
    const outcome = awardWorks({
      rules: awards({
        perMedium: [{ medium: null, tiers }],
        caps: [
          // 60 % of 40 = 24 of 40 places: KK 15 -> 0 (16 above), then Ba 10 -> 9
          { tiers: ['nhat', 'nhi', 'ba', 'kk'], of: 'entrants', percent: 60 },
          // of 24: floor(14.4) = 14: Ba 9 -> 0 is 15 left, Nhì 10 -> 9
          { tiers: ['nhat', 'nhi', 'ba'], of: 'prizes', percent: 60 },
          // of 24: floor(1.2) = 1 Nhất
          { tiers: ['nhat'], of: 'prizes', percent: 5 },
        ],
      }),
      media: ['bao'],
      works: Array.from({ length: 40 }, (_, index) => ({
        code: `c${index}`,
        medium: 'bao',
        division: null,
        centipoints: 1_000 - index,
        authors: [],
        opened: null,
      })),
      entrants: [{ medium: 'bao', division: null, works: 40 }],
      accepted: new Map(),
      decisions: [],
    });
    expect(outcome.lists[0]?.tiers.map(({ given }) => given)).toEqual([1, 9, 0, 0]);
  });
});

it('E4: new codes are said', () => {
  const said = sayContestRules(
    contestRules({ writing: writing({ media: [medium('bao')], stages: [rules] }) }),
  );
  expect(said.some(({ vi }) => vi.includes('mã phách mới'))).toBe(true);
  expect(said.some(({ vi }) => vi.includes('Cảnh cáo thì trừ 50% số điểm, có biên bản'))).toBe(
    true,
  );
});
