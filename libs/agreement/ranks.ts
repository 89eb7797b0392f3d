/** Differences below this share of a mark are rounding, not rank. */
const ROUNDING = 1e-9;

/** Ranks from the highest mark down; equal marks share the better one: 1, 2, 2, 4. */
export function ranksOf(marks: readonly number[]): number[] {
  const order = marks.map((_, index) => index).sort((a, b) => marks[b]! - marks[a]!);
  const ranks = new Array<number>(marks.length);
  order.forEach((index, place) => {
    const above = order[place - 1];
    const same = above !== undefined && alike(marks[above]!, marks[index]!);
    ranks[index] = same ? ranks[above]! : place + 1;
  });
  return ranks;
}

function alike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Ranks from the lowest value up; equal values share the mean of theirs. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to += 1;
    for (let place = from; place < to; place += 1) ranks[order[place]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}
