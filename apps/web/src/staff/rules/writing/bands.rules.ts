import type { Band } from './types';

/*
 * Bands of difference have neither gap nor overlap: each begins where the one before ends, the first
 * at 0, the last has no end. Only where they end is written by people; the rest follows.
 */

/** From the mildest to the severest. */
export const ACTIONS = ['mean', 'agree', 'chief', 'third', 'joint'] as const;

const WIDTH = 100;

/** The bands in one row; one that had no end and is the last no more gets the width of a point. */
export function joined(bands: readonly Band[]): Band[] {
  const made: Band[] = [];
  for (const [index, band] of bands.entries()) {
    const before = made.at(-1);
    const last = index === bands.length - 1;
    const from = before?.to ?? 0;
    made.push({
      ...band,
      from,
      fromInclusive: before ? !before.toInclusive : true,
      to: last ? null : (band.to ?? from + WIDTH),
      toInclusive: last ? false : band.toInclusive,
    });
  }
  return made;
}

/** What comes after the bands so far: more difference, and something severer. */
export const nextBand = (bands: readonly Band[]): Band => ({
  from: 0,
  to: null,
  fromInclusive: true,
  toInclusive: false,
  action: severer(bands.at(-1)?.action),
});

/** A difference that is larger leads to something severer. */
function severer(action: Band['action'] | undefined): Band['action'] {
  return ACTIONS[action === undefined ? 0 : ACTIONS.indexOf(action) + 1] ?? 'joint';
}

/** What a band may lead to: severer than the one before it, milder than the one after. */
export function actionsAt(
  bands: readonly Band[],
  index: number,
  marks: number,
): readonly Band['action'][] {
  const before = bands[index - 1];
  const after = bands[index + 1];
  const fits = (action: Band['action']): boolean =>
    (before === undefined || ACTIONS.indexOf(action) > ACTIONS.indexOf(before.action)) &&
    (after === undefined || ACTIONS.indexOf(action) < ACTIONS.indexOf(after.action)) &&
    (action !== 'third' || marks === 2);
  const own = bands[index]?.action;
  return ACTIONS.filter((action) => action === own || fits(action));
}
