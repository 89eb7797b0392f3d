import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { ResultRules } from '@bangvang/rulebook';
import { IN_FORCE, KEYS, rankSql, SCORE, SCORED } from './scorer.sql';

/** What SQL says an attempt earned. */
export interface ScoredRow {
  id: string;
  participant_no: number;
  centipoints: number;
  correct: number;
  complete: boolean;
}

/** Where SQL puts a person: from `rank` on, among as many peers as its part of the chain leaves equal. */
export interface RankedRow {
  participant_no: number;
  /** The attempt that counts. */
  id: string;
  points: number;
  rank: number;
  peers: number;
}

const PEOPLE = 10_000;
const PAGE = 20_000;

/** The second scorer at work, in temporary tables of one transaction. */
@Injectable()
export class ScorerRepository {
  /** Reads which corrections hold. Once per transaction, before the rounds. */
  async begin(tx: Tx, contestId: string): Promise<void> {
    await query(tx, IN_FORCE, [contestId]);
  }

  /** Marks every answer of a round. */
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
  }

  /** What was scored, a page at a time, by person and number of the attempt. */
  async *scored(tx: Tx): AsyncGenerator<ScoredRow[]> {
    let after = { participant_no: 0, no: 0 };
    for (;;) {
      const page = await query<ScoredRow & { no: number }>(
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

  /** Everybody's rank in a round that was scored. */
  ranks(
    tx: Tx,
    roundId: string,
    rules: ResultRules,
    given: {
      zone: string;
      actual: number | null;
      /** People out of it for what attempts do not tell. */
      excluded: number[];
      divisions: Record<string, string>;
    },
  ): Promise<RankedRow[]> {
    return query(tx, rankSql(rules), [
      roundId,
      given.zone,
      given.actual,
      JSON.stringify(given.excluded),
      JSON.stringify(given.divisions),
    ]);
  }
}
