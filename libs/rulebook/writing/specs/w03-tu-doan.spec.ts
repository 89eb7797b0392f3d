import { forwardOf } from '../marks/forward-of';
import { criterion, medium, said, stage, writing, wrongWith } from '../writing.testing';

/*
 * W3. TƯ Đoàn 2025: online, at most 6 works of an author; pdf or image; closing at 0:00 on 26/6/2025;
 * 86 of 100 points and more go on to the final.
 */
const hundred = { scaleCentipoints: 10_000, rubric: [criterion('bai', 100)] };
const rules = writing({
  opensAt: '2025-04-01T00:00:00+07:00',
  closesAt: '2025-06-26T00:00:00+07:00',
  postmark: false,
  perAuthor: 6,
  media: [
    medium('viet', {
      files: { types: ['pdf', 'jpeg', 'png'], maxBytes: 50_000_000, max: 20 },
      inBrowser: false,
      coAuthors: 5,
    }),
    medium('do-hoa', {
      form: 'image',
      inBrowser: false,
      files: { types: ['jpeg', 'png'], maxBytes: 50_000_000, max: 1 },
    }),
  ],
  stages: [
    stage({
      id: 'so-khao',
      name: 'Sơ khảo',
      ...hundred,
      forward: { kind: 'threshold', centipoints: 8_600 },
    }),
    stage(hundred),
  ],
});

describe('W3: TƯ Đoàn 2025', () => {
  it('is a document without contradiction', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(said(rules)).toContain('đến trước 00:00 ngày 26/06/2025 (+07:00)');
    expect(said(rules)).toContain('Sơ khảo, vào vòng sau: tác phẩm đạt từ 86 điểm trở lên.');
  });

  it('sends 86 on and 85.99 not, and no work without a mark', () => {
    const marked = [8_600, 8_599, 10_000, null, 0].map((centipoints, index) => ({
      code: `c${index}`,
      medium: 'viet',
      centipoints,
    }));
    const forward = rules.stages[0]?.forward ?? { kind: 'all' as const };
    expect(forwardOf(forward, marked)).toEqual({ codes: ['c2', 'c0'], ties: [] });
  });
});
