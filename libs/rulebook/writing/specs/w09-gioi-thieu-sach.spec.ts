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
 * W9. Giới thiệu sách về Bác 2022: a Word file in Times New Roman 14, at most 3,000 words, own photos,
 * sources cited; two rounds; late entries unmarked. Noi theo gương sáng Bác Hồ: 2,500 words, 17 prizes,
 * a special one of 50 million.
 */
const rules = writing({
  postmark: false,
  media: [
    medium('gioi-thieu-sach', {
      words: { max: 3_000 },
      inBrowser: false,
      files: { types: ['docx'], maxBytes: 20_000_000, max: 1 },
      font: { family: 'Times New Roman', size: 14 },
      conditions: ['ảnh của tác giả', 'ghi rõ nguồn trích dẫn'],
    }),
  ],
  stages: [
    stage({ id: 'so-khao', name: 'Sơ khảo', forward: { kind: 'quota', count: 30, per: 'all' } }),
    stage(),
  ],
  awards: awards({
    overAll: [tier('db', 1, 50_000_000)],
    perMedium: [
      { medium: null, tiers: [tier('nhat', 1), tier('nhi', 3), tier('ba', 5), tier('kk', 7)] },
    ],
  }),
});

describe('W9: giới thiệu sách về Bác', () => {
  it('is a document without contradiction', () => {
    expect(wrongWith(rules)).toEqual([]);
    expect(said(rules)).toContain(
      'nên dùng phông Times New Roman cỡ 14; ảnh của tác giả; ghi rõ nguồn trích dẫn',
    );
  });

  it('gives 17 prizes, the special one first', () => {
    const outcome = awarded(rules, works(20, 9, 'gioi-thieu-sach'));
    expect(outcome.awards).toHaveLength(17);
    expect(outcome.awards[0]).toMatchObject({
      code: 'gioi-thieu-sach-01',
      list: 'all',
      tier: 'db',
    });
    expect(counted(outcome)).toMatchObject({ 'gioi-thieu-sach/nhat': 1, 'gioi-thieu-sach/kk': 7 });
  });
});
