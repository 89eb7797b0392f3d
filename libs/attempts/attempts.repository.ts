import { Injectable } from '@nestjs/common';
import { Database, query, type Tx } from '@bangvang/database';
import type { AttemptRow, ClosedRow, SubmittedRow } from './attempts.rules';

/** A wish to start: the rules are the round's as the API knows them, window and seal are read in SQL. */
export interface StartRequest {
  id: string;
  round_id: string;
  participant_id: string;
  variant: number;
  /** When the person signed in, milliseconds since 1970; null where that is not known. */
  signed_in_ms: number | null;
  limit_seconds: number;
  finish_after_close: boolean;
  max_attempts: number;
}

/** What became of a start: a new attempt, an open one that was there, or neither with the reasons. */
export interface StartOutcome {
  created: AttemptRow | null;
  open: AttemptRow | null;
  latest_no: number;
  opens_at: Date;
  closes_at: Date;
  sealed: boolean;
  now: Date;
}

export interface SaveRequest {
  id: string;
  participant_id: string;
  seq: number;
  answers: Record<string, unknown>;
  prediction: number | null;
}

/** What a save left behind: the number that is stored, and until when there may be others. */
export interface Saved {
  saved_seq: number;
  deadline_at: Date;
}

/** A scored submission. */
export interface SubmitRequest {
  id: string;
  participant_id: string;
  contest_id: string;
  answers: ClosedRow['answers'];
  prediction: number | null;
  centipoints: number;
  correct: number;
  complete: boolean;
}

/** An attempt with the instant at which it was read. */
export type TimedRow = AttemptRow & { now: Date };

/** A submitted attempt with the instant at which it was read or written. */
export type TimedClosedRow = ClosedRow & { now: Date };

/** What PostgreSQL adds to the submission it took: `ord` says which of the batch, counted from one. */
type Closed = Pick<
  TimedClosedRow,
  'id' | 'round_id' | 'participant_no' | 'no' | 'submitted_at' | 'duration_ms' | 'now'
> & { ord: number };

const COLUMNS = `id, round_id, participant_id, participant_no, unit_no, no, variant, started_at, deadline_at,
  saved_seq, answers, prediction, submitted_at, auto, centipoints, correct, complete, duration_ms`;

const of = (alias: string): string => COLUMNS.replace(/\w+/g, (column) => `${alias}.${column}`);

const TIMES = [
  'started_at',
  'deadline_at',
  'submitted_at',
  'opens_at',
  'closes_at',
  'now',
] as const;

/** Rows that travelled as JSON bring their times as text. */
function revive<T extends object>(row: T): T {
  const record = row as Record<string, unknown>;
  for (const key of TIMES) {
    if (typeof record[key] === 'string') record[key] = new Date(record[key]);
  }
  return row;
}

