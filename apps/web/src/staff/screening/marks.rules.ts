/** Characters of a text that are pointed at. */
export interface TextMark {
  from: number;
  to: number;
  id: string;
  /** How it looks: serious, warning, note, same, quoted, common, own. */
  tone: string;
  title: string;
}

interface Piece {
  text: string;
  mark: TextMark | null;
}

/** A text cut into paragraphs, and each into marked and plain pieces; of marks that overlap the first counts. */
export function paragraphsOf(text: string, marks: TextMark[]): Piece[][] {
  const sorted = marks.toSorted((one, two) => one.from - two.from || two.to - one.to);
  const paragraphs: Piece[][] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const end = from + line.length;
    if (line.trim() !== '') paragraphs.push(piecesOf(text, from, end, sorted));
    from = end + 1;
  }
  return paragraphs;
}

function piecesOf(text: string, from: number, end: number, marks: TextMark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const mark of marks) {
    const begin = Math.max(mark.from, at);
    const stop = Math.min(mark.to, end);
    if (begin >= stop) continue;
    if (begin > at) pieces.push({ text: text.slice(at, begin), mark: null });
    pieces.push({ text: text.slice(begin, stop), mark });
    at = stop;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), mark: null });
  return pieces;
}
