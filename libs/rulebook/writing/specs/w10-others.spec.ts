import type { JuryDecision } from '../awards/facts';
import { decideMark } from '../marks/decide-mark';
import {
  awarded,
  awards,
  criterion,
  marksOf,
  medium,
  said,
  stage,
  tier,
  works,
  writing,
  wrongWith,
} from '../writing.testing';

/*
 * W10. Others: Bộ Tư pháp 2018 (10,405 entries -> 202 -> 21 prizes and 3 side prizes, "representing
 * regions and groups"); Ninh Bình press 2025 (at most 5 parts of 2,000 words, radio and television 15
 * minutes, documentaries 2 parts of 50, sets of 1 to 15 photos); Đắk Lắk 2025 (content 70 + media 30);
 * weights 50/25/25; clips of 2 to 5 minutes, groups of at most 5.
 */
const recording = (type: 'mp3' | 'mp4') => ({
  inBrowser: false,
  files: { types: [type], maxBytes: 500_000_000, max: 5 },
});
const press = writing({
  media: [
    medium('bao', { words: { max: 2_000 }, parts: 5, coAuthors: 5 }),
    medium('phat-thanh', { form: 'audio', ...recording('mp3'), durationSeconds: { max: 900 } }),
    medium('tai-lieu', {
      form: 'video',
      ...recording('mp4'),
      parts: 2,
      durationSeconds: { max: 3_000 },
    }),
    medium('clip', {
      form: 'video',
      ...recording('mp4'),
      durationSeconds: { min: 120, max: 300 },
      conditions: ['quay ngang, HD trở lên, không ghép ảnh'],
      coAuthors: 5,
    }),
    medium('anh', {
      form: 'image',
      inBrowser: false,
      files: { types: ['jpeg'], maxBytes: 30_000_000, max: 15 },
    }),
  ],
});

describe('W10: others', () => {
  it('Ninh Bình: a document without contradiction', () => {
    expect(wrongWith(press)).toEqual([]);
    expect(said(press)).toContain('không quá 2.000 chữ; không quá 5 kỳ');
    expect(said(press)).toContain('từ 2 phút đến 5 phút');
    expect(said(press)).toContain('không quá 15 tệp jpeg');
  });

  it('Đắk Lắk: content 70 + media 30: (60 + 20 + 55 + 24) / 2 = 79.5', () => {
    const rules = stage({
      scaleCentipoints: 10_000,
      rubric: [criterion('noi-dung', 70), criterion('lan-toa', 30)],
    });
    const marks = marksOf([
      { 'noi-dung': 6_000, 'lan-toa': 2_000 },
      { 'noi-dung': 5_500, 'lan-toa': 2_400 },
    ]);
    expect(wrongWith(writing({ stages: [rules] }))).toEqual([]);
    expect(decideMark(rules, marks).centipoints).toBe(7_950);
  });

  it('weights 50/25/25: 8 x 0.5 + 7 x 0.25 + 9.25 x 0.25 = 8.0625 -> 8.06', () => {
    const rules = stage({
      marks: 1,
      discrepancy: { on: ['total'], bands: [], third: null },
      rubric: [
        criterion('a', 10, { weight: 50 }),
        criterion('b', 10, { weight: 25 }),
        criterion('c', 10, { weight: 25 }),
      ],
    });
    expect(wrongWith(writing({ stages: [rules] }))).toEqual([]);
    const outcome = decideMark(rules, marksOf([{ a: 800, b: 700, c: 925 }]));
    expect(outcome.centipoints).toBe(806);
    expect(
      decideMark({ ...rules, decimals: 1 }, marksOf([{ a: 800, b: 700, c: 925 }])).centipoints,
    ).toBe(810);
  });

  it('Bộ Tư pháp: 21 prizes and 3 side prizes; a region represented by a move with its reason', () => {
    const rules = writing({
      awards: awards({
        overAll: [tier('nhat', 1), tier('nhi', 5), tier('ba', 5), tier('kk', 10)],
        perMedium: [],
        extra: [{ ...tier('phu', 3), kind: 'jury', stacks: false }],
      }),
    });
    const give = (code: string, list: string, of: string): JuryDecision => ({
      kind: 'move',
      code,
      place: { list, tier: of },
      reason: 'Đại diện vùng Tây Nguyên.',
    });
    const all = works(30, 9.9, 'bao');
    const decisions = [
      give('bao-28', 'all', 'kk'),
      give('bao-25', 'extra', 'phu'),
      give('bao-26', 'extra', 'phu'),
      give('bao-27', 'extra', 'phu'),
    ];
    const outcome = awarded(rules, all, { decisions });
    expect(outcome.refused).toEqual([]);
    expect(outcome.awards).toHaveLength(24);
    // 28 took the last place of the encouragement prizes: 21 has none
    expect(outcome.awards.find(({ code }) => code === 'bao-28')).toMatchObject({
      tier: 'kk',
      how: 'moved',
    });
    expect(outcome.awards.some(({ code }) => code === 'bao-21')).toBe(false);
    expect(outcome.complete).toBe(true);
  });
});