/**
 * The SQL of attempts. The three batch statements are the hot path: each takes many requests as
 * one JSON parameter and commits once for all of them; results come back in the requests' order.
 */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Starts attempts: at most one open per person and round, at most `max_attempts`, only inside
   * the window. Null where the participant does not belong to the round's contest.
   */
  async start(requests: StartRequest[]): Promise<(StartOutcome | null)[]> {
    const rows = await this.batch<StartOutcome & { ord: number | null }>(
      'attempt-start',
      START,
      requests,
    );
    const created = new Map(
      rows.flatMap((row) => (row.created ? [[row.created.id, revive(row.created)]] : [])),
    );
    const outcomes: (StartOutcome | null)[] = requests.map(() => null);
    for (const { ord, open, ...row } of rows) {
      if (ord === null) continue;
      const id = requests[ord - 1]?.id ?? '';
      outcomes[ord - 1] = { ...row, open: open && revive(open), created: created.get(id) ?? null };
    }
    return outcomes;
  }

  /**
   * Saves answers where the sequence number is newer, the attempt is open and the deadline has not
   * passed. Answers the sequence number stored by this statement, null where it stored nothing.
   */
  async save(requests: SaveRequest[]): Promise<(Saved | null)[]> {
    const rows = await this.batch<Saved & { id: string }>('attempt-save', SAVE, requests);
    const saved = new Map(rows.map((row) => [row.id, row]));
    return requests.map(({ id }) => saved.get(id) ?? null);
  }

  /** Closes attempts with their score and one ledger row each; null where this statement closed nothing. */
  async submit(requests: SubmitRequest[]): Promise<(TimedClosedRow | null)[]> {
    const rows = await this.batch<Closed>('attempt-submit', SUBMIT, requests);
    const closed = new Map<string, TimedClosedRow>();
    for (const { ord, ...row } of rows) {
      // What was written is what was sent; it does not travel back.
      const { answers, centipoints, correct, complete } = requests[ord - 1] as SubmitRequest;
      closed.set(row.id, { ...row, answers, auto: false, centipoints, correct, complete });
    }
    return requests.map(({ id }) => closed.get(id) ?? null);
  }

  private batch<Row extends object>(name: string, sql: string, requests: object[]): Promise<Row[]> {
    return this.database.prepared<Row>(name, sql, [JSON.stringify(requests)]);
  }

  /** One attempt of one participant, or null. */
  async byId(tx: Tx, id: string, participantIds: string[]): Promise<TimedRow | null> {
    const [row] = await query<TimedRow>(
      tx,
      `SELECT ${COLUMNS}, now() AS now FROM attempt WHERE id = $1 AND participant_id = ANY($2::uuid[])`,
      [id, participantIds],
    );
    return row ?? null;
  }

  /** All attempts of one participant in a round, first to last. */
  ofParticipant(tx: Tx, roundId: string, participantNo: number): Promise<TimedRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS}, now() AS now FROM attempt WHERE round_id = $1 AND participant_no = $2 ORDER BY no`,
      [roundId, participantNo],
    );
  }

  /** Where attempts belong, in no order; unknown ids are missing. */
  homes(
    ids: string[],
  ): Promise<{ id: string; round_id: string; participant_id: string; variant: number }[]> {
    return this.database.prepared(
      'attempt-homes',
      'SELECT id, round_id, participant_id, variant FROM attempt WHERE id = ANY($1::uuid[])',
      [ids],
    );
  }

  /** Locks up to `limit` attempts whose time is over and that nobody submitted; others' locks are skipped. */
  lockExpired(tx: Tx, limit: number): Promise<AttemptRow[]> {
    return query(
      tx,
      `SELECT ${COLUMNS} FROM attempt WHERE submitted_at IS NULL AND deadline_at <= now()
        ORDER BY deadline_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  /** Closes locked attempts by the clock: submitted at their deadline, with one ledger row each. */
  async autoSubmit(
    tx: Tx,
    requests: Omit<SubmitRequest, 'answers' | 'prediction' | 'participant_id'>[],
  ): Promise<SubmittedRow[]> {
    return query(tx, AUTO_SUBMIT, [JSON.stringify(requests)]);
  }
}

/*
 * A person is found by the primary key: "is not distinct" says "of this contest" in words that keep the
 * planner, while it knows nothing yet of a table that is filling, off the index of the contest's people,
 * which it would read whole for each start.
 */
const START = `
  WITH input AS (
    SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (id uuid, round_id uuid, participant_id uuid, variant smallint,
      signed_in_ms float8, limit_seconds integer, finish_after_close boolean, max_attempts integer)) WITH ORDINALITY
      AS i (id, round_id, participant_id, variant, signed_in_ms, limit_seconds, finish_after_close, max_attempts, ord)
  ), person AS (
    SELECT i.*, r.opens_at, r.closes_at, r.sealed_at IS NOT NULL AS sealed, p.no AS participant_no, p.unit_no,
           latest.no AS latest_no, latest.id AS open_id
      FROM input i
      JOIN round r ON r.id = i.round_id
      JOIN participant p ON p.id = i.participant_id AND p.contest_id IS NOT DISTINCT FROM r.contest_id
      LEFT JOIN LATERAL (
        SELECT a.no, CASE WHEN a.submitted_at IS NULL AND a.deadline_at > now() THEN a.id END AS id
          FROM attempt a WHERE a.round_id = i.round_id AND a.participant_no = p.no
         ORDER BY a.no DESC LIMIT 1) latest ON true
  ), created AS (
    INSERT INTO attempt (id, round_id, participant_id, participant_no, unit_no, no, variant, signed_in_at, started_at, deadline_at)
    SELECT id, round_id, participant_id, participant_no, unit_no, coalesce(latest_no, 0) + 1, variant,
           CASE WHEN signed_in_ms IS NOT NULL THEN least(to_timestamp(signed_in_ms / 1000), date_trunc('milliseconds', now())) END,
           date_trunc('milliseconds', now()),
           CASE WHEN finish_after_close THEN date_trunc('milliseconds', now()) + make_interval(secs => limit_seconds)
                ELSE least(date_trunc('milliseconds', now()) + make_interval(secs => limit_seconds), closes_at) END
      FROM person
     WHERE sealed AND opens_at <= now() AND now() < closes_at
       AND open_id IS NULL AND coalesce(latest_no, 0) < max_attempts
    ON CONFLICT (round_id, participant_no, no) DO NOTHING
    RETURNING ${COLUMNS}
  )
  SELECT ord::integer, NULL::json AS created, CASE WHEN open_id IS NOT NULL THEN
           (SELECT to_json(open) FROM (SELECT ${of('a')} FROM attempt a WHERE a.id = open_id) open) END AS open,
         coalesce(latest_no, 0) AS latest_no, opens_at, closes_at, sealed, now() AS now
    FROM person
  UNION ALL
  SELECT NULL, to_json(created), NULL, NULL, NULL, NULL, NULL, NULL FROM created`;

