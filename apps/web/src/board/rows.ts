import type { BoardRow, PulseDocument } from '@bangvang/contracts';
import type { Participant, Standing } from '../api/types';

/** A row with a key that stays its own while it changes place. People of one name and unit are told apart by order. */
export interface KeyedRow extends BoardRow {
  key: string;
}

/** Rows with a key each that stays with the person, for those of one name and unit by their order. */
export function keyed(rows: readonly BoardRow[]): KeyedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const who = `${row.name}|${row.unit ?? ''}`;
    const count = seen.get(who) ?? 0;
    seen.set(who, count + 1);
    return { ...row, key: `${who}|${count}` };
  });
}

/** Whether a row is mine, as far as a public board can tell. */
export function isMine(
  row: BoardRow,
  me: Participant | null | undefined,
  standing: Standing | null | undefined,
): boolean {
  return Boolean(
    me &&
    standing &&
    row.name === me.displayName &&
    row.rank === standing.rank &&
    row.points === standing.points,
  );
}

/** Share of people with fewer points than `points`, 0 to 1; null while nobody else counts. */
export function shareBelow(bands: PulseDocument['bands'], points: number): number | null {
  const people = bands.reduce((sum, [, count]) => sum + count, 0);
  if (people < 2) return null;
  const below = bands.reduce((sum, [at, count]) => (at < points ? sum + count : sum), 0);
  return below / people;
}

/** One bar of the distribution: points from `from` to `to`. */
export interface Bar {
  from: number;
  to: number;
  people: number;
  mine: boolean;
}

const MAX_BARS = 21;

/** The bands as at most 21 bars of equal width from 0 to the most one can reach. */
export function barsOf(
  bands: PulseDocument['bands'],
  maxPoints: number,
  mine: number | null,
): Bar[] {
  const top = Math.max(maxPoints, ...bands.map(([points]) => points));
  const steps = new Set(bands.map(([points]) => points));
  const width = top === 0 ? 1 : widthFor(top, steps);
  const bars: Bar[] = [];
  for (let from = 0; from <= top; from += width) {
    const to = from + width;
    const inside = (points: number): boolean => points >= from && points < to;
    bars.push({
      from,
      to: Math.min(top, to - 1),
      people: bands.reduce((sum, [points, count]) => (inside(points) ? sum + count : sum), 0),
      mine: mine !== null && inside(mine),
    });
  }
  return bars;
}

/** The step of the points where it gives few enough bars, else a wider one. */
function widthFor(top: number, points: Set<number>): number {
  const gcd = (a: number, b: number): number => (b < 0.5 ? a : gcd(b, a % b));
  const step = [...points, top].reduce((a, b) => gcd(a, Math.round(b)), 0) || 1;
  const times = Math.ceil((top / step + 1) / MAX_BARS);
  return step * times;
}
