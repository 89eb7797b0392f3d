import { known, unknown, type Estimated } from '../estimate';

/**
 * The size of a table of marks, one row per work and one column per judge, for figures that need
 * two works, two judges and every cell; or why it gives none.
 */
export function fullTable(
  rows: readonly (readonly number[])[],
): Estimated<{ works: number; judges: number }> {
  const works = rows.length;
  const judges = rows[0]?.length ?? 0;
  if (works === 0 || judges === 0) return unknown('no-marks');
  if (works === 1) return unknown('one-work');
  if (judges === 1) return unknown('one-judge');
  if (rows.some((row) => row.length !== judges)) return unknown('incomplete');
  return known({ works, judges });
}
