import type { Estimated } from './estimate';

/* What specs of figures share. */

/** A figure that has to be there. */
export function must<Figure>({ value, reason }: Estimated<Figure>): Figure {
  if (value === null) throw new Error(`no figure: ${reason}`);
  return value;
}

/** Shrout & Fleiss (1979), table 2: 6 works, 4 judges. */
export const SHROUT_FLEISS = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];
