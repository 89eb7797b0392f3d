import { isDeepStrictEqual } from 'node:util';
import type { BoardDocument, PulseDocument } from '@bangvang/contracts';
import type { HttpClient } from '../load/http-client';
import { CutConnection } from '../load/http-client';
import type { Place, TrueBoard } from './oracle';
import type { Findings, PersonRecord } from './records';

const MOST_ROWS = 200;
/** Enough that every process of the api answers some of them. */
const SAMPLE = 64;

interface Board {
  board: BoardDocument;
  pulse: PulseDocument;
}

interface Standing {
  points: number | null;
  tieMs: number | null;
  rank: number | null;
  of: number | null;
  countedAttemptNo: number | null;
  unit: { no: number; rank: number; of: number } | null;
  stale: boolean;
}

/** The public board over HTTP; null when it is not to be had. */
export async function readBoard(client: HttpClient, roundId: string): Promise<Board | null> {
  try {
    const path = `/api/rounds/${roundId}/board?limit=${MOST_ROWS}`;
    const answer = await client.send({ method: 'GET', path });
    return answer.status === 200 ? (JSON.parse(answer.body) as Board) : null;
  } catch (error) {
    if (error instanceof CutConnection) return null;
    throw error;
  }
}

/** Whether people read their own ranks again, asked of a sample of them at once. */
export async function areRanksTold(
  client: HttpClient,
  roundId: string,
  people: PersonRecord[],
): Promise<boolean> {
  const path = `/api/rounds/${roundId}/standing`;
  const step = Math.max(1, Math.floor(people.length / SAMPLE));
  const sample = people.filter((_, index) => index % step === 0).slice(0, SAMPLE);
  const told = await Promise.all(
    sample.map(async ({ token }) => {
      try {
        const { status, body } = await client.send({ method: 'GET', path, token });
        return status === 200 && !(JSON.parse(body) as Standing).stale;
      } catch (error) {
        if (error instanceof CutConnection) return false;
        throw error;
      }
    }),
  );
  return told.every(Boolean);
}

/** In what the public board differs from what it should be; empty when in nothing. */
export function boardDifferences({ board, pulse }: Board, truth: TrueBoard): string[] {
  const wanted: [what: string, shown: unknown, right: unknown][] = [
    ['stale', board.stale ?? false, false],
    ['people', pulse.people, truth.people],
    ['attempts', pulse.attempts, truth.attempts],
    ['bands', pulse.bands, truth.bands],
    ['units', board.units.map(({ name: _, ...unit }) => unit), truth.units],
    ['rows', shownRows(board), trueRows(truth.places)],
  ];
  return wanted
    .filter(([, shown, right]) => !isDeepStrictEqual(shown, right))
    .map(([what, shown, right]) => `${what}: ${short(shown)} instead of ${short(right)}`);
}

/** Equals share a rank and may stand in any order, so rows are compared without names. */
const shownRows = ({ rows }: BoardDocument): string[] =>
  rows.map(({ rank, points, tieMs }) => `${rank} ${points} ${tieMs}`);

const trueRows = (places: Place[]): string[] =>
  places
    .slice(0, MOST_ROWS)
    .map(({ rank, centipoints, duration_ms }) => `${rank} ${centipoints / 100} ${duration_ms}`);

const short = (value: unknown): string => JSON.stringify(value).slice(0, 120);

/**
 * Asks everybody's own rank over HTTP and compares it with the truth.
 * @returns how many were asked
 */
export async function checkStandings(
  client: HttpClient,
  roundId: string,
  people: PersonRecord[],
  truth: TrueBoard,
  findings: Findings,
): Promise<number> {
  const places = new Map(truth.places.map((place) => [place.no, place]));
  const path = `/api/rounds/${roundId}/standing`;
  await Promise.all(
    people.map(async ({ no, token }) => {
      const { status, body } = await client.send({ method: 'GET', path, token });
      const standing = status === 200 ? (JSON.parse(body) as Standing) : null;
      const shown = standing && shownStanding(standing);
      const right = trueStanding(places.get(no), truth.places.length);
      if (!isDeepStrictEqual(shown, right)) {
        findings.add(
          'rankDifferences',
          `${no}: ${JSON.stringify(shown)}, but ${JSON.stringify(right)}`,
        );
      }
    }),
  );
  return people.length;
}

function shownStanding({ points, tieMs, rank, of, countedAttemptNo, unit, stale }: Standing) {
  const own = unit && rank !== null ? { no: unit.no, rank: unit.rank, of: unit.of } : null;
  return { points, tieMs, rank, of, countedAttemptNo, unit: own, stale };
}

function trueStanding(place: Place | undefined, ranked: number) {
  if (!place) {
    return {
      points: null,
      tieMs: null,
      rank: null,
      of: ranked,
      countedAttemptNo: null,
      unit: null,
      stale: false,
    };
  }
  const { unit_no: no, unit_rank: rank, unit_ranked: of } = place;
  return {
    points: place.centipoints / 100,
    tieMs: place.duration_ms,
    rank: place.rank,
    of: ranked,
    countedAttemptNo: place.attempt_no,
    unit: no === null ? null : { no, rank, of },
    stale: false,
  };
}
