import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type {
  AttemptFacts,
  Facts,
  PrizeOutcome,
  Result,
  RoundFacts,
  Scope,
  StandingRow,
} from '@bangvang/rulebook';
import { PrizeScorer, type SaidPrize } from './scorer.prizes';
import { ScorerRepository, type Given, type RankedRow, type ScoredRow } from './scorer.repository';
import { orderBy, orderOf } from './scorer.sql';

/** A place where the engine and SQL do not say the same. */
export interface ScorerDifference {
  what: 'actual' | 'points' | 'correct' | 'complete' | 'rank' | 'counted' | 'prize';
  /** Null for what goes over the rounds. */
  round: string | null;
  participant: number | null;
  attempt: string | null;
  /** What each says; null where it says nothing. */
  engine: string | null;
  sql: string | null;
}

type What = ScorerDifference['what'];

/** More than this many are not listed: something is wrong everywhere. */
const LISTED = 1_000;

/** What is compared, and what was found. */
interface Comparison {
  contestId: string;
  facts: Facts;
  result: Result;
  found: ScorerDifference[];
}

/** Holds what the engine says against the scorer in SQL: points, actual values, ranks and prizes. */
@Injectable()
export class Scorers {
  constructor(
    private readonly repository: ScorerRepository,
    private readonly prizes: PrizeScorer,
  ) {}

  /** Where both differ, in the snapshot that the facts were read in; at most a thousand. */
  async differences(
    tx: Tx,
    contestId: string,
    facts: Facts,
    result: Result,
  ): Promise<ScorerDifference[]> {
    const found: ScorerDifference[] = [];
    const comparison = { contestId, facts, result, found };
    await this.repository.begin(tx, contestId);
    for (const round of facts.rounds) await this.compareRound(tx, round, comparison);
    await this.compareOverall(tx, comparison);
    await this.comparePrizes(tx, comparison);
    return found;
  }

  private async compareRound(tx: Tx, round: RoundFacts, comparison: Comparison): Promise<void> {
    const { facts, result, found } = comparison;
    await this.repository.score(tx, round.id);
    await this.comparePoints(tx, round, comparison);
    const given = givenOf(facts, result, round.id);
    const frozen = facts.rules.corrections?.actualValue === 'freeze';
    const actual = await this.repository.actual(tx, round, given, frozen);
    const own = result.actual.find((one) => one.round === round.id)?.value ?? null;
    if (own !== actual) {
      note(found, [unlike({ round: round.id }, 'actual', textOf(own), textOf(actual))]);
    }
    await this.repository.rank(tx, round, given, actual);
    await this.compareRanks(tx, round.id, orderOf(round.rules).whole, comparison);
  }

  private async comparePoints(tx: Tx, { id: round }: RoundFacts, { facts, found }: Comparison) {
    const attempts = facts.attempts.filter((one) => one.round === round).toSorted(byPersonAndNo);
    let next = 0;
    const alone = ({ id, participant, centipoints }: AttemptFacts): ScorerDifference => {
      const at = { round, participant: Number(participant), attempt: id };
      return unlike(at, 'points', String(centipoints), null);
    };
    for await (const page of this.repository.scored(tx)) {
      for (const row of page) {
        for (let one = attempts[next]; one && isBefore(one, row); one = attempts[(next += 1)]) {
          note(found, [alone(one)]);
        }
        const engine = attempts[next]?.id === row.id ? attempts[next] : undefined;
        if (engine) next += 1;
        note(found, unlikePoints(round, engine, row));
      }
    }
    note(found, attempts.slice(next).map(alone));
  }

  private async compareOverall(tx: Tx, comparison: Comparison): Promise<void> {
    const { facts, result } = comparison;
    const { overall } = facts.rules;
    if (overall === undefined) return;
    const rounds = facts.rounds.filter(({ ordinal }) => overall.rounds?.includes(ordinal) ?? true);
    const ids = new Set(rounds.map(({ id }) => id));
    const barred = peopleOut(result, 'barred', ({ round }) => round !== null && ids.has(round));
    const ordinals = rounds.map(({ ordinal }) => ordinal);
    await this.repository.rankOverall(tx, overall, ordinals, barred);
    await this.compareRanks(tx, null, orderBy(overall.tieBreak).whole, comparison);
  }

  private async compareRanks(
    tx: Tx,
    round: string | null,
    whole: boolean,
    { result, found }: Comparison,
  ): Promise<void> {
    const engine = new Map<number, StandingRow>();
    const standings = result.standings.filter((one) => one.round === round);
    for (const { rows } of standings) {
      for (const row of rows) engine.set(Number(row.participant), row);
    }
    for await (const page of this.repository.ranks(tx, round)) {
      for (const row of page) {
        note(found, unlikeRank(round, engine.get(row.participant_no), row, whole));
        engine.delete(row.participant_no);
      }
    }
    for (const [participant, { rank }] of engine) {
      note(found, [unlike({ round, participant }, 'rank', String(rank), null)]);
    }
  }

