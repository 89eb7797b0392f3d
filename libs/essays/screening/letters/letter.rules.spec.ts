import { screeningLetter, type ToldDecision } from './letter.rules';

const DECISION: ToldDecision = {
  ...{ id: 'd', contestId: 'c', contestTitle: 'Viết về quê hương', slug: 'viet-ve-que-huong' },
  ...{ zone: 'Asia/Ho_Chi_Minh', title: 'Con đò', code: 'format', reason: null },
  ...{ outcome: 'returned', closesAt: new Date('2026-03-31T10:00:00Z'), open: true, sends: true },
};
const letter = (changes: Partial<ToldDecision> = {}): string =>
  screeningLetter({ ...DECISION, ...changes }, 'https://thi.vn').text;

describe('the letter about a work that was sent back', () => {
  it.each([
    ['whoever sends it', true, 'sửa và bấm Nộp bài trước'],
    ['a co-author', false, 'Người gửi bài sửa và nộp lại được đến'],
  ])('says to %s until when it may be handed in again', (_, sends, words) => {
    expect(letter({ sends })).toContain(words);
    expect(letter({ sends })).toContain('17:00');
  });

  it.each([true, false])('asks for nothing that can no longer be done (sender: %s)', (sends) => {
    const late = letter({ sends, open: false });
    expect(late).toContain('không nộp lại được nữa; bài đã nộp vẫn được giữ nguyên');
    expect(late).not.toMatch(/bấm Nộp bài|nộp lại được đến/);
  });
});

it('the letter about a work that was not accepted offers another only while works are taken', () => {
  const outcome = 'rejected';
  expect(letter({ outcome })).toContain('gửi được bài khác');
  expect(letter({ outcome, open: false })).not.toContain('gửi được bài khác');
});
