import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { OverallRules, ResultRules } from '@bangvang/rulebook';
import {
  actualSql,
  CREDIT,
  ENTRIES,
  enterSql,
  FIRST_ACTUAL,
  IN_FORCE,
  KEYS,
  overallSql,
  RANKS,
  rankSql,
  SCORE,
  SCORED,
} from './scorer.sql';

/** What SQL says an attempt earned. */
export interface ScoredRow {
  id: string;
  participant_no: number;
  /** The number of the attempt. */
  no: number;
  centipoints: number;
  correct: number;
  complete: boolean;
}

/** Where SQL puts a person: from `rank` on, among as many peers as its part of the chain leaves equal. */
export interface RankedRow {
  participant_no: number;
  division: string | null;
  /** The attempts that count: one, or one of each round that counts. */
  ids: string[];
  points: number;
  rank: number;
  peers: number;
}

/** What attempts do not tell: SQL takes it from the engine. */
export interface Given {
  zone: string;
  /** People barred by a role or a unit. */
  barred: number[];
  /** People whose data is incomplete. */
  missing: number[];
  /** People who fit no division. */
  divisionless: number[];
  divisions: Record<string, string>;
}

const PEOPLE = 10_000;
/** Few enough to be gone before a garbage collection keeps them. */
const PAGE = 2_000;
/** More rounds than any contest has. */
const EVERY = 2_147_483_647;

/** The second scorer at work, in temporary tables of one transaction. */
@Injectable()
export class ScorerRepository {
  /** Reads which corrections hold. Once per transaction, before the rounds. */
  async begin(tx: Tx, contestId: string): Promise<void> {
    await query(tx, IN_FORCE, [contestId]);
    await query(tx, ENTRIES);
    await query(tx, RANKS);
  }

  /** Marks every answer of a round, and gives back what outages took. */
  async score(tx: Tx, roundId: string): Promise<void> {
    await query(tx, 'DROP TABLE IF EXISTS scorer_key, scorer_attempt');
    await query(tx, KEYS, [roundId]);
    await query(tx, SCORED);
    let after = 0;
    for (;;) {
      const [last] = await query<{ no: number | null }>(
        tx,
        `SELECT max(participant_no) AS no FROM (
           SELECT participant_no FROM attempt WHERE round_id = $1 AND participant_no > $2
            ORDER BY participant_no LIMIT ${PEOPLE}) page`,
        [roundId, after],
      );
      if (last!.no === null) break;
      await query(tx, SCORE, [roundId, after, last!.no]);
      after = last!.no;
    }
    await query(tx, 'CREATE INDEX ON scorer_attempt (participant_no, no)');
    await query(tx, 'ANALYZE scorer_attempt');
    await query(tx, CREDIT, [roundId]);
  }

  /** What was scored, a page at a time, by person and number of the attempt. */
  async *scored(tx: Tx): AsyncGenerator<ScoredRow[]> {
    let after = { participant_no: 0, no: 0 };
    for (;;) {
      const page = await query<ScoredRow>(
        tx,
        `SELECT id, participant_no, no, centipoints, correct, complete FROM scorer_attempt
          WHERE (participant_no, no) > ($1, $2) ORDER BY participant_no, no LIMIT ${PAGE}`,
        [after.participant_no, after.no],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page[page.length - 1]!;
    }
  }

  /** The actual value of the prediction of a round that was scored; null where there is none. */
  async actual(
    tx: Tx,
    { id, rules }: { id: string; rules: ResultRules },
    { zone, barred, missing }: Given,
    frozen: boolean,
  ): Promise<number | null> {
    if (rules.prediction === null) return null;
    const [first] = frozen ? await query<{ value: number }>(tx, FIRST_ACTUAL, [id]) : [];
    if (first) return first.value;
    const sql = actualSql(rules, rules.prediction.target);
    const parameters = [id, zone, JSON.stringify(barred), JSON.stringify(missing)];
    const [row] = await query<{ value: number }>(tx, sql, parameters);
    return row!.value;
  }

  /** Ranks everybody in a round that was scored. */
  async rank(
    tx: Tx,
    round: { id: string; ordinal: number; rules: ResultRules },
    given: Given,
    actual: number | null,
  ): Promise<void> {
    await query(tx, enterSql(round.rules), [
      round.id,
      given.zone,
      JSON.stringify(given.barred),
      JSON.stringify([...given.missing, ...given.divisionless]),
      actual,
      JSON.stringify(given.divisions),
      round.ordinal,
    ]);
    await query(tx, rankSql(round.rules), [round.id]);
  }

  /** Ranks everybody over rounds that were ranked. */
  async rankOverall(
    tx: Tx,
    { combine, best = 1, atLeast, tieBreak }: OverallRules,
    ordinals: number[],
    barred: number[],
  ): Promise<void> {
    const kept = { sum: EVERY, best: 1, 'best-of': best }[combine];
    const parameters = [ordinals, kept, Math.max(atLeast, 1), JSON.stringify(barred)];
    await query(tx, overallSql(tieBreak), parameters);
  }

  /** Everybody's rank: in a round, or (null) over the rounds; a page at a time. */
  async *ranks(tx: Tx, roundId: string | null): AsyncGenerator<RankedRow[]> {
    let after = 0;
    for (;;) {
      const page = await query<RankedRow>(
        tx,
        `SELECT participant_no, division, ids, points::integer AS points, rank, peers FROM scorer_rank
          WHERE round_id IS NOT DISTINCT FROM $1 AND participant_no > $2
          ORDER BY participant_no LIMIT ${PAGE}`,
        [roundId, after],
      );
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page[page.length - 1]!.participant_no;
    }
  }
}
