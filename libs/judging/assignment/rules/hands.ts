/** A judge as the plan sees one. */
export interface PlannedJudge {
  id: string;
  /** Two markers of one work are never of one team, where the rules say so. */
  team: string | null;
  /** Media that they judge; empty: all. */
  media: readonly string[];
  /** Works that they have already, of this stage. */
  load: number;
  /** Takes no more works; those they have still count. */
  closed: boolean;
}

/** A work that needs judges. */
export interface PlannedWork {
  code: string;
  medium: string;
  /** Judges it has already; they stay. */
  has: readonly string[];
  /** Judges who may not have it: conflicts, and those who handed it back. */
  barred: readonly string[];
  /** How many more it needs. */
  needs: number;
}

/** Who has what while it is being dealt: works and judges by their places in the lists. */
export class Hands {
  /** The judges of each work, those that stay first. */
  readonly markers: number[][];
  /** The works dealt to each judge; those they had before are not among them. */
  readonly dealt: Set<number>[];
  readonly load: Int32Array;
  private readonly allowed: Uint8Array;
  private readonly team: Int32Array;

  constructor(
    readonly works: readonly PlannedWork[],
    readonly judges: readonly PlannedJudge[],
    teamsApart: boolean,
  ) {
    const place = new Map(judges.map(({ id }, index) => [id, index]));
    this.markers = works.map(({ has }) => has.flatMap((id) => place.get(id) ?? []));
    this.dealt = judges.map(() => new Set());
    this.load = Int32Array.from(judges, ({ load }) => load);
    this.team = teamsOf(judges, teamsApart);
    this.allowed = new Uint8Array(works.length * judges.length);
    for (const [w, { medium, barred }] of works.entries()) {
      const excluded = new Set(barred);
      for (const [j, { id, media, closed }] of judges.entries()) {
        const judgesIt = !closed && (media.length === 0 || media.includes(medium));
        if (judgesIt && !excluded.has(id)) this.allowed[w * judges.length + j] = 1;
      }
    }
  }

  /** Whether a judge may ever have a work, whoever else has it. */
  mayEver(work: number, judge: number): boolean {
    return this.allowed[work * this.judges.length + judge] === 1;
  }

  /** Whether a judge may have a work beside those who have it; `instead` of one of them, if given. */
  may(work: number, judge: number, instead = -1): boolean {
    if (!this.mayEver(work, judge)) return false;
    const team = this.team[judge];
    for (const other of this.markers[work] ?? []) {
      if (other === judge) return false;
      if (other !== instead && this.team[other] === team) return false;
    }
    return true;
  }

  /** Whether two judges are of one team. */
  together(one: number, other: number): boolean {
    return this.team[one] === this.team[other];
  }

  deal(work: number, judge: number): void {
    this.markers[work]?.push(judge);
    this.dealt[judge]?.add(work);
    this.load[judge] = (this.load[judge] ?? 0) + 1;
  }

  /** Hands a dealt work from one judge to another. */
  pass(work: number, from: number, to: number): void {
    const markers = this.markers[work] ?? [];
    markers[markers.indexOf(from)] = to;
    this.dealt[from]?.delete(work);
    this.dealt[to]?.add(work);
    this.load[from] = (this.load[from] ?? 0) - 1;
    this.load[to] = (this.load[to] ?? 0) + 1;
  }

  loadOf(judge: number): number {
    return this.load[judge] ?? 0;
  }

  /** The least that one of those has who take works. */
  lowest(): number {
    return Math.min(...this.openLoads());
  }

  /** Whether the loads of all who take works are within one of each other. */
  isLevel(): boolean {
    const loads = this.openLoads();
    return loads.length === 0 || Math.max(...loads) - Math.min(...loads) <= 1;
  }

  private openLoads(): number[] {
    return [...this.load].filter((_, judge) => this.judges[judge]?.closed === false);
  }
}

/** A number for each team; who has none is a team of one. */
function teamsOf(judges: readonly PlannedJudge[], teamsApart: boolean): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(judges, ({ team }, index) => {
    if (!teamsApart || team === null) return judges.length + index;
    const known = numbers.get(team) ?? numbers.size;
    numbers.set(team, known);
    return known;
  });
}
