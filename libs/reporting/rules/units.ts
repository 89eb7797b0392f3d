/** A unit as far as a report needs it; days are yyyy-mm-dd, `validTo` the first day on which it is no more. */
export interface ReportUnit {
  id: string;
  no: number;
  name: string;
  parentId: string | null;
  validFrom: string;
  validTo: string | null;
}

/** A unit went on as another from a day on. */
export interface Link {
  predecessorId: string;
  successorId: string;
  effectiveOn: string;
}

/** A headcount in force from a day on. */
export interface Counted {
  unitId: string;
  asOf: string;
  headcount: number;
}

/** Why a headcount is not known: nobody gave one, or a unit before it was divided and nobody can say how. */
export type NoHeadcount = 'not-given' | 'predecessor-split';

/** A headcount on a day. `inherited` says that numbers of merged units are in it. */
export interface HeadcountOn {
  count: number | null;
  reason: NoHeadcount | null;
  inherited: boolean;
}

/** Where the people of a unit are shown on a day. */
export interface Home {
  unit: ReportUnit;
  /** `split`: it went on as several, `ended`: as none that is known; its people stay with it then. */
  note: 'split' | 'ended' | null;
}

/** The units of a tree on one day: what became of each, how many people each has, what stands above each. */
export class UnitsOn {
  private readonly byId: ReadonlyMap<string, ReportUnit>;
  private readonly onwards: ReadonlyMap<string, Link[]>;
  private readonly origins: ReadonlyMap<string, Link[]>;
  private readonly counts: ReadonlyMap<string, Counted[]>;

  constructor(
    readonly units: readonly ReportUnit[],
    links: readonly Link[],
    headcounts: readonly Counted[],
    readonly day: string,
  ) {
    const known = links.filter(({ effectiveOn }) => effectiveOn <= day);
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.onwards = Map.groupBy(known, ({ predecessorId }) => predecessorId);
    this.origins = Map.groupBy(known, ({ successorId }) => successorId);
    this.counts = Map.groupBy(headcounts, ({ unitId }) => unitId);
  }

  /** Where the people who chose a unit are shown: with the one unit that carries it on, else with itself. */
  homeOf(unit: ReportUnit): Home {
    const found = this.successors(unit);
    const [only, ...more] = found;
    if (only && more.length === 0) return { unit: only, note: null };
    return { unit, note: only ? 'split' : 'ended' };
  }

  /** The unit at the top of the tree above a unit. */
  topOf(unit: ReportUnit): ReportUnit {
    const seen = new Set<string>();
    let top = unit;
    for (;;) {
      const above = top.parentId === null ? undefined : this.byId.get(top.parentId);
      if (!above || seen.has(above.id)) return top;
      seen.add(above.id);
      top = above;
    }
  }

  /** Units that exist on the day and have none below them then: those that people belong to. */
  leaves(): ReportUnit[] {
    const here = this.units.filter((unit) => this.exists(unit));
    const parents = new Set(here.map(({ parentId }) => parentId));
    return here.filter(({ id }) => !parents.has(id));
  }

  /**
   * The headcount of a unit on the day. Units that merged into it after its own last count are added
   * with theirs as of the day before: a commune's new total is known before anybody counts anew.
   */
  headcountOf(unit: ReportUnit): HeadcountOn {
    return this.headcountOn(unit, this.day, new Set());
  }

  private headcountOn(unit: ReportUnit, day: string, seen: ReadonlySet<string>): HeadcountOn {
    const own = this.countOn(unit.id, day);
    const joined = (this.origins.get(unit.id) ?? []).filter(
      ({ effectiveOn, predecessorId }) =>
        effectiveOn <= day && (!own || effectiveOn > own.asOf) && !seen.has(predecessorId),
    );
    if (joined.length === 0) return own ? counted(own.headcount) : UNKNOWN;
    const isOlder = joined.some(({ effectiveOn }) => unit.validFrom < effectiveOn);
    if (!own && isOlder) return UNKNOWN;
    const trail = new Set([...seen, unit.id]);
    const parts = joined.map((link) => this.broughtBy(link, trail));
    const missing = parts.find(({ count }) => count === null);
    if (missing) return { ...missing, inherited: true };
    const count = parts.reduce((sum, part) => sum + (part.count ?? 0), own?.headcount ?? 0);
    return { count, reason: null, inherited: true };
  }

  /** What a unit brought into the one it went on as: all of it, unless it went on as several. */
  private broughtBy({ predecessorId, effectiveOn }: Link, seen: ReadonlySet<string>): HeadcountOn {
    const before = this.byId.get(predecessorId);
    if (!before) return UNKNOWN;
    if ((this.onwards.get(predecessorId) ?? []).length > 1) {
      return { count: null, reason: 'predecessor-split', inherited: true };
    }
    return this.headcountOn(before, dayBefore(effectiveOn), seen);
  }

  private countOn(unitId: string, day: string): Counted | null {
    return (this.counts.get(unitId) ?? [])
      .filter(({ asOf }) => asOf <= day)
      .reduce<Counted | null>((last, one) => (last && last.asOf >= one.asOf ? last : one), null);
  }

  private exists({ validFrom, validTo }: ReportUnit): boolean {
    return validFrom <= this.day && (validTo === null || this.day < validTo);
  }

  /** Units not yet there on the day stay as they are: their people chose what came later. */
  private successors(start: ReportUnit): ReportUnit[] {
    const found = new Set<ReportUnit>();
    const seen = new Set<string>();
    const open = [start];
    for (let unit = open.pop(); unit; unit = open.pop()) {
      if (seen.has(unit.id)) continue;
      seen.add(unit.id);
      if (unit.validTo === null || this.day < unit.validTo) found.add(unit);
      else {
        const next = this.onwards.get(unit.id) ?? [];
        open.push(...next.flatMap(({ successorId }) => this.byId.get(successorId) ?? []));
      }
    }
    return [...found];
  }
}

const UNKNOWN: HeadcountOn = { count: null, reason: 'not-given', inherited: false };

const counted = (count: number): HeadcountOn => ({ count, reason: null, inherited: false });

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
