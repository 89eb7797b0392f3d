/** So many questions, of one topic or any, of one difficulty or any. */
export interface Demand {
  topic?: string;
  difficulty?: number;
  count: number;
}

/** Questions of one topic and difficulty: so many are still free. */
export interface Cell {
  topic: string;
  difficulty: number;
  free: number;
}

/** Demands that want more than there is for all of them together. */
export interface Bottleneck {
  /** Their places among the demands, rising. */
  demands: number[];
  wanted: number;
  available: number;
}

/** Whether a question serves a demand. */
export function fits(
  { topic, difficulty }: Omit<Demand, 'count'>,
  question: { topic: string; difficulty: number },
): boolean {
  return (
    (topic === undefined || topic === question.topic) &&
    (difficulty === undefined || difficulty === question.difficulty)
  );
}

/** Whether one question may serve two demands. */
export function meet(a: Omit<Demand, 'count'>, b: Omit<Demand, 'count'>): boolean {
  const may = <T>(one: T | undefined, other: T | undefined): boolean =>
    one === undefined || other === undefined || one === other;
  return may(a.topic, b.topic) && may(a.difficulty, b.difficulty);
}

/** Counts questions by topic and difficulty. */
export function cellsOf(questions: readonly { topic: string; difficulty: number }[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { topic, difficulty } of questions) {
    const key = `${difficulty} ${topic}`;
    const cell = cells.get(key) ?? { topic, difficulty, free: 0 };
    cell.free += 1;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/**
 * Whether all demands can be served at once, no question twice; null when they can. A maximum flow
 * from demands to cells by augmenting paths (Ford and Fulkerson, 1956): where none is left, what can
 * be reached is the minimum cut, so that by Hall's theorem those demands, and no fewer, lack questions.
 */
export function bottleneck(demands: readonly Demand[], cells: readonly Cell[]): Bottleneck | null {
  const flow = new Flow(demands, cells);
  for (const [place, { count }] of demands.entries()) {
    for (let left = count; left > 0;) {
      const found = flow.search(place);
      if (found.cell === null) return short(demands, cells, found);
      left -= flow.push(found, left);
    }
  }
  return null;
}

/** What a search from a demand has reached, each with where it came from. */
interface Reached {
  /** Demand -> the cell that it takes from and could be served without; null for where it began. */
  demands: Map<number, number | null>;
  /** Cell -> the demand that could take from it. */
  cells: Map<number, number>;
  /** A cell with questions left; null where there is none. */
  cell: number | null;
}

class Flow {
  /** Questions that each demand takes from each cell. */
  private readonly taken: number[][];
  private readonly free: number[];

  constructor(
    private readonly demands: readonly Demand[],
    private readonly cells: readonly Cell[],
  ) {
    this.taken = demands.map(() => cells.map(() => 0));
    this.free = cells.map(({ free }) => free);
  }

  /** Looks for a free cell, straight or by having other demands move on. */
  search(from: number): Reached {
    const reached: Reached = { demands: new Map([[from, null]]), cells: new Map(), cell: null };
    // A map being walked also hands out what is added to it.
    for (const demand of reached.demands.keys()) {
      for (const cell of this.newCells(demand, reached)) {
        reached.cells.set(cell, demand);
        if (this.free[cell]! > 0) return { ...reached, cell };
        for (const [other, row] of this.taken.entries()) {
          if (row[cell]! > 0 && !reached.demands.has(other)) reached.demands.set(other, cell);
        }
      }
    }
    return reached;
  }

  /** Serves the demand that a search began with, by `most` questions at the most. @returns by how many */
  push({ demands, cells, cell }: Reached, most: number): number {
    const way: { demand: number; takes: number; leaves: number | null }[] = [];
    for (let takes = cell; takes !== null;) {
      const demand = cells.get(takes)!;
      const leaves = demands.get(demand) ?? null;
      way.push({ demand, takes, leaves });
      takes = leaves;
    }
    const moved = way.map(({ demand, leaves }) =>
      leaves === null ? most : this.taken[demand]![leaves]!,
    );
    const by = Math.min(this.free[cell!]!, ...moved);
    this.free[cell!]! -= by;
    for (const { demand, takes, leaves } of way) {
      this.taken[demand]![takes]! += by;
      if (leaves !== null) this.taken[demand]![leaves]! -= by;
    }
    return by;
  }

  private newCells(demand: number, { cells }: Reached): number[] {
    return [...this.cells.keys()].filter(
      (cell) => !cells.has(cell) && fits(this.demands[demand]!, this.cells[cell]!),
    );
  }
}

function short(demands: readonly Demand[], cells: readonly Cell[], reached: Reached): Bottleneck {
  const places = [...reached.demands.keys()].sort((a, b) => a - b);
  const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
  return {
    demands: places,
    wanted: sum(places.map((place) => demands[place]!.count)),
    available: sum([...reached.cells.keys()].map((cell) => cells[cell]!.free)),
  };
}
