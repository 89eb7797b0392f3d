import type { Mark } from '../estimate';

/** Marks as numbers: works and judges by their place in a list, marks work by work. */
export interface Design {
  works: string[];
  judges: string[];
  /** Marks of work w are those from `from[w]` to `from[w + 1]`. */
  from: Int32Array;
  judge: Int32Array;
  value: Float64Array;
  /** When the mark was given, among this judge's: 0, 1, 2, ...; null when not every mark says. */
  turn: Float64Array | null;
  /** Marks each judge gave. */
  perJudge: Int32Array;
}

/** Each name's place among all, sorted. */
function places(names: Iterable<string>): Map<string, number> {
  return new Map([...new Set(names)].sort().map((name, place) => [name, place]));
}

/**
 * Sorts marks into a design. Of two marks that a judge gave one work the later in the list counts.
 */
export function designOf(marks: readonly Mark[]): Design {
  const works = places(marks.map(({ work }) => work));
  const judges = places(marks.map(({ judge }) => judge));
  const kept = lastOfEach(marks, works, judges);
  const from = new Int32Array(works.size + 1);
  const perJudge = new Int32Array(judges.size);
  const judge = Int32Array.from(kept, ({ judge: name }) => judges.get(name)!);
  kept.forEach(({ work }, place) => {
    from[works.get(work)! + 1] = place + 1;
    perJudge[judge[place]!]! += 1;
  });
  const design = {
    works: [...works.keys()],
    judges: [...judges.keys()],
    from,
    judge,
    value: Float64Array.from(kept, ({ value }) => value),
    perJudge,
  };
  const at = Float64Array.from(kept, (mark) => mark.at ?? NaN);
  return { ...design, turn: turnsOf(design, at) };
}

/** Marks work by work, one of each judge. */
function lastOfEach(
  marks: readonly Mark[],
  works: Map<string, number>,
  judges: Map<string, number>,
): Mark[] {
  const own: Mark[][] = [...works.keys()].map(() => []);
  for (const mark of marks) own[works.get(mark.work)!]!.push(mark);
  const seen = new Int32Array(judges.size);
  return own.flatMap((given, work) =>
    given
      .reverse()
      .filter(({ judge }) => {
        const place = judges.get(judge)!;
        const first = seen[place] !== work + 1;
        seen[place] = work + 1;
        return first;
      })
      .reverse(),
  );
}

/** Each mark's place among its judge's, by time. */
function turnsOf(
  { judge, judges }: Pick<Design, 'judge' | 'judges'>,
  at: Float64Array,
): Float64Array | null {
  if (at.some(Number.isNaN)) return null;
  const order = Int32Array.from(judge.keys()).sort((a, b) => at[a]! - at[b]! || a - b);
  const next = new Int32Array(judges.length);
  const turn = new Float64Array(judge.length);
  for (const place of order) {
    turn[place] = next[judge[place]!]!;
    next[judge[place]!]! += 1;
  }
  return turn;
}
