import type { Hands } from './hands';

/** A judge and a work that they mark, as a key. */
export const edgeOf = (work: number, judge: number): string => `${work} ${judge}`;

/** Edges between judges and works that lie on no cycle: without one of them its group falls apart. */
export function bridgesOf(hands: Hands): Set<string> {
  return new BridgeSearch(hands).all();
}

/** A node on the way down; judges are numbered first, works after them. */
interface Visit {
  node: number;
  from: number;
  next: number;
}

/** Tarjan's search for bridges (1974), with a stack of its own instead of recursion. */
class BridgeSearch {
  private readonly beside: number[][];
  private readonly seenAt: Int32Array;
  private readonly low: Int32Array;
  private readonly bridges = new Set<string>();
  private readonly stack: Visit[] = [];
  private time = 0;

  constructor(private readonly hands: Hands) {
    this.beside = neighbours(hands);
    this.seenAt = new Int32Array(this.beside.length).fill(-1);
    this.low = new Int32Array(this.beside.length);
  }

  all(): Set<string> {
    for (let start = 0; start < this.beside.length; start += 1) {
      if (this.seenAt[start] !== -1) continue;
      this.enter(start, -1);
      for (let visit = this.stack.at(-1); visit; visit = this.stack.at(-1)) this.step(visit);
    }
    return this.bridges;
  }

  private step(visit: Visit): void {
    const { node, from } = visit;
    const to = this.beside[node]?.[visit.next];
    visit.next += 1;
    if (to === undefined) this.leave(visit);
    else if (this.seenAt[to] === -1) this.enter(to, node);
    else if (to !== from) this.reach(node, this.at(this.seenAt, to));
  }

  private enter(node: number, from: number): void {
    this.seenAt[node] = this.time;
    this.low[node] = this.time;
    this.time += 1;
    this.stack.push({ node, from, next: 0 });
  }

  private leave({ node, from }: Visit): void {
    this.stack.pop();
    if (from < 0) return;
    this.reach(from, this.at(this.low, node));
    if (this.at(this.low, node) <= this.at(this.seenAt, from)) return;
    const [judge, work] = from < node ? [from, node] : [node, from];
    this.bridges.add(edgeOf(work - this.hands.judges.length, judge));
  }

  private reach(node: number, time: number): void {
    this.low[node] = Math.min(this.at(this.low, node), time);
  }

  private at(times: Int32Array, node: number): number {
    return times[node] ?? 0;
  }
}

function neighbours({ judges, markers }: Hands): number[][] {
  const beside = Array.from({ length: judges.length + markers.length }, (): number[] => []);
  for (const [work, of] of markers.entries()) {
    for (const judge of of) {
      beside[judge]?.push(judges.length + work);
      beside[judges.length + work]?.push(judge);
    }
  }
  return beside;
}
