import { Injectable } from '@nestjs/common';
import { query, type Tx } from '@bangvang/database';
import { readRules, type RoundRules } from '../rules/round-rules';

export interface NewRuleSet {
  id: string;
  roundId: string;
  version: number;
  document: RoundRules;
  sha256: string;
  createdBy: string | null;
}

export interface RuleSetRow {
  version: number;
  sha256: string;
  createdAt: Date;
  createdBy: string | null;
  createdByName: string | null;
  reason: string | null;
}

/** An amendment; without a round, `ruleSetId` is of the contest's own rules. */
export interface NewAmendment {
  id: string;
  contestId: string;
  roundId: string | null;
  ruleSetId: string;
  reason: string;
  publishedBy: string;
}

/** Versions of the rules of rounds, and the amendments that brought them. */
@Injectable()
export class RulesRepository {
  async insertRuleSet(tx: Tx, rules: NewRuleSet): Promise<void> {
    await query(
      tx,
      `INSERT INTO rule_set (id, round_id, version, document, sha256, created_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [rules.id, rules.roundId, rules.version, rules.document, rules.sha256, rules.createdBy],
    );
  }

  /** The versions of a round's rules, the newest first. */
  ruleSets(tx: Tx, roundId: string): Promise<RuleSetRow[]> {
    return query(
      tx,
      `SELECT s.version, s.sha256, s.created_at AS "createdAt", s.created_by AS "createdBy",
              p.name AS "createdByName", a.reason
         FROM rule_set s
         LEFT JOIN staff_account p ON p.id = s.created_by
         LEFT JOIN amendment a ON a.rule_set_id = s.id
        WHERE s.round_id = $1 ORDER BY s.version DESC`,
      [roundId],
    );
  }

  async ruleSet(
    tx: Tx,
    roundId: string,
    version: number,
  ): Promise<{ version: number; rules: RoundRules; sha256: string } | null> {
    const [row] = await query<{ version: number; rules: object; sha256: string }>(
      tx,
      'SELECT version, document AS rules, sha256 FROM rule_set WHERE round_id = $1 AND version = $2',
      [roundId, version],
    );
    return row ? { ...row, rules: readRules(row.rules) } : null;
  }

  async insertAmendment(tx: Tx, amendment: NewAmendment): Promise<void> {
    const { id, contestId, roundId, ruleSetId, reason, publishedBy } = amendment;
    const [ofRound, ofContest] = roundId === null ? [null, ruleSetId] : [ruleSetId, null];
    await query(
      tx,
      `INSERT INTO amendment
         (id, contest_id, round_id, rule_set_id, contest_rule_set_id, reason, published_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, contestId, roundId, ofRound, ofContest, reason, publishedBy],
    );
  }
}
