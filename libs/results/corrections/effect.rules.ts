import type { CollectiveOutcome, PrizeOutcome, Result, Scope, Standing } from '@bangvang/rulebook';

/** A person's rank before and after; null without one. */
export interface Move {
  participant: string;
  round: string | null;
  before: number | null;
  after: number | null;
}

export interface RankEffect extends Scope {
  changed: number;
  up: number;
  down: number;
  entered: number;
  left: number;
}

export interface PrizeEffect extends Scope {
  tier: string;
  name: string;
  enter: string[];
  leave: string[];
  waiting: number;
}

export interface CollectiveEffect {
  award: string;
  group: string | null;
  tier: string;
  enter: string[];
  leave: string[];
}

/** What is different between two results. */
export interface ResultEffect {
  actual: { round: string; before: number; after: number }[];
  ranks: RankEffect[];
  /** The highest places that change. */
  moves: Move[];
  prizes: PrizeEffect[];
  collectives: CollectiveEffect[];
}

const SHOWN_MOVES = 50;

/** What changes from one result to another. Only what differs is told. */
export function effectOf(before: Result, after: Result): ResultEffect {
  const moved = scopesOf(before.standings, after.standings).map((scope) => ({
    scope,
    moves: movesOf(find(before.standings, scope), find(after.standings, scope)),
  }));
  return {
    actual: after.actual.flatMap(({ round, value }) => {
      const was = before.actual.find((one) => one.round === round)?.value ?? value;
      return was === value ? [] : [{ round, before: was, after: value }];
    }),
    ranks: moved.flatMap(({ scope, moves }) => (moves.length === 0 ? [] : [summary(scope, moves)])),
    moves: moved
      .flatMap(({ moves }) => moves)
      .toSorted((a, b) => highest(a) - highest(b))
      .slice(0, SHOWN_MOVES),
    prizes: prizeEffects(before.prizes, after.prizes),
    collectives: collectiveEffects(before.collectives, after.collectives),
  };
}

const keyOf = ({ round, division }: Scope): string => JSON.stringify([round, division]);

function scopesOf(...lists: Standing[][]): Scope[] {
  const scopes = new Map(lists.flat().map((one) => [keyOf(one), one]));
  return [...scopes.values()].map(({ round, division }) => ({ round, division }));
}

function find(standings: Standing[], scope: Scope): Standing | undefined {
  return standings.find((one) => keyOf(one) === keyOf(scope));
}

function movesOf(before: Standing | undefined, after: Standing | undefined): Move[] {
  const round = (after ?? before)?.round ?? null;
  const was = ranksOf(before);
  const moves: Move[] = [];
  for (const [participant, rank] of ranksOf(after)) {
    const own = was.get(participant) ?? null;
    was.delete(participant);
    if (own !== rank) moves.push({ participant, round, before: own, after: rank });
  }
  for (const [participant, rank] of was) {
    moves.push({ participant, round, before: rank, after: null });
  }
  return moves;
}

function ranksOf(standing: Standing | undefined): Map<string, number> {
  return new Map(standing?.rows.map(({ participant, rank }) => [participant, rank]));
}

const highest = ({ before, after }: Move): number =>
  Math.min(before ?? Infinity, after ?? Infinity);

function summary(scope: Scope, moves: Move[]): RankEffect {
  const count = (holds: (before: number, after: number) => boolean): number =>
    moves.filter(({ before, after }) => holds(before ?? Infinity, after ?? Infinity)).length;
  return {
    ...scope,
    changed: moves.length,
    up: count((before, after) => after < before && before !== Infinity),
    down: count((before, after) => after > before && after !== Infinity),
    entered: count((before) => before === Infinity),
    left: count((_, after) => after === Infinity),
  };
}

function prizeEffects(before: PrizeOutcome[], after: PrizeOutcome[]): PrizeEffect[] {
  const key = (one: PrizeOutcome): string => `${keyOf(one)} ${one.tier}`;
  const was = new Map(before.map((one) => [key(one), one]));
  return after.flatMap((now) => {
    const then = was.get(key(now));
    const { enter, leave } = difference(
      then?.winners.map(({ participant }) => participant) ?? [],
      now.winners.map(({ participant }) => participant),
    );
    if (enter.length + leave.length === 0 && then?.waiting === now.waiting) return [];
    const { round, division, tier, name, waiting } = now;
    return [{ round, division, tier, name, enter, leave, waiting }];
  });
}

function collectiveEffects(
  before: CollectiveOutcome[],
  after: CollectiveOutcome[],
): CollectiveEffect[] {
  const key = ({ award, group }: CollectiveOutcome): string => JSON.stringify([award, group]);
  const was = new Map(before.map((one) => [key(one), one]));
  return after.flatMap((now) =>
    now.tiers.flatMap(({ tier, units }) => {
      const then = was.get(key(now))?.tiers.find((one) => one.tier === tier);
      const { enter, leave } = difference(then?.units ?? [], units);
      const { award, group } = now;
      return enter.length + leave.length === 0 ? [] : [{ award, group, tier, enter, leave }];
    }),
  );
}

function difference(before: string[], after: string[]): { enter: string[]; leave: string[] } {
  const [was, is] = [new Set(before), new Set(after)];
  return {
    enter: after.filter((one) => !was.has(one)),
    leave: before.filter((one) => !is.has(one)),
  };
}
