import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { AttemptFacts, Facts, Result, RoundFacts, StandingRow } from '@bangvang/rulebook';
import { ScorerRepository, type RankedRow, type ScoredRow } from './scorer.repository';
import { orderOf } from './scorer.sql';

/** A place where the engine and SQL do not say the same. */
export interface ScorerDifference {
  what: 'points' | 'correct' | 'complete' | 'rank' | 'counted';
  round: string;
  participant: number;
  attempt: string | null;
  /** What each says; null where it says nothing. */
  engine: string | null;
  sql: string | null;
}

/** More than this many are not listed: something is wrong everywhere. */
const LISTED = 1_000;

/** Reasons that attempts do not tell: SQL takes them from the engine. */
const NOT_OF_ATTEMPTS = new Set(['barred', 'missing-data', 'no-division']);

/** Holds the engine's points and ranks against those of the scorer in SQL. */
@Injectable()
export class Scorers {
  constructor(private readonly repository: ScorerRepository) {}

  /** Where both differ, in the snapshot that the facts were read in; at most a thousand. */
  async differences(
    tx: Tx,
    contestId: string,
    facts: Facts,
    result: Result,
  ): Promise<ScorerDifference[]> {
    const found: ScorerDifference[] = [];
    await this.repository.begin(tx, contestId);
    for (const round of facts.rounds) {
      await this.repository.score(tx, round.id);
      await this.comparePoints(tx, round, facts, found);
      await this.compareRanks(tx, { round, facts, result }, found);
    }
    return found;
  }

  private async comparePoints(
    tx: Tx,
    round: RoundFacts,
    facts: Facts,
    found: ScorerDifference[],
  ): Promise<void> {
    const attempts = new Map(
      facts.attempts.filter((one) => one.round === round.id).map((one) => [one.id, one]),
    );
    for await (const page of this.repository.scored(tx)) {
      for (const row of page) {
        note(found, unlikePoints(round.id, attempts.get(row.id), row));
        attempts.delete(row.id);
      }
    }
    for (const { id, participant, centipoints } of attempts.values()) {
      const place = { round: round.id, participant: Number(participant), attempt: id };
      note(found, [{ ...place, what: 'points', engine: String(centipoints), sql: null }]);
    }
  }

  private async compareRanks(
    tx: Tx,
    { round, facts, result }: { round: RoundFacts; facts: Facts; result: Result },
    found: ScorerDifference[],
  ): Promise<void> {
    const divisions: Record<string, string> = {};
    const engine = new Map<number, StandingRow>();
    for (const standing of result.standings.filter((one) => one.round === round.id)) {
      for (const row of standing.rows) {
        engine.set(Number(row.participant), row);
        if (standing.division !== null) divisions[row.participant] = standing.division;
      }
    }
    const excluded = result.unranked
      .filter((one) => one.round === round.id && NOT_OF_ATTEMPTS.has(one.reason))
      .map(({ participant }) => Number(participant));
    const actual = result.actual.find((one) => one.round === round.id)?.value ?? null;
    const given = { zone: facts.zone, actual, excluded, divisions };
    const { whole } = orderOf(round.rules);
    for (const row of await this.repository.ranks(tx, round.id, round.rules, given)) {
      note(found, unlikeRank(round.id, engine.get(row.participant_no), row, whole));
      engine.delete(row.participant_no);
    }
    for (const [participant, { rank }] of engine) {
      const place = { round: round.id, participant, attempt: null };
      note(found, [{ ...place, what: 'rank', engine: String(rank), sql: null }]);
    }
  }
}

function note(found: ScorerDifference[], more: ScorerDifference[]): void {
  if (more.length > 0 && found.length < LISTED) found.push(...more);
}

/** What differs in the marks of one attempt. */
export function unlikePoints(
  round: string,
  engine: AttemptFacts | undefined,
  sql: ScoredRow,
): ScorerDifference[] {
  const place = { round, participant: sql.participant_no, attempt: sql.id };
  if (engine === undefined) {
    return [{ ...place, what: 'points', engine: null, sql: String(sql.centipoints) }];
  }
  const pairs: [ScorerDifference['what'], unknown, unknown][] = [
    ['points', engine.centipoints, sql.centipoints],
    ['correct', engine.correct, sql.correct],
    ['complete', engine.complete, sql.complete],
  ];
  return pairs.flatMap(([what, a, b]) =>
    a === b ? [] : [{ ...place, what, engine: String(a), sql: String(b) }],
  );
}

/**
 * What differs in one person's place. Where the chain goes on with links that SQL cannot say, the
 * engine's rank must lie within the places that SQL leaves to the equals.
 */
export function unlikeRank(
  round: string,
  engine: StandingRow | undefined,
  sql: RankedRow,
  whole: boolean,
): ScorerDifference[] {
  const place = { round, participant: sql.participant_no, attempt: sql.id };
  if (engine === undefined) {
    return [{ ...place, what: 'rank', engine: null, sql: String(sql.rank) }];
  }
  const last = whole ? sql.rank : sql.rank + sql.peers - 1;
  const ranks = last === sql.rank ? String(sql.rank) : `${sql.rank}-${last}`;
  const found: ScorerDifference[] = [];
  if (engine.rank < sql.rank || engine.rank > last) {
    found.push({ ...place, what: 'rank', engine: String(engine.rank), sql: ranks });
  }
  if (engine.centipoints !== sql.points) {
    const [a, b] = [String(engine.centipoints), String(sql.points)];
    found.push({ ...place, what: 'points', engine: a, sql: b });
  }
  if (engine.countedAttempt !== sql.id) {
    found.push({
      ...place,
      what: 'counted',
      engine: [engine.countedAttempt].flat().join(),
      sql: sql.id,
    });
  }
  return found;
}
