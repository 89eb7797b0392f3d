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
import { sayContestRules, tierNames, type ContestRules, type RuleNames } from '@bangvang/rulebook';
import { Changes } from '../changes';
import {
  clausesFixed,
  contestAmendmentRequired,
  contestNotFound,
  contestNotPublished,
  rulesInvalid,
  rulesMovedOn,
} from '../contests.errors';
import { isUuid } from '../ids';
import { Amendments } from '../staff/amendments';
import { LOCKED_BEFORE_OPENING_MS, readVersion } from '../staff/editing.rules';
import { StaffRepository } from '../staff/staff.repository';
import { checkedRules } from '../staff/staff.view';
import { contestRulesSummary, type ContestRulesInForce } from './contest-rules';
import type {
  ContestRulesCheckDto,
  ContestRulesDto,
  SaveContestRulesDto,
} from './contest-rules.dto';
import { ContestRulesRepository } from './contest-rules.repository';
import {
  beginsAtOnce,
  checkFixed,
  fixedClauses,
  hasBegun,
  type ContestStage,
} from './contest-rules.rules';
import { RuleChecks } from './rule-checks.service';

/** The rules of a contest as its organisers write them: versions, and amendments once it has begun. */
@Injectable()
export class ContestRuleDesk {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly contests: StaffRepository,
    private readonly repository: ContestRulesRepository,
    private readonly checks: RuleChecks,
    private readonly amendments: Amendments,
  ) {}

  /** The rules in force, or an earlier version. @throws Problem CONTEST_NOT_FOUND, NOT_FOUND */
  async get(contestId: string, version?: string): Promise<ContestRulesDto> {
    const { tx } = this.database;
    const stage = await this.stage(tx, contestId);
    const shown = await this.shown(tx, contestId, version);
    if (!shown)
      throw new Problem(
        'NOT_FOUND',
        says(
          'The rules of the contest have no such version.',
          'Thể lệ chung không có phiên bản này.',
        ),
      );
    const names = await this.names(tx, contestId, shown.rules);
    const summary = contestRulesSummary(shown.rules, { names });
    return {
      contestId,
      ...shown,
      changes: hasBegun(stage) ? 'by-amendment' : 'freely',
      fixed: fixedClauses(stage),
      summary: summary.vi,
      summaryEn: summary.en,
      history: await this.repository.history(tx, contestId),
    };
  }

  /** What saving these rules would meet, and how they read; nothing is stored. @throws Problem CONTEST_NOT_FOUND */
  async check(contestId: string, rules: ContestRules): Promise<ContestRulesCheckDto> {
    const { tx } = this.database;
    const stage = await this.stage(tx, contestId);
    const before = await this.repository.inForce(tx, contestId);
    const errors = [
      ...(await this.checks.ofContest(tx, contestId, rules)),
      ...checkFixed(before.rules, rules, stage),
    ];
    const said = sayContestRules(rules, { names: await this.names(tx, contestId, rules) });
    return checkedRules(errors, said);
  }

  /** What the rules name by ids and codes, with the rounds as they are. */
  private async names(tx: Tx, contestId: string, rules: ContestRules): Promise<RuleNames> {
    const tiers = tierNames(rules, await this.contests.rounds(tx, [contestId]));
    return { tiers, units: await this.repository.barredUnits(tx, contestId, rules) };
  }

  /**
   * Puts rules in force; the same rules again make no new version. With a reason the change is
   * published as an amendment, which it has to be once the contest has begun.
   * @throws Problem CONTEST_NOT_FOUND, CONFLICT with `version` when somebody was faster, RULES_FIXED,
   * RULES_INVALID, AMENDMENT_REQUIRED, CONTEST_NOT_PUBLISHED for a reason that nobody could read
   */
  async save(
    contestId: string,
    { expectedVersion, rules, reason }: SaveContestRulesDto,
    staff: StaffIdentity,
  ): Promise<ContestRulesDto> {
    await this.changes.make(async (tx) => {
      const stage = await this.lock(tx, contestId);
      const before = await this.repository.inForce(tx, contestId);
      if (before.version !== expectedVersion) throw rulesMovedOn(before.version);
      const fixed = checkFixed(before.rules, rules, stage);
      if (fixed.length > 0) throw clausesFixed(fixed);
      const errors = await this.checks.ofContest(tx, contestId, rules);
      if (errors.length > 0) throw rulesInvalid(errors);
      const fingerprint = sha256(canonicalJson(rules));
      if (fingerprint === before.sha256) return;
      checkReason(stage, rules, reason);
      const saved = { id: newId(), version: before.version + 1, sha256: fingerprint };
      await this.repository.insert(tx, {
        ...saved,
        contestId,
        document: rules,
        createdBy: staff.accountId,
      });
      if (reason === undefined) return;
      const amendment = { contestId, roundId: null, saved, before: before.sha256, reason };
      await this.amendments.publish(tx, amendment, staff);
    });
    return this.get(contestId);
  }

  private shown(
    tx: Tx,
    contestId: string,
    version: string | undefined,
  ): Promise<ContestRulesInForce | null> {
    if (version === undefined) return this.repository.inForce(tx, contestId);
    const wanted = readVersion(version);
    return wanted === null ? Promise.resolve(null) : this.repository.version(tx, contestId, wanted);
  }

  private async lock(tx: Tx, contestId: string): Promise<ContestStage> {
    if (isUuid(contestId)) await this.contests.lockContest(tx, contestId);
    return this.stage(tx, contestId);
  }

  private async stage(tx: Tx, contestId: string): Promise<ContestStage> {
    const seconds = LOCKED_BEFORE_OPENING_MS / 1_000;
    const stage = isUuid(contestId) ? await this.repository.stage(tx, contestId, seconds) : null;
    if (!stage) throw contestNotFound();
    return stage;
  }
}

function checkReason(stage: ContestStage, rules: ContestRules, reason: string | undefined): void {
  const amends = hasBegun(stage) || beginsAtOnce(stage, rules);
  if (amends && reason === undefined) throw contestAmendmentRequired();
  if (!stage.published && reason !== undefined) throw contestNotPublished();
}
