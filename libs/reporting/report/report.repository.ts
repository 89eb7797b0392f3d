import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import type { Counted, Link, ReportUnit } from '../rules/units';
import {
  NO_ATTEMPTS,
  NO_RESULTS,
  type AttemptFacts,
  type ContestHead,
  type ReportRound,
  type ResultFacts,
  type RoundSums,
} from './report.facts';
import {
  attemptsStatement,
  resultsStatement,
  totalsStatement,
  type Grouping,
  type Statement,
} from './report.sql';

/** The papers in force of a round. */
export interface PaperFacts {
  roundId: string;
  questions: number;
  most: number;
}

/** A tree with everything that links its units to others, and their headcounts. */
export interface TreeFacts {
  units: (ReportUnit & { treeId: string })[];
  links: Link[];
  headcounts: Counted[];
}

/** What reports ask of the database; nothing is written. */
@Injectable()
export class ReportRepository {
  /** A contest, or null when there is none. */
  async head(tx: Tx, contestId: string): Promise<ContestHead | null> {
    const [head] = await query<ContestHead>(
      tx,
      `SELECT c.id, c.title, c.edition, c.zone, c.unit_tree_id AS "unitTreeId", now() AS now,
              to_char(now() AT TIME ZONE c.zone, 'YYYY-MM-DD"T"HH24:MI') AS "nowLocal",
              (SELECT count(*) FROM participant p WHERE p.contest_id = c.id) AS registered,
              EXISTS (SELECT FROM correction k WHERE k.contest_id = c.id AND k.kind = 'correct-key' AND k.state = 'approved'
                         AND NOT EXISTS (SELECT FROM correction r WHERE r.reverses = k.id AND r.state = 'approved'))
                AS "keysCorrected"
         FROM contest c WHERE c.id = $1`,
      [contestId],
    );
    return head ?? null;
  }

  /** What the sealed papers of rounds ask for; rounds without papers are missing. */
  papers(tx: Tx, roundIds: readonly string[]): Promise<PaperFacts[]> {
    return query(
      tx,
      `SELECT round_id AS "roundId", questions, max_centipoints AS most
         FROM paper_seal WHERE round_id = ANY($1::uuid[]) AND unsealed_at IS NULL`,
      [roundIds],
    );
  }

  /** The days, by the clock of a zone, on which instants fall. */
  async daysOf(tx: Tx, instants: readonly Date[], zone: string): Promise<string[]> {
    const rows = await query<{ day: string }>(
      tx,
      `SELECT (at AT TIME ZONE $2)::date::text AS day FROM unnest($1::timestamptz[]) WITH ORDINALITY i (at, no) ORDER BY no`,
      [instants, zone],
    );
    return rows.map(({ day }) => day);
  }

  /** The units of a tree, whatever came before and after them, and all their headcounts. */
  async tree(tx: Tx, treeId: string): Promise<TreeFacts> {
    const links = await query<Link>(
      tx,
      `WITH RECURSIVE met AS (
         SELECT id FROM unit WHERE tree_id = $1
         UNION
         SELECT CASE WHEN l.predecessor_id = met.id THEN l.successor_id ELSE l.predecessor_id END
           FROM met JOIN unit_link l ON met.id IN (l.predecessor_id, l.successor_id))
       SELECT predecessor_id AS "predecessorId", successor_id AS "successorId", effective_on::text AS "effectiveOn"
         FROM unit_link WHERE predecessor_id IN (SELECT id FROM met)`,
      [treeId],
    );
    const linked = links.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]);
    const units = await query<ReportUnit & { treeId: string }>(
      tx,
      `SELECT id, no, tree_id AS "treeId", name, parent_id AS "parentId", valid_from::text AS "validFrom",
              valid_to::text AS "validTo"
         FROM unit WHERE tree_id = $1 OR id = ANY($2::uuid[]) ORDER BY no`,
      [treeId, linked],
    );
    const headcounts = await query<Counted>(
      tx,
      `SELECT unit_id AS "unitId", as_of::text AS "asOf", headcount
         FROM unit_headcount WHERE unit_id = ANY($1::uuid[])`,
      [units.map(({ id }) => id)],
    );
    return { units, links, headcounts };
  }

  /** The units that people chose, by their numbers. */
  unitsChosen(tx: Tx, nos: readonly number[]): Promise<{ no: number; unitNo: number | null }[]> {
    return query(
      tx,
      'SELECT no, unit_no AS "unitNo" FROM participant WHERE no = ANY($1::integer[])',
      [nos],
    );
  }

  /** People and attempts of rounds. */
  async totals(tx: Tx, rounds: readonly ReportRound[]): Promise<RoundSums> {
    return rounds.length === 0 ? NO_RESULTS : one(tx, totalsStatement(rounds));
  }

  /** What people's counted results in rounds say. */
  async results(tx: Tx, rounds: readonly ReportRound[], grouping: Grouping): Promise<ResultFacts> {
    return rounds.length === 0 ? NO_RESULTS : one(tx, resultsStatement(rounds, grouping));
  }

  /** What the attempts in rounds say. */
  async attempts(
    tx: Tx,
    rounds: readonly ReportRound[],
    bandEnds: readonly number[],
    zone: string,
  ): Promise<AttemptFacts> {
    return rounds.length === 0 ? NO_ATTEMPTS : one(tx, attemptsStatement(rounds, bandEnds, zone));
  }
}

async function one<Row>(tx: Tx, { sql, parameters }: Statement): Promise<Row> {
  const [row] = await query<Row>(tx, sql, parameters);
  return row as Row;
}