/*
 * Rows are found by their primary key alone, in its order: `num_nulls` says "not submitted" in words
 * that keep the planner off the index of running attempts, which it would read whole for each batch.
 */
const SAVE = `
  WITH newest AS (
    SELECT DISTINCT ON (id) * FROM json_to_recordset($1::json)
        AS i (id uuid, participant_id uuid, seq integer, answers jsonb, prediction integer)
     ORDER BY id, seq DESC
  )
  UPDATE attempt a SET answers = n.answers, prediction = n.prediction, saved_seq = n.seq, saved_at = now()
    FROM newest n
   WHERE a.id = n.id AND a.participant_id = n.participant_id
     AND num_nulls(a.submitted_at) = 1 AND now() < a.deadline_at AND a.saved_seq < n.seq
  RETURNING a.id, a.saved_seq, a.deadline_at`;

const CLOSE_COLUMNS = 'submitted_at, auto, centipoints, correct, complete, duration_ms';

/** Exported so that a spec can run it at an exact instant, inside a transaction. */
export const SUBMIT = `
  WITH input AS (
    SELECT * FROM ROWS FROM (json_to_recordset($1::json) AS (id uuid, participant_id uuid, contest_id uuid, answers jsonb,
      prediction integer, centipoints integer, correct smallint, complete boolean)) WITH ORDINALITY
      AS i (id, participant_id, contest_id, answers, prediction, centipoints, correct, complete, ord)
  ), first AS (
    SELECT DISTINCT ON (id) * FROM input ORDER BY id, ord
  ), closed AS (
    UPDATE attempt a SET answers = f.answers, prediction = f.prediction, (${CLOSE_COLUMNS}) = ROW(
             date_trunc('milliseconds', now()), false, f.centipoints, f.correct, f.complete,
             greatest(0, floor(extract(epoch FROM now() - a.started_at) * 1000))::integer)
      FROM first f
     WHERE a.id = f.id AND a.participant_id = f.participant_id
       AND num_nulls(a.submitted_at) = 1 AND now() < a.deadline_at
    RETURNING f.ord, a.id, a.round_id, a.participant_no, a.no, a.submitted_at, a.duration_ms, f.contest_id
  ), recorded AS (
    INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor)
    SELECT 'submitted', contest_id, round_id, participant_no, id, 'contestant' FROM closed
  )
  SELECT ord, id, round_id, participant_no, no, submitted_at, duration_ms, now() AS now FROM closed`;

const AUTO_SUBMIT = `
  WITH input AS (
    SELECT * FROM json_to_recordset($1::json) AS i (id uuid, contest_id uuid, centipoints integer, correct smallint, complete boolean)
  ), closed AS (
    UPDATE attempt a SET (${CLOSE_COLUMNS}) = ROW(
             a.deadline_at, true, i.centipoints, i.correct, i.complete,
             floor(extract(epoch FROM a.deadline_at - a.started_at) * 1000)::integer)
      FROM input i WHERE a.id = i.id AND a.submitted_at IS NULL
    RETURNING ${of('a')}, i.contest_id
  ), recorded AS (
    INSERT INTO ledger (kind, contest_id, round_id, participant_no, attempt_id, actor)
    SELECT 'auto-submitted', contest_id, round_id, participant_no, id, 'worker' FROM closed
  )
  SELECT ${COLUMNS} FROM closed`;
