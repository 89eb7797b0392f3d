import { marksOf, onlyMarked, type StoredRun } from './side.rules';

/** What is left of a text, with the marks as they cut it. */
function left(text: string, passages: StoredRun[][]): { text: string; marked: string[] } {
  const shown = onlyMarked(text, marksOf(text, passages, 0, []));
  const marked = shown.marks.map(({ from, to }) => shown.text.slice(from, to));
  return { text: shown.text, marked };
}

describe('a text of which only what is shared is read', () => {
  it('says where something is left out, and nothing of it', () => {
    const text = 'Kín một. Chung ở đây, chung nữa; kín giữa. Lại chung này! Kín cuối.';
    // Words 2 to 6, and 9 to 11.
    expect(
      left(text, [
        [
          [2, 0, 5],
          [9, 9, 3],
        ],
      ]),
    ).toEqual({
      text: 'Chung ở đây, chung nữa […] Lại chung này',
      marked: ['Chung ở đây, chung nữa', 'Lại chung này'],
    });
  });

  it('keeps together what stands together', () => {
    const text = 'Một hai, ba bốn.';
    expect(left(text, [[[0, 0, 2]], [[2, 5, 2]]])).toEqual({
      text: 'Một hai, ba bốn',
      marked: ['Một hai', 'ba bốn'],
    });
  });

  it('of a text that shares nothing there is nothing', () => {
    expect(left('Không có gì chung.', [])).toEqual({ text: '', marked: [] });
  });
});
