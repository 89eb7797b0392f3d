/** What a pasted list says, line by line: a rank, a person's points, a winner. */
export interface GivenList {
  /** The numbers at the beginning of each line that has any. */
  lines: number[][];
  /** Lines (from 1) that begin with no number; the first one may be a heading. */
  unread: number[];
  /** Numbers of people that stand in it more than once. */
  twice: number[];
}

const SEPARATORS = /[\s,;]+/;
const WHOLE = /^"?(\d{1,9})"?$/;

/**
 * Reads what is pasted from a spreadsheet or typed: each line begins with numbers, and whatever
 * follows them (a name, a unit) is for people.
 * @param perLine how many numbers of a line are read: 2 for a person and their points
 */
export function readList(text: string, perLine = Infinity): GivenList {
  const lines: number[][] = [];
  const unread: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const numbers = leadingNumbers(line).slice(0, perLine);
    if (numbers.length > 0) lines.push(numbers);
    else if (lines.length > 0 || unread.length > 0 || index > 0) unread.push(index + 1);
  }
  return { lines, unread, twice: repeated(lines, perLine) };
}

function leadingNumbers(line: string): number[] {
  const numbers: number[] = [];
  for (const part of line.trim().split(SEPARATORS)) {
    const found = WHOLE.exec(part)?.[1];
    if (found === undefined) break;
    numbers.push(Number(found));
  }
  return numbers;
}

/** With two numbers to a line only the first is a person. */
function repeated(lines: number[][], perLine: number): number[] {
  const people = perLine === 2 ? lines.map(([person]) => person ?? 0) : lines.flat();
  const seen = new Set<number>();
  return [...new Set(people.filter((no) => seen.size === seen.add(no).size))];
}
