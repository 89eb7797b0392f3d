import { normalBelow } from './numbers/distributions';

/** Where a mark stands beside a line that decides something: a prize, a place in the next stage. */
export interface BesideLine {
  line: number;
  /** Mark minus line. */
  distance: number;
  /** Within one standard error: such a work is offered for re-marking. */
  near: boolean;
  /**
   * The probability that the work's true worth lies on the side on which its mark does, when
   * nothing but the mark is known of it.
   */
  rightSide: number;
}

/** How sure it is that a mark lies on the right side of a line; the line itself is inside. */
export function besideLine(mark: number, standardError: number, line: number): BesideLine {
  const distance = mark - line;
  const rightSide = standardError > 0 ? normalBelow(Math.abs(distance) / standardError) : 1;
  return { line, distance, near: Math.abs(distance) <= standardError, rightSide };
}

/**
 * The lines after so many places: midway between the last mark inside and the first outside. A line
 * that a tie runs across lies on the tied mark; one with nobody below it is none.
 */
export function linesAfter(marks: readonly number[], places: readonly number[]): number[] {
  const sorted = [...marks].sort((a, b) => b - a);
  return places.flatMap((count) => {
    const [inside, outside] = [sorted[count - 1], sorted[count]];
    return inside === undefined || outside === undefined ? [] : [(inside + outside) / 2];
  });
}
