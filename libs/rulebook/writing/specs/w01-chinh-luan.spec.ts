import {
  NAMED,
  awarded,
  awards,
  counted,
  medium,
  said,
  stage,
  tier,
  work,
  works,
  writing,
  wrongWith,
} from '../writing.testing';

/*
 * W1. Chính luận bảo vệ nền tảng tư tưởng của Đảng, 2023/2025: five media; a unit sends at most 2
 * written works (1 tạp chí, 1 báo) and 3 audiovisual ones; sealed; two stages; per medium 1 Đặc biệt,
 * 3 A, 5 B, 7 C, 10 KK; 15 Triển vọng; 15 tập thể xuất sắc with a prize of B or better.
 */
const written = ['tap-chi', 'bao'];
const recorded = ['phat-thanh', 'truyen-hinh', 'video'];
const file = (type: 'mp3' | 'mp4') => ({
  types: [type, 'docx' as const],
  maxBytes: 200_000_000,
  max: 2,
  script: true,
});
const rules = writing({
  media: [
    medium('tap-chi', { coAuthors: 2, similarityPercent: 20 }),
    medium('bao', { coAuthors: 2, similarityPercent: 25 }),
    medium('phat-thanh', { form: 'audio', inBrowser: false, coAuthors: 3, files: file('mp3') }),
    medium('truyen-hinh', { form: 'video', inBrowser: false, coAuthors: 3, files: file('mp4') }),
    medium('video', { form: 'video', inBrowser: false, coAuthors: 3, files: file('mp4') }),
  ],
  authorData: [
    ...NAMED,
    { field: 'penName', need: 'optional' },
    { field: 'personalId', need: 'winners' },
    { field: 'bankAccount', need: 'winners' },
  ],
  unitQuotas: [
    { media: written, max: 2 },
    { media: recorded, max: 3 },
    ...[...written, ...recorded].map((one) => ({ media: [one], max: 1 })),
  ],
  origin: { published: 'no', until: '2026-03-01', prized: 'no' },
  stages: [
    stage({ id: 'so-khao', name: 'Sơ khảo', forward: { kind: 'quota', count: 60, per: 'medium' } }),
    stage(),
  ],
  awards: awards({
    perMedium: [
      {
        medium: null,
        tiers: [tier('db', 1), tier('a', 3), tier('b', 5), tier('c', 7), tier('kk', 10)],
      },
    ],
    extra: [{ ...tier('trien-vong', 15), kind: 'promising', ageMax: 25, stacks: false }],
    collectives: { tiers: [tier('tap-the', 15)], atLeast: { prizes: 1, tier: 'b' }, by: 'medals' },
  }),
});

describe('W1: chính luận 2023/2025', () => {
  it('is a document without contradiction', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(said(rules)).toContain('Mỗi đơn vị gửi nhiều nhất 2 tác phẩm (tap-chi, bao).');
    expect(said(rules)).toContain('Tác phẩm chưa công bố đến hết ngày 01/03/2026; chưa đoạt giải');
  });

  it('gives 26 prizes in each medium that has so many works', () => {
    // 30 newspapers from 9.9 down, 4 clips: 1 + 3 + 5 + 7 + 10 = 26; of the clips 1 + 3
    const outcome = awarded(rules, [...works(30, 9.9, 'bao'), ...works(4, 9, 'video')]);
    expect(counted(outcome)).toEqual({
      'bao/db': 1,
      'bao/a': 3,
      'bao/b': 5,
      'bao/c': 7,
      'bao/kk': 10,
      'video/db': 1,
      'video/a': 3,
    });
  });

  it('gives Triển vọng to young authors without a prize, and a 100-year-old her C', () => {
    const young = { unit: 'x', births: ['2004-01-01'], ages: [22] };
    const old = { unit: 'y', births: ['1926-01-01'], ages: [100] };
    // places 10 to 16 are C: the tenth work is the centenarian's; 27 and 28 are young, so is the first
    const all = works(28, 9.9, 'bao').map((one, index) => {
      if (index === 9) return { ...one, opened: old };
      return [0, 26, 27].includes(index) ? { ...one, opened: young } : one;
    });
    const { awards: given } = awarded(rules, all);
    expect(given.find(({ code }) => code === 'bao-10')?.tier).toBe('c');
    const promising = given.filter(({ tier: of }) => of === 'trien-vong').map(({ code }) => code);
    expect(promising).toEqual(['bao-27', 'bao-28']);
  });

  it('honours units with a prize of B or better only', () => {
    // unit x: the special prize; y: a B (place 9); z: a C (place 10)
    const unit: Record<number, string> = { 0: 'x', 8: 'y', 9: 'z' };
    const all = works(12, 9.9, 'bao').map((one, index) => ({
      ...one,
      opened: { unit: unit[index] ?? null, births: [null], ages: [null] },
    }));
    expect(awarded(rules, all).collectives.map(({ unit: of }) => of)).toEqual(['x', 'y']);
  });

  it('leaves a medium without works without prizes', () => {
    expect(counted(awarded(rules, [work('x', 9)]))).toEqual({ 'bao/db': 1 });
  });
});
