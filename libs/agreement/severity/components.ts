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
  for (const { work, judge } of marks) links.join(`w${work}`, `j${judge}`);
  const parts = new Map<string, Mark[]>();
  for (const mark of marks) {
    const root = links.rootOf(`w${mark.work}`);
    const part = parts.get(root);
    if (part) part.push(mark);
    else parts.set(root, [mark]);
  }
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

/** Union of sets (Tarjan), with halving of paths. */
class Links {
  private readonly parent = new Map<string, string>();

  rootOf(name: string): string {
    let at = name;
    for (;;) {
      const up = this.parent.get(at) ?? at;
      if (up === at) return at;
      const next = this.parent.get(up) ?? up;
      this.parent.set(at, next);
      at = next;
    }
  }

  join(a: string, b: string): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    if (first !== second) this.parent.set(first, second);
  }
}
