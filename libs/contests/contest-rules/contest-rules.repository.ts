import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { canonicalJson, sha256 } from '@bangvang/platform';
import type { ContestRules } from '@bangvang/rulebook';
import { defaultContestRules, readContestRules, type ContestRulesInForce } from './contest-rules';
import type { ContestStage } from './contest-rules.rules';

export interface NewContestRuleSet {
  id: string;
  contestId: string;
  version: number;
  document: ContestRules;
  sha256: string;
  createdBy: string;
}

/** One version as the history tells it. */
export interface ContestRuleSetRow {
  version: number;
  sha256: string;
  createdAt: Date;
  createdBy: string | null;
  createdByName: string | null;
  /** Of the amendment that brought it. */
  reason: string | null;
}

/** A document as it was stored, byte for byte what its hash is of. */
export interface StoredRules {
  /** Null for the rules of the contest. */
  roundId: string | null;
  version: number;
  sha256: string;
  document: object;
  createdAt: Date;
  reason: string | null;
}

/** Versions of the rules of contests. */
@Injectable()
export class ContestRulesRepository {
  /** The newest version, or what holds without any. */
  async inForce(tx: Tx, contestId: string): Promise<ContestRulesInForce> {
    const [row] = await query<{ version: number; rules: object; sha256: string }>(
      tx,
      `SELECT version, document AS rules, sha256 FROM contest_rule_set
        WHERE contest_id = $1 ORDER BY version DESC LIMIT 1`,
      [contestId],
    );
    if (row) return { ...row, rules: readContestRules(row.rules) };
    const rules = defaultContestRules();
    return { version: 0, rules, sha256: sha256(canonicalJson(rules)) };
  }

  /** Names of the units that rules bar, by code; those of the contest's tree that it has no more too. */
  async barredUnits(
    tx: Tx,
    contestId: string,
    { eligibility }: ContestRules,
  ): Promise<Map<string, string>> {
    const codes = eligibility?.barredUnits ?? [];
    if (codes.length === 0) return new Map();
    const rows = await query<{ code: string; name: string }>(
      tx,
      `SELECT u.code, u.name FROM unit u JOIN contest c ON c.unit_tree_id = u.tree_id
        WHERE c.id = $1 AND u.code = ANY($2::text[])`,
      [contestId, codes],
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  }

  async version(tx: Tx, contestId: string, version: number): Promise<ContestRulesInForce | null> {
    const [row] = await query<{ version: number; rules: object; sha256: string }>(
      tx,
      `SELECT version, document AS rules, sha256 FROM contest_rule_set
        WHERE contest_id = $1 AND version = $2`,
      [contestId, version],
    );
    return row ? { ...row, rules: readContestRules(row.rules) } : null;
  }

  /** All versions, the newest first. */
  history(tx: Tx, contestId: string): Promise<ContestRuleSetRow[]> {
    return query(
      tx,
      `SELECT s.version, s.sha256, s.created_at AS "createdAt", s.created_by AS "createdBy",
              p.name AS "createdByName", a.reason
         FROM contest_rule_set s
         LEFT JOIN staff_account p ON p.id = s.created_by
         LEFT JOIN amendment a ON a.contest_rule_set_id = s.id
        WHERE s.contest_id = $1 ORDER BY s.version DESC`,
      [contestId],
    );
  }

  /** Every document that ever held, of the contest and then of its rounds, the oldest first. */
  stored(tx: Tx, contestId: string): Promise<StoredRules[]> {
    return query(
      tx,
      `SELECT NULL::uuid AS "roundId", s.version, s.sha256, s.document, s.created_at AS "createdAt",
              a.reason, 0 AS place
         FROM contest_rule_set s LEFT JOIN amendment a ON a.contest_rule_set_id = s.id
        WHERE s.contest_id = $1
        UNION ALL
       SELECT s.round_id, s.version, s.sha256, s.document, s.created_at, a.reason, r.ordinal
         FROM rule_set s
         JOIN round r ON r.id = s.round_id
         LEFT JOIN amendment a ON a.rule_set_id = s.id
        WHERE r.contest_id = $1
        ORDER BY place, version`,
      [contestId],
    );
  }

  /**
   * How far a contest is, seen `seconds` ahead, since other processes may know it as it was.
   * @returns null where there is no such contest
   */
  async stage(tx: Tx, contestId: string, seconds: number): Promise<ContestStage | null> {
    const [row] = await query<ContestStage>(
      tx,
      `SELECT clock_timestamp() AS now, c.published_at IS NOT NULL AS published,
              c.published_at IS NOT NULL AND EXISTS (
                SELECT FROM round r WHERE r.contest_id = c.id
                   AND r.opens_at <= clock_timestamp() + $2::integer * interval '1 second'
              ) AS opened,
              c.published_at IS NOT NULL AND writing_has_begun(c.id, $2::integer) AS "entriesOpened",
              c.published_at IS NOT NULL AND writing_has_closed(c.id, $2::integer) AS "entriesClosed",
              c.result_published_at IS NOT NULL AS "resultPublished"
         FROM contest c WHERE c.id = $1`,
      [contestId, seconds],
    );
    return row ?? null;
  }

  /** @throws what the triggers refuse: constraint `contest_rules_fixed`, `contest_rules_amendment` */
  async insert(tx: Tx, rules: NewContestRuleSet): Promise<void> {
    await query(
      tx,
      `INSERT INTO contest_rule_set (id, contest_id, version, document, sha256, created_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [rules.id, rules.contestId, rules.version, rules.document, rules.sha256, rules.createdBy],
    );
  }

  /** Marks that a result of the contest has been published; the first time stands. */
  async markResultPublished(tx: Tx, contestId: string): Promise<void> {
    await query(
      tx,
      'UPDATE contest SET result_published_at = now() WHERE id = $1 AND result_published_at IS NULL',
      [contestId],
    );
  }
}
