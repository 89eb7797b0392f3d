import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Actual, Standing, StandingRow, Unranked } from '@bangvang/rulebook';
import type { ResultScope } from './facts.reader';
import type { Outcome } from './outcome';
import type { ScorerDifference } from './scorers';
import type { ComputationSummary } from './summary.rules';

export interface NewComputation {
  id: string;
  wanted: number;
  factsSha256: string;
  outcome: Outcome;
  summary: ComputationSummary;
  differences: number;
}

export interface ComputationRow {
  id: string;
  contest_id: string;
  round_id: string | null;
  version: number;
  computed_at: Date;
  wanted: number;
  facts_sha256: string;
  outcome: Outcome;
  summary: ComputationSummary;
  differences: number;
}

export interface StandingHead {
  id: number;
  /** Below 0 where it only holds people who fit no ranking. */
  ordinal: number;
  round_id: string | null;
  division: string | null;
  ranked: number;
}

export interface PlaceRow {
  place: number;
  participant_no: number;
  rank: number;
  centipoints: number;
  error: number | null;
  duration_ms: number;
  counted: string[];
  decided_by: StandingRow['decidedBy'];
}

export interface OutRow {
  participant_no: number;
  reason: Unranked['reason'];
  detail: string | null;
}

const PAGE = 2_000;
const PLACE = 'place, participant_no, rank, centipoints, error, duration_ms, counted, decided_by';

