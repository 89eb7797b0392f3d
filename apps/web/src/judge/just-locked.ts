/** A mark that was locked a moment ago; the next work's desk says so once. */
interface JustLocked {
  code: string;
  centipoints: number;
}

let last: JustLocked | null = null;

/** Leaves word for the page that comes next that a mark was locked. */
export function tellLocked(mark: JustLocked): void {
  last = mark;
}

/** What was locked last; told once. */
export function takeLocked(): JustLocked | null {
  const mark = last;
  last = null;
  return mark;
}
