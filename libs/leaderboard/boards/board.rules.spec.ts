import fc from 'fast-check';
import { packScore } from '../places/packed-score.rules';
import {
  averagePoints,
  bandsOf,
  composeBoard,
  composePulse,
  cutBoard,
  MAX_BANDS,
  rankUnits,
  type BoardFacts,
  type BoardSubject,
} from './board.rules';

const subject: BoardSubject = {
  roundId: '01890000-0000-7000-8000-000000000002',
  unitNo: null,
  state: 'live',
  tieKey: 'duration',
};
const names = {
  people: new Map([
    [1, 'Nguyễn Văn An'],
    [2, 'Trần Thị Bình'],
  ]),
  units: new Map([[7, 'Quận Lê Chân']]),
};
const facts: BoardFacts = {
  places: [
    { no: 1, unitNo: 7, packed: packScore({ centipoints: 9_550, tieMs: 61_000 }) },
    { no: 2, unitNo: null, packed: packScore({ centipoints: 9_550, tieMs: 61_000 }) },
    { no: 3, unitNo: 8, packed: packScore({ centipoints: 500, tieMs: 1 }) },
  ],
  units: [
    { no: 7, people: 1, attempts: 2, ranked: 1, centipoints: 9_550, best: 9_550 },
    { no: 8, people: 2, attempts: 2, ranked: 1, centipoints: 500, best: 500 },
  ],
  people: 4,
  attempts: 5,
  bands: [
    [9_550, 2],
    [500, 1],
  ],
};

describe('a board', () => {
  it('has shared ranks, public names, points and tie keys', () => {
    expect(composeBoard(subject, facts, names)).toEqual({
      ...subject,
      rows: [
        { rank: 1, name: 'Nguyễn Văn An', unit: 'Quận Lê Chân', points: 95.5, tieMs: 61_000 },
        { rank: 1, name: 'Trần Thị Bình', unit: null, points: 95.5, tieMs: 61_000 },
        { rank: 3, name: '#3', unit: '#8', points: 5, tieMs: 1 },
      ],
      units: [
        { rank: 1, no: 8, name: '#8', people: 2, attempts: 2, average: 5, best: 5 },
        {
          rank: 2,
          no: 7,
          name: 'Quận Lê Chân',
          people: 1,
          attempts: 2,
          average: 95.5,
          best: 95.5,
        },
      ],
    });
  });

  it('of a unit has that unit alone, with its rank among all', () => {
    const { units } = composeBoard({ ...subject, unitNo: 7 }, facts, names);
    expect(units).toMatchObject([{ no: 7, rank: 2 }]);
  });

  it('that is hidden tells nothing but how many take part', () => {
    const hidden: BoardSubject = { ...subject, state: 'hidden' };
    expect(composeBoard(hidden, facts, names)).toEqual({ ...hidden, rows: [], units: [] });
    expect(composePulse(hidden, facts)).toEqual({
      roundId: subject.roundId,
      people: 4,
      attempts: 5,
      bands: [],
    });
  });

  it('is cut to the rows that are wanted', () => {
    const board = { ...composeBoard(subject, facts, names), version: 3 };
    expect(cutBoard(board, 1).rows).toHaveLength(1);
    expect(cutBoard(board, 50)).toBe(board);
  });
});

describe('units among themselves', () => {
  it('share a rank when people, attempts and average are equal: 1-2-2-4', () => {
    const unit = (no: number, people: number, attempts: number, centipoints: number) => ({
      ...{ no, people, attempts, centipoints },
      ranked: people,
      best: null,
    });
    const ranks = rankUnits([
      unit(1, 5, 9, 100),
      unit(2, 9, 9, 100),
      unit(3, 5, 9, 100),
      unit(4, 5, 8, 900),
    ]);
    expect(ranks.map(({ no, rank }) => [no, rank])).toEqual([
      [2, 1],
      [1, 2],
      [3, 2],
      [4, 4],
    ]);
  });

  it('have an exact average, halves rounded up', () => {
    expect(averagePoints(1_001, 2)).toBe(5.01);
    expect(averagePoints(1_000, 3)).toBe(3.33);
    expect(averagePoints(0, 0)).toBe(0);
  });
});

describe('bands', () => {
  it('are the points themselves while there are few, in ascending order', () => {
    expect(bandsOf(facts.bands)).toEqual([
      [5, 1],
      [95.5, 2],
    ]);
  });

  it('are never more than 201, and lose nobody', () => {
    const band = fc.tuple(
      fc.integer({ min: 0, max: 1_048_575 }),
      fc.integer({ min: 1, max: 1_000 }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(band, { maxLength: 800, selector: ([points]) => points }),
        (bands) => {
          const merged = bandsOf(bands);
          expect(merged.length).toBeLessThanOrEqual(MAX_BANDS);
          expect(merged.map(([points]) => points)).toEqual(
            merged.map(([points]) => points).toSorted((a, b) => a - b),
          );
          const sum = (list: number[][]): number =>
            list.reduce((total, [, people = 0]) => total + people, 0);
          expect(sum(merged)).toBe(sum(bands));
        },
      ),
    );
  });
});