/** Computed results: one version after the other. */
@Injectable()
export class ComputationsRepository {
  /** Waits until nobody else stores a result of the scope, and keeps others waiting until the transaction ends. */
  async alone(tx: Tx, { contestId, roundId }: ResultScope): Promise<void> {
    await query(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `computation ${contestId} ${roundId ?? 'all'}`,
    ]);
  }

  /** The newest computation of a scope. */
  async newest(tx: Tx, { contestId, roundId }: ResultScope): Promise<ComputationRow | null> {
    const [row] = await query<ComputationRow>(
      tx,
      `SELECT * FROM computation WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2
        ORDER BY version DESC LIMIT 1`,
      [contestId, roundId],
    );
    return row ?? null;
  }

  /** The computation that was published last, or null. */
  async published(tx: Tx, { contestId, roundId }: ResultScope): Promise<ComputationRow | null> {
    const [row] = await query<ComputationRow>(
      tx,
      `SELECT c.* FROM publication p JOIN computation c ON c.id::text = p.computed
        WHERE p.contest_id = $1 AND p.round_id IS NOT DISTINCT FROM $2 AND p.state = 'published'
        ORDER BY p.version DESC LIMIT 1`,
      [contestId, roundId],
    );
    return row ?? null;
  }

  /** Adds the next version of a scope. */
  async add(tx: Tx, scope: ResultScope, given: NewComputation): Promise<void> {
    await query(
      tx,
      `INSERT INTO computation (id, contest_id, round_id, version, wanted, facts_sha256, outcome, summary, differences)
       SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8
         FROM computation WHERE contest_id = $2 AND round_id IS NOT DISTINCT FROM $3`,
      [
        given.id,
        scope.contestId,
        scope.roundId,
        given.wanted,
        given.factsSha256,
        JSON.stringify(given.outcome),
        JSON.stringify(given.summary),
        given.differences,
      ],
    );
  }

  /** Adds places and those without one; scopes without places are there for the latter. */
  async addStandings(
    tx: Tx,
    id: string,
    standings: Standing[],
    unranked: Unranked[],
  ): Promise<void> {
    const outs = Map.groupBy(unranked, scopeKey);
    const known = new Set(standings.map(scopeKey));
    const empty = [...outs.values()]
      .map(([first]) => first!)
      .filter((one) => !known.has(scopeKey(one)))
      .map(({ round, division }): Standing => ({ round, division, rows: [] }));
    // Those that are no ranking of the result have a place below 0.
    for (const [index, standing] of [...empty, ...standings].entries()) {
      const ordinal = index - empty.length;
      const [head] = await query<{ id: number }>(
        tx,
        `INSERT INTO standing (computation_id, ordinal, round_id, division, ranked)
         VALUES ($1, $2, $3, $4, $5) RETURNING id`,
        [id, ordinal, standing.round, standing.division, standing.rows.length],
      );
      await this.addPlaces(tx, head!.id, standing.rows);
      await this.addOuts(tx, head!.id, outs.get(scopeKey(standing)) ?? []);
    }
  }

  private async addPlaces(tx: Tx, standingId: number, rows: StandingRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += PAGE) {
      const places = rows.slice(from, from + PAGE).map((row, index) => ({
        ...row,
        place: from + index + 1,
        counted: [row.countedAttempt].flat(),
      }));
      await query(tx, ADD_PLACES, [standingId, JSON.stringify(places)]);
    }
  }

  private async addOuts(tx: Tx, standingId: number, outs: Unranked[]): Promise<void> {
    for (let from = 0; from < outs.length; from += PAGE) {
      await query(tx, ADD_OUTS, [standingId, JSON.stringify(outs.slice(from, from + PAGE))]);
    }
  }

  /** Adds an actual value, where it is not the one that was counted last. */
  async addActual(tx: Tx, id: string, actual: Actual): Promise<void> {
    await query(
      tx,
      `INSERT INTO round_actual (round_id, no, target, value, definition, left_out, computation_id)
       SELECT $1, coalesce((SELECT max(no) FROM round_actual WHERE round_id = $1), 0) + 1, $2, $3, $4, $5, $6
        WHERE NOT EXISTS (
          SELECT FROM (SELECT value, left_out FROM round_actual WHERE round_id = $1 ORDER BY no DESC LIMIT 1) last
           WHERE last.value = $3 AND last.left_out = $5::jsonb)`,
      [
        actual.round,
        actual.target,
        actual.value,
        JSON.stringify(actual.definition),
        JSON.stringify(actual.leftOut),
        id,
      ],
    );
  }

  async addDifferences(tx: Tx, id: string, differences: ScorerDifference[]): Promise<void> {
    const rows = differences.map((one, index) => ({ no: index + 1, ...one }));
    await query(
      tx,
      `INSERT INTO scorer_difference (computation_id, no, what, round_id, participant_no, attempt_id, engine, sql)
       SELECT $1, no, what, round, participant, attempt, engine, sql FROM json_to_recordset($2::json)
         AS d (no integer, what text, round uuid, participant integer, attempt uuid, engine text, sql text)`,
      [id, JSON.stringify(rows)],
    );
  }

  differences(
    tx: Tx,
    computationId: string,
    limit: number,
  ): Promise<(ScorerDifference & { no: number })[]> {
    return query(
      tx,
      `SELECT no, what, round_id AS round, participant_no AS participant, attempt_id AS attempt, engine, sql
         FROM scorer_difference WHERE computation_id = $1 ORDER BY no LIMIT $2`,
      [computationId, limit],
    );
  }

  /** Lets the places of older computations go, but for those of the one before and of what is published. */
  async prune(tx: Tx, { contestId, roundId }: ResultScope): Promise<void> {
    await query(
      tx,
      `DELETE FROM standing WHERE computation_id IN (
         SELECT id FROM computation WHERE contest_id = $1 AND round_id IS NOT DISTINCT FROM $2
          ORDER BY version DESC OFFSET 2)
          AND NOT EXISTS (SELECT FROM publication p
                           WHERE p.computed = computation_id::text AND p.state <> 'failed')`,
      [contestId, roundId],
    );
  }

  /** The rankings of a computation, in its order. */
  standings(tx: Tx, computationId: string): Promise<StandingHead[]> {
    return query(
      tx,
      'SELECT id, ordinal, round_id, division, ranked FROM standing WHERE computation_id = $1 ORDER BY ordinal',
      [computationId],
    );
  }

  /** Places after one, best first. */
  places(tx: Tx, standingId: number, after: number, limit: number): Promise<PlaceRow[]> {
    return query(
      tx,
      `SELECT ${PLACE} FROM standing_row WHERE standing_id = $1 AND place > $2 ORDER BY place LIMIT $3`,
      [standingId, after, limit],
    );
  }

  /** Places of people whose number or name fits a search, best first. */
  search(
    tx: Tx,
    standingId: number,
    text: { folded: string; no: number | null },
    limit: number,
  ): Promise<PlaceRow[]> {
    return query(
      tx,
      `SELECT ${PLACE} FROM standing_row s
        WHERE standing_id = $1 AND (participant_no = $3
          OR EXISTS (SELECT FROM participant p WHERE p.no = s.participant_no AND strpos(p.name_folded, $2) > 0))
        ORDER BY place LIMIT $4`,
      [standingId, text.folded, text.no, limit],
    );
  }

  /** The place of one person; null without one. */
  async placeOf(tx: Tx, standingId: number, participantNo: number): Promise<PlaceRow | null> {
    const [row] = await query<PlaceRow>(
      tx,
      `SELECT ${PLACE} FROM standing_row WHERE standing_id = $1 AND participant_no = $2`,
      [standingId, participantNo],
    );
    return row ?? null;
  }

  /** People without a rank, by number. */
  outs(tx: Tx, standingId: number, after: number, limit: number): Promise<OutRow[]> {
    return query(
      tx,
      `SELECT participant_no, reason, detail FROM standing_out
        WHERE standing_id = $1 AND participant_no > $2 ORDER BY participant_no LIMIT $3`,
      [standingId, after, limit],
    );
  }

  async outOf(tx: Tx, standingId: number, participantNo: number): Promise<OutRow | null> {
    const [row] = await query<OutRow>(
      tx,
      'SELECT participant_no, reason, detail FROM standing_out WHERE standing_id = $1 AND participant_no = $2',
      [standingId, participantNo],
    );
    return row ?? null;
  }
}

const scopeKey = ({ round, division }: { round: string | null; division: string | null }) =>
  JSON.stringify([round, division]);

const ADD_PLACES = `
  INSERT INTO standing_row (standing_id, place, participant_no, rank, centipoints, error, duration_ms, counted, decided_by)
  SELECT $1, place, participant::integer, rank, centipoints, error, "durationMs",
         ARRAY(SELECT json_array_elements_text(counted))::uuid[], "decidedBy"
    FROM json_to_recordset($2::json) AS r (place integer, participant text, rank integer, centipoints integer,
         error integer, "durationMs" bigint, counted json, "decidedBy" jsonb)`;

const ADD_OUTS = `
  INSERT INTO standing_out (standing_id, participant_no, reason, detail)
  SELECT $1, participant::integer, reason, detail
    FROM json_to_recordset($2::json) AS r (participant text, reason text, detail text)`;
