import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { BoardKey, Completeness, CountedPolicy, CountedResult } from './counted';

/** The attempts of one round that are looked at, and how they count. */
export interface CountedScope {
  roundId: string;
  opensAt: Date;
  policy: CountedPolicy;
  completeness: Completeness;
  boardKey: BoardKey;
  /** Only what was handed in before this instant; null for everything. */
  before: Date | null;
}

interface Row {
  participant_no: number;
  unit_no: number | null;
  attempts: number;
  facts: number;
  valid: boolean;
  id: string;
  no: number;
  centipoints: number;
  tie_ms: number;
}

/** Invalid attempts come last, latest first: they give a unit, never a result. */
const INVALID_LAST = 'a.valid DESC, CASE WHEN NOT a.valid THEN -a.no END';

/** SQL of the orders in rulebook's `chooseCounted`; a property test keeps the two equal. */
const ORDERS: Record<CountedPolicy, string> = {
  'best-then-fastest': 'a.centipoints DESC, a.duration_ms, a.no',
  'best-then-earliest': 'a.centipoints DESC, a.submitted_ms, a.no',
  best: 'a.centipoints DESC, a.submitted_ms, a.no',
  first: 'a.no',
  last: 'a.no DESC',
  only: 'a.no',
};

const VALID: Record<Completeness, string> = { all: 'complete', partial: 'true' };

const TIES: Record<BoardKey, string> = { duration: 'duration_ms', submission: 'submitted_ms' };

/** What corrections say of an attempt (`t`): whether it is out, and how many marks its person has. */
const MARKS = `
  SELECT count(*) AS marks,
         coalesce((array_agg(k.kind ORDER BY k.no DESC) FILTER (WHERE k.attempt_id = t.id))[1] = 'voided', false)
         OR coalesce((array_agg(k.kind ORDER BY k.no DESC) FILTER (WHERE k.attempt_id IS NULL))[1] = 'disqualified', false) AS out
    FROM attempt_mark k WHERE k.round_id = t.round_id AND k.participant_no = t.participant_no`;

/**
 * SQL of one row per participant: the attempt that counts (or, with `valid` false, the last one)
 * and how many there are. Parameters: $1 round, $2 opening, $3 end of what is looked at, or null.
 * `which` narrows the participants. Whether an attempt may count is said in one place, `valid`;
 * those that a correction took out count for nothing, but each mark is one fact more.
 */
export function countedSql(scope: CountedScope, which = 'true'): string {
  return `
    SELECT DISTINCT ON (a.participant_no)
           a.participant_no, a.unit_no, a.valid, a.id, a.no, a.centipoints,
           a.${TIES[scope.boardKey]} AS tie_ms,
           count(*) FILTER (WHERE NOT a.out) OVER person::integer AS attempts,
           (count(*) OVER person + a.marks)::integer AS facts
      FROM (SELECT t.participant_no, unit_no, id, t.no, centipoints, duration_ms, m.out, m.marks,
                   floor(extract(epoch FROM submitted_at - $2::timestamptz) * 1000)::bigint AS submitted_ms,
                   ${VALID[scope.completeness]} AND NOT m.out AS valid
              FROM attempt t CROSS JOIN LATERAL (${MARKS}) m
             WHERE t.round_id = $1 AND submitted_at IS NOT NULL
               AND ($3::timestamptz IS NULL OR submitted_at < $3) AND ${which}) a
    WINDOW person AS (PARTITION BY a.participant_no)
     ORDER BY a.participant_no, ${INVALID_LAST}, ${ORDERS[scope.policy]}`;
}

/** The three parameters of {@link countedSql}. */
export const countedParameters = (scope: CountedScope): unknown[] => [
  scope.roundId,
  scope.opensAt,
  scope.before,
];

/** Counted results, derived from the attempts themselves each time they are asked for. */
@Injectable()
export class CountedRepository {
  /** Results of some participants; those without a submitted attempt are missing. */
  of(tx: Tx, scope: CountedScope, participantNos: number[]): Promise<CountedResult[]> {
    return this.read(tx, countedSql(scope, 't.participant_no = ANY($4::integer[])'), [
      ...countedParameters(scope),
      participantNos,
    ]);
  }

  /** Up to `limit` results of the participants numbered above `afterNo`, by number. */
  page(tx: Tx, scope: CountedScope, afterNo: number, limit: number): Promise<CountedResult[]> {
    return this.read(tx, `${countedSql(scope, 't.participant_no > $4')} LIMIT $5`, [
      ...countedParameters(scope),
      afterNo,
      limit,
    ]);
  }

  private async read(tx: Tx, sql: string, parameters: unknown[]): Promise<CountedResult[]> {
    return (await query<Row>(tx, sql, parameters)).map(toResult);
  }
}

function toResult(row: Row): CountedResult {
  return {
    participantNo: row.participant_no,
    unitNo: row.unit_no,
    attempts: row.attempts,
    facts: row.facts,
    counted: row.valid
      ? {
          attemptId: row.id,
          attemptNo: row.no,
          centipoints: row.centipoints,
          tieMs: row.tie_ms,
        }
      : null,
  };
}
