import { paragraphsOf, type TextMark } from '../../apps/web/src/staff/screening/marks.rules';

const mark = (from: number, to: number, id = 'a'): TextMark => ({
  from,
  to,
  id,
  tone: 'same',
  title: '',
});
const shown = (text: string, marks: TextMark[]) =>
  paragraphsOf(text, marks).map((pieces) =>
    pieces.map((piece) => (piece.mark ? `[${piece.text}]` : piece.text)).join(''),
  );

describe('a text with marks', () => {
  it('is cut into paragraphs, and a mark over two of them is in both', () => {
    expect(shown('một hai\n\nba bốn', [mark(4, 11)])).toEqual(['một [hai]', '[ba] bốn']);
  });
  it('of marks that overlap, the earlier and longer one counts, and no character is lost', () => {
    expect(shown('abcdef', [mark(2, 4, 'b'), mark(1, 5)])).toEqual(['a[bcde]f']);
    expect(shown('abcdef', [mark(3, 6, 'b'), mark(1, 4)])).toEqual(['a[bcd][ef]']);
  });
  it('without marks is as it was', () => {
    expect(shown('a\nb', [])).toEqual(['a', 'b']);
  });
});
