/*
 * Every Redis key of the board. Nothing here is the truth: all of it is rebuilt from PostgreSQL.
 * The braces make a Redis Cluster keep what belongs to a round together.
 *
 * board:{<round>}            zset  participant no -> packed score; the copy that the public sees
 * board:{<round>}:unit:<no>  zset  the same for one unit
 * board:{<round>}:of         hash  participant no -> facts:unit:packed:attempts:attemptNo
 * board:{<round>}:units      hash  unit no -> people:attempts:ranked:centipoints:best
 * board:{<round>}:bands      hash  centipoints -> people
 * board:{<round>}:meta       hash  epoch, basis, people, attempts, facts; a copy without it is not there
 * jury:{<round>}...                the same with nothing left out, where the public copy freezes
 * ...:next                         a copy being built; takes the place of its name when finished
 * board:{<round>}:building   string  who builds; expires when the builder dies
 * board:{<round>}:documents  hash  <room kind and document> -> JSON as people were told it last
 * who:{<contest>}            hash  participant no -> display name; expires
 * <prefix>:projector         hash  epoch, source, snapshot: how far the ledger was followed
 * <prefix>:projector:health  hash  at, behindMs, rebuilding, as the leader said last; expires
 * <prefix>:problems:<minute> hash  error code -> how often it was answered; expires
 */

/** The public's copy, or the jury's of a round whose public copy freezes. */
export type CopyName = 'board' | 'jury';

/** The keys of one copy of a round's board, in the order that the Lua steps take them. */
export interface CopyKeys {
  places: string;
  records: string;
  units: string;
  bands: string;
  meta: string;
}

/** The keys of a copy; `next` is the one being built. */
export function copyKeys(copy: CopyName, roundId: string, next = false): CopyKeys {
  const places = `${copy}:{${roundId}}${next ? ':next' : ''}`;
  return {
    places,
    records: `${places}:of`,
    units: `${places}:units`,
    bands: `${places}:bands`,
    meta: `${places}:meta`,
  };
}

/** The sorted set of one unit in a copy. */
export const unitPlaces = ({ places }: CopyKeys, unitNo: number): string =>
  `${places}:unit:${unitNo}`;

/** Keys that stand alone, as the list above explains them; `minute` counts from 1970. */
export const buildingKey = (roundId: string): string => `board:{${roundId}}:building`;
export const documentsKey = (roundId: string): string => `board:{${roundId}}:documents`;
export const namesKey = (contestId: string): string => `who:{${contestId}}`;
export const projectorKey = (prefix: string): string => `${prefix}:projector`;
export const projectorHealthKey = (prefix: string): string => `${prefix}:projector:health`;
export const problemsKey = (prefix: string, minute: number): string =>
  `${prefix}:problems:${minute}`;
