import { NAMED, medium, said, stage, writing, wrongWith } from '../writing.testing';

/*
 * W5. UPU letter: age 9 to 15 at sending, at most 800 words, handwritten on one side, name and school
 * within the letter forbidden, header data required, foreign language with translation, postmark.
 */
const rules = writing({
  postmark: true,
  perAuthor: 1,
  age: { from: 9, below: 16 },
  identityInBody: 'reject',
  authorData: [
    ...NAMED,
    { field: 'ethnicity', need: 'required' },
    { field: 'workplace', need: 'required' },
    { field: 'address', need: 'required' },
  ],
  origin: { published: 'no', prized: 'no' },
  media: [
    medium('thu', {
      name: 'Thư',
      inBrowser: false,
      words: { max: 800 },
      files: { types: ['jpeg', 'png', 'pdf'], maxBytes: 20_000_000, max: 8 },
      conditions: ['viết tay, trên một mặt giấy', 'bản đánh máy hoặc bản sao chụp không hợp lệ'],
      perAuthor: 1,
    }),
  ],
  stages: [stage()],
});

describe('W5: thư UPU', () => {
  it('is a document without contradiction', () => {
    expect(wrongWith(rules)).toEqual([]);
  });

  it('says what makes a letter invalid', () => {
    const text = said(rules);
    expect(text).toContain('từ đủ 9 tuổi đến dưới 16 tuổi, tính đến ngày gửi bài');
    expect(text).toContain('không quá 800 chữ');
    expect(text).toContain(
      'viết tay, trên một mặt giấy; bản đánh máy hoặc bản sao chụp không hợp lệ',
    );
    expect(text).toContain('Tác phẩm để lộ danh tính tác giả trong nội dung thì bị loại.');
    expect(text).toContain('bài gửi bưu điện tính theo ngày trên dấu bưu điện');
  });

  it('needs the birth date that its ages go by', () => {
    const authorData = rules.authorData.filter(({ field }) => field !== 'birthDate');
    expect(wrongWith({ ...rules, authorData })).toEqual(['writing.authorData']);
  });
});
