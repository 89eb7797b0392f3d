import type { CountedResult } from '@bangvang/attempts';
import { packScore } from './packed-score.rules';

/** What a copy holds of one participant. */
export interface PlaceRecord {
  facts: number;
  unitNo: number | null;
  /** Null when no attempt counts. */
  packed: number | null;
  attempts: number;
  attemptNo: number | null;
}

/** What a copy holds of one unit. */
export interface UnitTotals {
  no: number;
  people: number;
  attempts: number;
  /** People with a place; the average is over them. */
  ranked: number;
  centipoints: number;
  /** Highest points, in hundredths; null when nobody is ranked. */
  best: number | null;
}

/** A counted result as the two arguments of `apply.lua`: participant no, and the record. */
export function applyArguments({ participantNo, ...result }: CountedResult): [string, string] {
  const { facts, unitNo, attempts, counted } = result;
  const packed = counted && packScore(counted);
  const record = [facts, unitNo, packed, attempts, counted?.attemptNo ?? null];
  return [String(participantNo), record.map((part) => part ?? '').join(':')];
}

/** Reads `facts:unit:packed:attempts:attemptNo`, the form {@link applyArguments} gives it. */
export function parseRecord(record: string): PlaceRecord {
  const [facts, unit, packed, attempts, attemptNo] = record.split(':');
  return {
    facts: Number(facts),
    unitNo: number(unit),
    packed: number(packed),
    attempts: Number(attempts),
    attemptNo: number(attemptNo),
  };
}

/** Reads `people:attempts:ranked:centipoints:best`, as `apply.lua` writes it. */
export function parseUnit(no: string, totals: string): UnitTotals {
  const [people, attempts, ranked, centipoints, best] = totals.split(':');
  return {
    no: Number(no),
    people: Number(people),
    attempts: Number(attempts),
    ranked: Number(ranked),
    centipoints: Number(centipoints),
    best: number(best),
  };
}

const number = (value: string | undefined): number | null => (value ? Number(value) : null);