  private async comparePrizes(
    tx: Tx,
    { contestId, facts, result, found }: Comparison,
  ): Promise<void> {
    for (const said of await this.prizes.prizes(tx, contestId, facts, result.prizes)) {
      note(found, unlikePrize(result.prizes, said));
    }
  }
}

function note(found: ScorerDifference[], more: ScorerDifference[]): void {
  found.push(...more.slice(0, Math.max(0, LISTED - found.length)));
}

const textOf = (value: number | null): string | null => (value === null ? null : String(value));

type Place = Pick<ScorerDifference, 'round'> &
  Partial<Pick<ScorerDifference, 'participant' | 'attempt'>>;

function unlike(
  place: Place,
  what: What,
  engine: string | null,
  sql: string | null,
): ScorerDifference {
  return { participant: null, attempt: null, ...place, what, engine, sql };
}

const byPersonAndNo = (a: AttemptFacts, b: AttemptFacts): number =>
  Number(a.participant) - Number(b.participant) || a.no - b.no;

const isBefore = ({ participant, no }: AttemptFacts, row: ScoredRow): boolean =>
  Number(participant) < row.participant_no ||
  (Number(participant) === row.participant_no && no < row.no);

/** What attempts do not tell, as the engine found it in one round. */
function givenOf(facts: Facts, result: Result, round: string): Given {
  const here = (scope: Scope): boolean => scope.round === round;
  const divisions: Record<string, string> = {};
  for (const { division, rows } of result.standings.filter(here)) {
    if (division !== null) for (const { participant } of rows) divisions[participant] = division;
  }
  return {
    zone: facts.zone,
    barred: peopleOut(result, 'barred', here),
    missing: peopleOut(result, 'missing-data', here),
    divisionless: peopleOut(result, 'no-division', here),
    divisions,
  };
}

function peopleOut(
  { unranked }: Result,
  reason: Result['unranked'][number]['reason'],
  where: (scope: Scope) => boolean,
): number[] {
  return unranked
    .filter((one) => one.reason === reason && where(one))
    .map(({ participant }) => Number(participant));
}

/** What differs in the marks of one attempt. */
export function unlikePoints(
  round: string,
  engine: AttemptFacts | undefined,
  sql: ScoredRow,
): ScorerDifference[] {
  const place = { round, participant: sql.participant_no, attempt: sql.id };
  if (engine === undefined) return [unlike(place, 'points', null, String(sql.centipoints))];
  const pairs: [What, unknown, unknown][] = [
    ['points', engine.centipoints, sql.centipoints],
    ['correct', engine.correct, sql.correct],
    ['complete', engine.complete, sql.complete],
  ];
  return pairs.flatMap(([what, a, b]) =>
    a === b ? [] : [unlike(place, what, String(a), String(b))],
  );
}

/**
 * What differs in one person's place. Where the chain goes on with links that SQL cannot say, the
 * engine's rank must lie within the places that SQL leaves to the equals.
 */
export function unlikeRank(
  round: string | null,
  engine: StandingRow | undefined,
  sql: RankedRow,
  whole: boolean,
): ScorerDifference[] {
  const attempt = sql.ids.length === 1 ? (sql.ids[0] ?? null) : null;
  const place = { round, participant: sql.participant_no, attempt };
  if (engine === undefined) return [unlike(place, 'rank', null, String(sql.rank))];
  const last = whole ? sql.rank : sql.rank + sql.peers - 1;
  const ranks = last === sql.rank ? String(sql.rank) : `${sql.rank}-${last}`;
  const found: ScorerDifference[] = [];
  if (engine.rank < sql.rank || engine.rank > last) {
    found.push(unlike(place, 'rank', String(engine.rank), ranks));
  }
  if (engine.centipoints !== sql.points) {
    found.push(unlike(place, 'points', String(engine.centipoints), String(sql.points)));
  }
  const [counted, ids] = [[engine.countedAttempt].flat().join(), sql.ids.join()];
  if (counted !== ids) found.push(unlike(place, 'counted', counted, ids));
  return found;
}

/** Who has a prize by one of both only. */
export function unlikePrize(
  engine: PrizeOutcome[],
  { round, division, tier, winners }: SaidPrize,
): ScorerDifference[] {
  const outcome = engine.find(
    (one) => one.round === round && one.division === division && one.tier === tier,
  );
  const own = new Set(outcome?.winners.map(({ participant }) => Number(participant)));
  const said = new Set(winners);
  const either = [...own].filter((one) => !said.has(one));
  return [...either, ...winners.filter((one) => !own.has(one))].map((participant) =>
    unlike(
      { round, participant },
      'prize',
      own.has(participant) ? tier : null,
      said.has(participant) ? tier : null,
    ),
  );
}
