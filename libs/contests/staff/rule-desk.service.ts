import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import {
  canonicalJson,
  newId,
  Problem,
  sha256,
  type StaffIdentity,
  says,
} from '@bangvang/platform';
import { Changes } from '../changes';
import { RuleChecks } from '../contest-rules/rule-checks.service';
import {
  amendmentRequired,
  contestNotPublished,
  roundNotFound,
  roundOpened,
  roundSealed,
  rulesInvalid,
  rulesMovedOn,
} from '../contests.errors';
import { isUuid } from '../ids';
import { sayRules } from '../rules/clauses';
import type { RoundRules } from '../rules/round-rules';
import { Amendments } from './amendments';
import { readVersion, ruleChange, samePapers } from './editing.rules';
import { RulesRepository } from './rules.repository';
import type { AmendDto, RulesCheckDto, RulesDto } from './staff.dto';
import { StaffRepository, type StaffRound } from './staff.repository';
import { checkedRules, rulesView } from './staff.view';

/** The rules of a round: versions that follow one another, and amendments once the contest has begun. */
@Injectable()
export class RuleDesk {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly rounds: StaffRepository,
    private readonly repository: RulesRepository,
    private readonly checks: RuleChecks,
    private readonly amendments: Amendments,
  ) {}

  /** The rules in force, or an earlier version. @throws Problem ROUND_NOT_FOUND, NOT_FOUND */
  async get(roundId: string, version?: string): Promise<RulesDto> {
    const { tx } = this.database;
    const round = await this.round(tx, roundId);
    const wanted = version === undefined ? round.rulesVersion : readVersion(version);
    const shown = wanted === null ? null : await this.repository.ruleSet(tx, roundId, wanted);
    if (!shown)
      throw new Problem(
        'NOT_FOUND',
        says('The rules have no such version.', 'Thể lệ không có phiên bản này.'),
      );
    const history = await this.repository.ruleSets(tx, roundId);
    const called = await this.checks.called(tx, round.contestId);
    return rulesView(round, shown, history, called);
  }

  /** What saving these rules would meet, and how they read; nothing is stored. @throws Problem ROUND_NOT_FOUND */
  async check(roundId: string, rules: RoundRules): Promise<RulesCheckDto> {
    const { tx } = this.database;
    const round = await this.round(tx, roundId);
    const errors = await this.checks.ofRound(tx, round.contestId, rules, round);
    const said = sayRules(rules, await this.checks.called(tx, round.contestId));
    const shortages = await this.checks.shortages(tx, round.contestId, rules);
    return { ...checkedRules(errors, said), shortages };
  }

  /**
   * Puts rules in force; the same rules again make no new version. `expected` is the version they
   * were written on.
   * @throws Problem ROUND_NOT_FOUND, ROUND_OPENED, AMENDMENT_REQUIRED, ROUND_SEALED, RULES_INVALID,
   * CONFLICT with `version` when somebody was faster
   */
  async save(
    roundId: string,
    rules: RoundRules,
    staff: StaffIdentity,
    expected?: number,
  ): Promise<RulesDto> {
    await this.changes.make(async (tx) => {
      const round = await this.lockToChange(tx, roundId, expected);
      if (ruleChange(round, round.now) === 'by-amendment') throw amendmentRequired();
      await this.insert(tx, round, rules, staff);
    });
    return this.get(roundId);
  }

  /**
   * Puts rules in force and publishes that, and why.
   * @throws Problem CONTEST_NOT_PUBLISHED, and as {@link save}
   */
  async amend(
    roundId: string,
    { reason, rules }: AmendDto,
    staff: StaffIdentity,
    expected?: number,
  ): Promise<RulesDto> {
    await this.changes.make(async (tx) => {
      const round = await this.lockToChange(tx, roundId, expected);
      if (!round.published) throw contestNotPublished();
      const saved = await this.insert(tx, round, rules, staff);
      if (!saved)
        throw new Problem(
          'CONFLICT',
          says(
            'These rules are in force already; nothing changes.',
            'Thể lệ này đang có hiệu lực, không có gì thay đổi.',
          ),
        );
      const { contestId, rulesSha256: before } = round;
      await this.amendments.publish(tx, { contestId, roundId, saved, before, reason }, staff);
    });
    return this.get(roundId);
  }

  private async round(tx: Tx, roundId: string): Promise<StaffRound> {
    const round = isUuid(roundId) ? await this.rounds.round(tx, roundId) : null;
    if (!round) throw roundNotFound();
    return round;
  }

  private async lockToChange(
    tx: Tx,
    roundId: string,
    expected: number | undefined,
  ): Promise<StaffRound> {
    const round = isUuid(roundId) ? await this.rounds.lockRound(tx, roundId) : null;
    if (!round) throw roundNotFound();
    if (ruleChange(round, round.now) === 'no') throw roundOpened(round.opensAt);
    if (expected !== undefined && expected !== round.rulesVersion) {
      throw rulesMovedOn(round.rulesVersion);
    }
    return round;
  }

  /** The next version, or null where nothing changes. */
  private async insert(tx: Tx, round: StaffRound, rules: RoundRules, staff: StaffIdentity) {
    const errors = await this.checks.ofRound(tx, round.contestId, rules, round);
    if (errors.length > 0) throw rulesInvalid(errors);
    const fingerprint = sha256(canonicalJson(rules));
    if (fingerprint === round.rulesSha256) return null;
    if (round.sealedAt && !samePapers(rules, round.rules)) throw roundSealed();
    const saved = { id: newId(), version: round.rulesVersion + 1, sha256: fingerprint };
    await this.repository.insertRuleSet(tx, {
      ...saved,
      roundId: round.id,
      document: rules,
      createdBy: staff.accountId,
    });
    return saved;
  }
}
