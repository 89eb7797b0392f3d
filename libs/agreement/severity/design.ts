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
  const own = [...works.keys()].map(() => new Map<number, Mark>());
  for (const mark of marks) own[works.get(mark.work)!]!.set(judges.get(mark.judge)!, mark);
  const kept = own.reduce((sum, { size }) => sum + size, 0);
  const design: Design = {
    works: [...works.keys()],
    judges: [...judges.keys()],
    from: new Int32Array(works.size + 1),
    judge: new Int32Array(kept),
    value: new Float64Array(kept),
    turn: null,
    perJudge: new Int32Array(judges.size),
  };
  const at = new Float64Array(kept);
  let place = 0;
  own.forEach((given, work) => {
    for (const [judge, mark] of given) {
      design.judge[place] = judge;
      design.value[place] = mark.value;
      at[place] = mark.at ?? NaN;
      design.perJudge[judge]! += 1;
      place += 1;
    }
    design.from[work + 1] = place;
  });
  return { ...design, turn: turnsOf(design, at) };
}

/** Each mark's place among its judge's, by time. */
function turnsOf({ judge, judges }: Design, at: Float64Array): Float64Array | null {
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
