import type { Mark } from '../estimate';

/** Judges and works that are linked by marks, directly or over others. */
export interface Component {
  judges: string[];
  works: string[];
}

/**
 * The parts into which marks fall. Within one, judges can be compared through the works they share;
 * between two, nothing can. The largest comes first.
 */
export function componentsOf(marks: readonly Mark[]): { component: Component; marks: Mark[] }[] {
  const links = new Links();
  const nodes = marks.map(({ work, judge }) => {
    const node = links.nodeOf('work', work);
    links.join(node, links.nodeOf('judge', judge));
    return node;
  });
  const parts = new Map<number, Mark[]>();
  marks.forEach((mark, index) => {
    const root = links.rootOf(nodes[index]!);
    const part = parts.get(root);
    if (part) part.push(mark);
    else parts.set(root, [mark]);
  });
  return [...parts.values()]
    .map((own) => ({ component: componentOf(own), marks: own }))
    .sort((a, b) => b.marks.length - a.marks.length);
}

function componentOf(marks: readonly Mark[]): Component {
  return {
    judges: [...new Set(marks.map(({ judge }) => judge))].sort(),
    works: [...new Set(marks.map(({ work }) => work))].sort(),
  };
}

/** Union of sets (Tarjan), with halving of paths; works and judges are nodes by number. */
class Links {
  private readonly numbers = { work: new Map<string, number>(), judge: new Map<string, number>() };
  private readonly parent: number[] = [];

  nodeOf(kind: 'work' | 'judge', name: string): number {
    const known = this.numbers[kind].get(name);
    if (known !== undefined) return known;
    const node = this.parent.length;
    this.parent.push(node);
    this.numbers[kind].set(name, node);
    return node;
  }

  rootOf(node: number): number {
    let at = node;
    while (this.parent[at] !== at) {
      const up = this.parent[this.parent[at]!]!;
      this.parent[at] = up;
      at = up;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.parent[first] = second;
  }
}
