import type {
  BoardDocument,
  BoardRow,
  BoardState,
  PulseDocument,
  UnitRow,
} from '@bangvang/contracts';
import { sharedRanks, unpackScore } from '../places/packed-score.rules';
import type { UnitTotals } from '../places/record';

/** Rows that a board has at most; sockets get the first {@link SHOWN_ROWS}. */
export const MAX_ROWS = 200;
export const SHOWN_ROWS = 50;
/** Units that the board of a round lists at most. */
export const MAX_UNITS = 200;
/** Bands of a pulse at most: 0 to 100 points in halves, or whatever the round's points make of it. */
export const MAX_BANDS = 201;

/** Somebody's place as the copy has it. */
export interface PlaceFact {
  no: number;
  unitNo: number | null;
  packed: number;
}

/** Everything a board and its pulse are made of. */
export interface BoardFacts {
  /** From the best down; at most {@link MAX_ROWS}. */
  places: PlaceFact[];
  /** All units of the round. */
  units: UnitTotals[];
  people: number;
  attempts: number;
  /** People by points in hundredths; none where they are not known, as for one unit. */
  bands: [centipoints: number, people: number][];
}

/** Names as the contest publishes them; a name that is missing is replaced by the number. */
export interface Names {
  people: Map<number, string>;
  units: Map<number, string>;
}

/** Which board: of a round, or of one unit in it. */
export interface BoardSubject {
  roundId: string;
  unitNo: number | null;
  state: BoardState;
  tieKey: BoardDocument['tieKey'];
}

export type Unversioned<D extends { version: number }> = Omit<D, 'version'>;

/** The board document; a hidden one tells nothing. */
export function composeBoard(
  subject: BoardSubject,
  facts: BoardFacts,
  names: Names,
): Unversioned<BoardDocument> {
  if (subject.state === 'hidden') return { ...subject, rows: [], units: [] };
  const units = rankUnits(facts.units);
  const shown =
    subject.unitNo === null
      ? units.slice(0, MAX_UNITS)
      : units.filter(({ no }) => no === subject.unitNo);
  return {
    ...subject,
    rows: boardRows(facts.places.slice(0, MAX_ROWS), names),
    units: shown.map((unit) => ({ ...unit, name: unitName(unit.no, names) })),
  };
}

/** The pulse document; how many take part is told of a hidden board too, how well they do is not. */
export function composePulse(
  { roundId, state }: BoardSubject,
  { people, attempts, bands }: BoardFacts,
): Unversioned<PulseDocument> {
  return { roundId, people, attempts, bands: state === 'hidden' ? [] : bandsOf(bands) };
}

/** What is said of a unit that nobody belongs to, in a round whose board is known. */
export function emptyUnitBoard(
  whole: { board: BoardDocument; pulse: PulseDocument },
  unitNo: number,
): { board: BoardDocument; pulse: PulseDocument } {
  return {
    board: { ...whole.board, version: 0, unitNo, rows: [], units: [] },
    pulse: { ...whole.pulse, version: 0, people: 0, attempts: 0, bands: [] },
  };
}

/** The first rows of a board. */
export function cutBoard(board: BoardDocument, rows: number): BoardDocument {
  return board.rows.length <= rows ? board : { ...board, rows: board.rows.slice(0, rows) };
}

/** The people and the units whose names boards show. */
export function numbersIn(boards: BoardFacts[]): [people: number[], units: number[]] {
  const places = boards.flatMap((board) => board.places);
  const peoplesUnits = places.flatMap(({ unitNo }) => (unitNo === null ? [] : [unitNo]));
  const units = boards.flatMap((board) => board.units.map(({ no }) => no));
  return [places.map(({ no }) => no), [...units, ...peoplesUnits]];
}

function boardRows(places: PlaceFact[], names: Names): BoardRow[] {
  const ranks = sharedRanks(places.map(({ packed }) => packed));
  return places.map(({ no, unitNo, packed }, index) => {
    const { centipoints, tieMs } = unpackScore(packed);
    return {
      rank: ranks[index] as number,
      name: names.people.get(no) ?? `#${no}`,
      unit: unitNo === null ? null : unitName(unitNo, names),
      points: centipoints / 100,
      tieMs,
    };
  });
}

const unitName = (no: number, { units }: Names): string => units.get(no) ?? `#${no}`;

/** Units by people, then attempts, then average; equal in all three share a rank. */
export function rankUnits(units: UnitTotals[]): Omit<UnitRow, 'name'>[] {
  const rows = units
    .map((unit) => ({
      no: unit.no,
      people: unit.people,
      attempts: unit.attempts,
      average: averagePoints(unit.centipoints, unit.ranked),
      best: (unit.best ?? 0) / 100,
    }))
    .toSorted((a, b) => compareUnits(a, b) || a.no - b.no);
  let rank = 0;
  return rows.map((row, index) => {
    const before = rows[index - 1];
    if (!before || compareUnits(before, row) !== 0) rank = index + 1;
    return { rank, ...row };
  });
}

type UnitFigures = Pick<UnitRow, 'people' | 'attempts' | 'average'>;

const compareUnits = (a: UnitFigures, b: UnitFigures): number =>
  b.people - a.people || b.attempts - a.attempts || b.average - a.average;

/** Mean with two decimals, halves up, in whole numbers all the way: no float decides a rank. */
export function averagePoints(centipoints: number, people: number): number {
  return people === 0 ? 0 : Math.floor((2 * centipoints + people) / (2 * people)) / 100;
}

/**
 * Points -> people, ascending, in at most {@link MAX_BANDS} bands: each of equal width and named
 * by its lowest points where there are more different points than that.
 */
export function bandsOf(bands: BoardFacts['bands']): PulseDocument['bands'] {
  const sorted = bands.toSorted(([a], [b]) => a - b);
  const highest = sorted.at(-1)?.[0] ?? 0;
  const width = sorted.length <= MAX_BANDS ? 1 : Math.ceil((highest + 1) / MAX_BANDS);
  const merged = new Map<number, number>();
  for (const [centipoints, people] of sorted) {
    const lowest = centipoints - (centipoints % width);
    merged.set(lowest, (merged.get(lowest) ?? 0) + people);
  }
  return [...merged].map(([lowest, people]) => [lowest / 100, people]);
}
