import { canonicalJson } from '@bangvang/platform';
import type { DecidedBy, Result, Scope, Standing, StandingRow, Unranked } from '@bangvang/rulebook';

/** One place as it is published: {@link StandingRow} with points instead of hundredths. */
export type PlaceDocument = Omit<StandingRow, 'centipoints'> & { points: number };

export interface StandingDocument extends Scope {
  rows: PlaceDocument[];
}

/** A result as it is published and printed: points are numbers with at most two decimals. */
export type ResultDocument = Omit<Result, 'standings'> & { standings: StandingDocument[] };

/** The document of a result. */
export function resultDocument(result: Result): ResultDocument {
  return {
    ...result,
    standings: result.standings.map(standingDocument),
    unranked: unrankedDocument(result.unranked),
  };
}

/**
 * Round by round, division by division, by number: who has no rank has no order either. How old
 * somebody is who is too young or too old is nobody's business.
 */
function unrankedDocument(unranked: readonly Unranked[]): Unranked[] {
  return unranked
    .map(({ detail, ...one }) => ({
      key: [one.round, one.division, one.participant].map(sortable).join(' '),
      one: detail === undefined || one.reason === 'age' ? one : { ...one, detail },
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);
}

const DIGITS = 16;

/** Numbers by their size, other texts after them; null last. */
function sortable(name: string | null): string {
  if (name === null) return '2';
  return /^\d{1,16}$/.test(name) ? `0${name.padStart(DIGITS, '0')}` : `1${name}`;
}

/**
 * The canonical JSON (RFC 8785) of {@link resultDocument}, piece by piece: with hundreds of thousands
 * of places the whole is more text than one wants to hold.
 */
export function* resultText(result: Result): Generator<string> {
  yield `{"actual":${canonicalJson(result.actual)},"collectives":${canonicalJson(result.collectives)}`;
  yield `,"prizes":${canonicalJson(result.prizes)},"qualified":`;
  yield* listText(result.qualified, canonicalJson);
  yield ',"standings":';
  yield* standingsText(result.standings);
  yield ',"unranked":';
  yield* listText(unrankedDocument(result.unranked), canonicalJson);
  yield `,"unresolved":${canonicalJson(result.unresolved)}}`;
}

function* standingsText(standings: Standing[]): Generator<string> {
  let before = '[';
  for (const { division, round, rows } of standings) {
    const scope = canonicalJson({ division, round });
    yield `${before}${scope.slice(0, -1)},"rows":`;
    yield* listText(rows, (row) => JSON.stringify(placeDocument(row)));
    yield '}';
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function* listText<T>(list: T[], textOf: (element: T) => string): Generator<string> {
  let before = '[';
  for (const element of list) {
    yield before + textOf(element);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function standingDocument({ round, division, rows }: Standing): StandingDocument {
  return { round, division, rows: rows.map(placeDocument) };
}

/** With its fields in the order of canonical JSON: hundreds of thousands need no sorting then. */
function placeDocument({ decidedBy, centipoints, ...row }: StandingRow): PlaceDocument {
  return {
    countedAttempt: row.countedAttempt,
    decidedBy: decidedBy && decidedDocument(decidedBy),
    durationMs: row.durationMs,
    error: row.error,
    participant: row.participant,
    points: centipoints / 100,
    rank: row.rank,
  };
}

function decidedDocument({ by, next, own }: DecidedBy): DecidedBy {
  return by === 'points' ? { by, next: pointsOf(next), own: pointsOf(own) } : { by, next, own };
}

const pointsOf = (value: number | string): number | string =>
  typeof value === 'number' ? value / 100 : value;
