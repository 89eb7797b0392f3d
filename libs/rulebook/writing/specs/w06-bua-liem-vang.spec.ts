import { forwardOf } from '../marks/forward-of';
import {
  NAMED,
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
 * W6. Búa liềm vàng: works published 1/11 to 31/10; 2021: 1 special (300 million), 6 A (100), 12 B, 16
 * C, 30 KK over all media; 2018 also the oldest and the youngest author. Hà Tĩnh: at most 2 works of an
 * author at the province, 1 forwarded; prizes elsewhere are declared.
 */
const rules = writing({
  media: [medium('bao-in'), medium('bao-dien-tu')],
  perAuthor: 2,
  authorData: NAMED,
  origin: { published: 'yes', from: '2025-11-01', until: '2026-10-31', prized: 'declared' },
  tiers: [{ unitKind: 'tinh', name: 'Hội đồng cấp tỉnh', forward: { kind: 'all', perAuthor: 1 } }],
  stages: [stage()],
  awards: awards({
    overAll: [
      tier('db', 1, 300_000_000),
      tier('a', 6, 100_000_000),
      tier('b', 12),
      tier('c', 16),
      tier('kk', 30),
    ],
    perMedium: [],
    extra: [
      { ...tier('cao-tuoi', 1), kind: 'oldest', stacks: true },
      { ...tier('tre-tuoi', 1), kind: 'youngest', stacks: true },
    ],
  }),
});

describe('W6: Búa liềm vàng', () => {
  it('is a document without contradiction', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(said(rules)).toContain(
      'Tác phẩm đã công bố từ ngày 01/11/2025 đến hết ngày 31/10/2026; giải đã đoạt ở cuộc thi khác phải được khai.',
    );
  });

  it('gives 65 prizes over all media', () => {
    const outcome = awarded(rules, [...works(40, 10, 'bao-in'), ...works(40, 9.95, 'bao-dien-tu')]);
    expect(counted(outcome)).toMatchObject({
      'all/db': 1,
      'all/a': 6,
      'all/b': 12,
      'all/c': 16,
      'all/kk': 30,
    });
  });

  it('knows the oldest and the youngest author, whatever else they won', () => {
    const births = ['1930-02-01', '2010-05-05', '1980-01-01'];
    const all = works(3, 9, 'bao-in').map((one, index) => ({
      ...one,
      opened: { unit: null, births: [births[index] ?? null], ages: [null] },
    }));
    const extra = awarded(rules, all).awards.filter(({ list }) => list === 'extra');
    expect(extra.map(({ tier: of, code }) => [of, code])).toEqual([
      ['cao-tuoi', 'bao-in-01'],
      ['tre-tuoi', 'bao-in-02'],
    ]);
  });

  it('forwards one work of an author, the better; of equal ones people choose', () => {
    const one = (code: string, centipoints: number, ...authors: string[]) => ({
      code,
      medium: 'bao-in',
      centipoints,
      authors,
    });
    const forward = rules.tiers[0]?.forward ?? { kind: 'all' as const };
    expect(
      forwardOf(forward, [one('p', 700, 'x'), one('q', 800, 'x'), one('r', 600, 'y')]),
    ).toEqual({
      codes: ['q', 'r'],
      ties: [],
    });
    expect(
      forwardOf(forward, [one('p', 800, 'x'), one('q', 800, 'x'), one('r', 600, 'y')]),
    ).toEqual({
      codes: ['r'],
      ties: [{ why: 'author', medium: null, codes: ['p', 'q'], places: 1 }],
    });
  });
});
