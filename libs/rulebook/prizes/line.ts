import type { PrizeTier } from '../documents/prize-list';
import type { Decision, Scope } from '../facts';
import type { Group } from '../ranking/standing';
import type { PrizeOutcome, Winner } from '../result';

/** Somebody in the line for prizes. */
export interface Candidate {
  id: string;
  /** In the ranking; null for whoever has none. */
  rank: number | null;
}

/** Equals in the line for prizes. */
export interface Cluster {
  candidates: Candidate[];
  /** The place of the first of them in the line, from 1. */
  from: number;
  /** The equals of the ranking that they are, or are of; null where the ranking does not order them. */
  group: Group | null;
}

/** A tier whose places end among equals. */
export interface Touch {
  scope: Scope;
  cluster: Cluster;
  tier: string;
  /** Its places wait for people; false where the rules themselves say what happens. */
  waits: boolean;
}

/** What holds for everybody in one line. */
export interface LineRules {
  scope: Scope;
  boundaryTie: 'expand' | 'split' | 'people';
  /** What happens to the place of somebody who stands in the line; 'vacant': nobody gets it. */
  fate: (id: string) => 'takes' | 'vacant' | 'next';
  /** Told of every winner. */
  won: (id: string) => void;
  decisions: readonly Decision[];
}

/** People in the order in which one list gives its prizes to them, and how far it has come. */
export class Line {
  readonly touches: Touch[] = [];
  private readonly coming: Iterator<Cluster, unknown>;
  /** Equals who were looked at and are to be looked at again, the next one last. */
  private readonly back: Cluster[] = [];
  /** People of whom it is not known yet whether they got a prize of a tier above. */
  private unknown: { cluster: Cluster; count: number } | null = null;

  constructor(
    clusters: Iterable<Cluster>,
    private readonly rules: LineRules,
  ) {
    this.coming = clusters[Symbol.iterator]();
  }

  /** The ranking whose prizes it gives. */
  get scope(): Scope {
    return this.rules.scope;
  }

  /** Gives the places of a tier, the next lower one after the last. */
  give({ id, name }: PrizeTier, count: number): PrizeOutcome {
    const outcome: PrizeOutcome = {
      ...this.rules.scope,
      tier: id,
      name,
      count,
      winners: [],
      vacant: 0,
      waiting: 0,
    };
    this.passUnknown(outcome);
    for (let left = placesLeft(outcome); left > 0; left = placesLeft(outcome)) {
      const cluster = this.next();
      if (cluster === null) outcome.vacant += left;
      else if (!this.seat(cluster, left, outcome)) break;
    }
    return outcome;
  }

  private next(): Cluster | null {
    const back = this.back.pop();
    if (back !== undefined) return back;
    const step = this.coming.next();
    return step.done === true ? null : step.value;
  }

  private passUnknown(outcome: PrizeOutcome): void {
    if (this.unknown === null || outcome.count === 0) return;
    const { cluster, count } = this.unknown;
    outcome.waiting = Math.min(count, outcome.count);
    this.touch(cluster, outcome.tier, true);
    this.unknown = count > outcome.waiting ? { cluster, count: count - outcome.waiting } : null;
  }

  /** Seats equals in what is left of a tier; false when the rest of it is theirs or waits for them. */
  private seat(cluster: Cluster, left: number, outcome: PrizeOutcome): boolean {
    const fates = Map.groupBy(cluster.candidates, ({ id }) => this.rules.fate(id));
    const takers = fates.get('takes') ?? [];
    if (takers.length > left) {
      return this.divide({ ...cluster, candidates: takers }, left, outcome);
    }
    this.win(outcome, takers);
    const vacant = fates.get('vacant') ?? [];
    const unfilled = Math.min(vacant.length, left - takers.length);
    outcome.vacant += unfilled;
    const rest = vacant.slice(unfilled);
    if (rest.length > 0) this.back.push({ ...cluster, candidates: rest });
    return true;
  }

  /**
   * More equals than places. Nobody's place is known among them, so that nobody's can be left
   * vacant: who does not take one was left out before.
   */
  private divide(cluster: Cluster, left: number, outcome: PrizeOutcome): boolean {
    const { boundaryTie, decisions } = this.rules;
    const undecided = (cluster.group?.waitsFor ?? null) !== null;
    if (undecided || boundaryTie === 'people') {
      const named = decidedWinners(decisions, outcome.tier, cluster.candidates, left);
      if (named === null) this.wait(cluster, left, outcome);
      else this.split(cluster, named, outcome);
      return named !== null;
    }
    this.touch(cluster, outcome.tier, false);
    const shared = { sharedBy: cluster.candidates.length, sharedPrizes: left };
    this.win(outcome, cluster.candidates, boundaryTie === 'split' ? shared : {});
    return false;
  }

  private split(cluster: Cluster, named: ReadonlySet<string>, outcome: PrizeOutcome): void {
    const { true: winners = [], false: others = [] } = Object.groupBy(
      cluster.candidates,
      ({ id }) => `${named.has(id)}` as const,
    );
    this.win(outcome, winners);
    const from = cluster.from + winners.length;
    this.back.push({ ...cluster, from, candidates: others });
  }

  private wait(cluster: Cluster, left: number, outcome: PrizeOutcome): void {
    outcome.waiting += left;
    this.unknown = { cluster, count: cluster.candidates.length - left };
    this.touch(cluster, outcome.tier, true);
  }

  private win(outcome: PrizeOutcome, candidates: Candidate[], shared: Partial<Winner> = {}): void {
    for (const { id, rank } of candidates) {
      outcome.winners.push({ participant: id, rank, ...shared });
      this.rules.won(id);
    }
  }

  private touch(cluster: Cluster, tier: string, waits: boolean): void {
    this.touches.push({ scope: this.rules.scope, cluster, tier, waits });
  }
}

function placesLeft({ count, winners, vacant, waiting }: PrizeOutcome): number {
  return count - winners.length - vacant - waiting;
}

/**
 * Whom people chose for places across a boundary; null while they have not, or where the choice no
 * longer fits: others than these equals, or more than there are places. Whoever chose fewer leaves
 * the rest of the places waiting.
 */
export function decidedWinners(
  decisions: readonly Decision[],
  tier: string,
  equals: readonly { id: string }[],
  places: number,
): ReadonlySet<string> | null {
  const ids = new Set(equals.map(({ id }) => id));
  const fitting = decisions
    .filter((decision) => decision.kind === 'boundary')
    .filter((decision) => decision.tier === tier)
    .map(({ winners }) => new Set(winners))
    .filter(({ size }) => size > 0 && size <= places)
    .filter((winners) => [...winners].every((id) => ids.has(id)));
  return fitting.at(-1) ?? null;
}
