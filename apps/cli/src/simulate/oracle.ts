import { Pool } from 'pg';
import type { Answers } from '../load/papers';

/*
 * What PostgreSQL says, asked in our own words: none of this SQL is the product's.
 */

/** An attempt as stored. */
export interface StoredAttempt {
  id: string;
  participant_no: number;
  no: number;
  saved_seq: number;
  answers: Answers;
  submitted: boolean;
  auto: boolean | null;
  deadline_ms: number;
  centipoints: number | null;
  correct: number | null;
  complete: boolean | null;
}

/** What the ledger says of an attempt: how often it was submitted, and when that was written down. */
export interface Recorded {
  times: number;
  at_ms: number;
}

/** Where somebody stands. */
export interface Place {
  no: number;
  unit_no: number | null;
  centipoints: number;
  duration_ms: number;
  attempt_no: number;
  rank: number;
  ranked: number;
  unit_rank: number;
  unit_ranked: number;
}

export interface UnitPlace {
  no: number;
  rank: number;
  people: number;
  attempts: number;
  average: number;
  best: number;
}

/** Everything a board tells. */
export interface TrueBoard {
  places: Place[];
  units: UnitPlace[];
  /** Points -> people, ascending. */
  bands: [points: number, people: number][];
  people: number;
  attempts: number;
}

const PAGE = 20_000;

/** Best points, then the shorter duration, then the earlier attempt: one row per person. */
const CHOSEN = `
  SELECT DISTINCT ON (participant_no) participant_no AS no, unit_no, centipoints, duration_ms, no AS attempt_no,
         count(*) OVER (PARTITION BY participant_no) AS tries
    FROM attempt WHERE round_id = $1 AND submitted_at IS NOT NULL
   ORDER BY participant_no, centipoints DESC, duration_ms ASC, no ASC`;

const PLACES = `
  WITH chosen AS (${CHOSEN})
  SELECT no, unit_no, centipoints, duration_ms, attempt_no,
         (rank() OVER whole)::int AS rank, (count(*) OVER ())::int AS ranked,
         (rank() OVER own)::int AS unit_rank, (count(*) OVER (PARTITION BY unit_no))::int AS unit_ranked
    FROM chosen
  WINDOW whole AS (ORDER BY centipoints DESC, duration_ms ASC),
         own AS (PARTITION BY unit_no ORDER BY centipoints DESC, duration_ms ASC)
   ORDER BY rank, no`;

const UNITS = `
  WITH chosen AS (${CHOSEN}), sums AS (
    SELECT unit_no, count(*) AS people, sum(tries) AS attempts, round(avg(centipoints) / 100, 2) AS average,
           max(centipoints) / 100.0 AS best
      FROM chosen WHERE unit_no IS NOT NULL GROUP BY unit_no)
  SELECT unit_no AS no, (rank() OVER (ORDER BY people DESC, attempts DESC, average DESC))::int AS rank,
         people::int, attempts::int AS attempts, average::float8 AS average, best::float8 AS best
    FROM sums ORDER BY rank, unit_no`;

const BANDS = `
  WITH chosen AS (${CHOSEN})
  SELECT (centipoints / 100.0)::float8 AS points, count(*)::int AS people FROM chosen GROUP BY centipoints ORDER BY centipoints`;

const ATTEMPTS = `
  SELECT id, participant_no, no, saved_seq, answers, submitted_at IS NOT NULL AS submitted, auto,
         extract(epoch FROM deadline_at)::float8 * 1000 AS deadline_ms, centipoints, correct, complete
    FROM attempt WHERE round_id = $1 AND id > $2 ORDER BY id LIMIT ${PAGE}`;

const RECORDED = `
  SELECT attempt_id, count(*)::int AS times, extract(epoch FROM max(at))::float8 * 1000 AS at_ms
    FROM ledger WHERE round_id = $1 AND kind IN ('submitted', 'auto-submitted') GROUP BY attempt_id`;

const TOTALS = `
  SELECT count(DISTINCT participant_no)::int AS people, count(*)::int AS attempts
    FROM attempt WHERE round_id = $1 AND submitted_at IS NOT NULL`;

/** The truth of one installation. */
export class Oracle {
  private readonly pool: Pool;

  constructor(databaseUrl: string) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 4 });
    this.pool.on('error', () => undefined);
  }

  /** Every attempt of a round, a page at a time. */
  async *attempts(roundId: string): AsyncGenerator<StoredAttempt> {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const { rows } = await this.pool.query<StoredAttempt>(ATTEMPTS, [roundId, after]);
      yield* rows;
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  }

  /** How many attempts of a round nobody has submitted, the clock neither. */
  async openAttempts(roundId: string): Promise<number> {
    const { rows } = await this.pool.query<{ open: number }>(
      'SELECT count(*)::int AS open FROM attempt WHERE round_id = $1 AND submitted_at IS NULL',
      [roundId],
    );
    return rows[0]?.open ?? 0;
  }

  /** What the ledger says of the attempts of a round. */
  async recorded(roundId: string): Promise<Map<string, Recorded>> {
    const { rows } = await this.pool.query<Recorded & { attempt_id: string }>(RECORDED, [roundId]);
    return new Map(rows.map((row) => [row.attempt_id, row]));
  }

  /** The numbers of everybody who is registered in a contest. */
  async participants(contestId: string): Promise<number[]> {
    const { rows } = await this.pool.query<{ no: number }>(
      'SELECT no FROM participant WHERE contest_id = $1',
      [contestId],
    );
    return rows.map(({ no }) => no);
  }

  /** The board of a round as it should be now. */
  async board(roundId: string): Promise<TrueBoard> {
    const [places, units, bands, totals] = await Promise.all([
      this.pool.query<Place>(PLACES, [roundId]),
      this.pool.query<UnitPlace>(UNITS, [roundId]),
      this.pool.query<{ points: number; people: number }>(BANDS, [roundId]),
      this.pool.query<{ people: number; attempts: number }>(TOTALS, [roundId]),
    ]);
    const [{ people, attempts }] = totals.rows as [{ people: number; attempts: number }];
    return {
      places: places.rows,
      units: units.rows,
      bands: bands.rows.map((band) => [band.points, band.people]),
      people,
      attempts,
    };
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
