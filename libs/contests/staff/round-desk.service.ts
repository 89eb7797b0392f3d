import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, isForeignKeyViolation, type Tx } from '@bangvang/database';
import { canonicalJson, invalid, newId, sha256, type StaffIdentity } from '@bangvang/platform';
import { Changes } from '../changes';
import { RuleChecks } from '../contest-rules/rule-checks.service';
import {
  contestNotFound,
  roundInUse,
  roundNamed,
  roundNotFound,
  roundOpened,
  roundsOverlap,
  rulesInvalid,
} from '../contests.errors';
import { isUuid } from '../ids';
import { PublicRepository } from '../public/public.repository';
import type { RoundRules } from '../rules/round-rules';
import type { RoundWindow } from '../rules/round-time';
import { checkWindow, isLocked } from './editing.rules';
import { RulesRepository } from './rules.repository';
import type {
  CloneRoundDto,
  CreateRoundDto,
  EditRoundDto,
  StaffRoundAnswerDto,
  StaffRoundsAnswerDto,
  WeeklyRoundsDto,
} from './staff.dto';
import { StaffRepository, type StaffRound } from './staff.repository';
import { staffRound } from './staff.view';

const SECRET_BYTES = 32;
const WEEK_MS = 7 * 86_400_000;

interface RoundPlan extends RoundWindow {
  title: string;
  rules: RoundRules;
}

/** Rounds as the organisers of their contest set them up. */
@Injectable()
export class RoundDesk {
  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
    private readonly repository: StaffRepository,
    private readonly rules: RulesRepository,
    private readonly reader: PublicRepository,
    private readonly checks: RuleChecks,
  ) {}

  /** @throws Problem ROUND_NOT_FOUND */
  async get(id: string): Promise<StaffRoundAnswerDto> {
    const round = isUuid(id) ? await this.repository.round(this.database.tx, id) : null;
    if (!round) throw roundNotFound();
    return { round: staffRound(round) };
  }

  /** @throws Problem CONTEST_NOT_FOUND, VALIDATION_FAILED, RULES_INVALID, ROUNDS_OVERLAP */
  async add(
    contestId: string,
    { title, opensAt, closesAt, rules }: CreateRoundDto,
    staff: StaffIdentity,
  ): Promise<StaffRoundAnswerDto> {
    const plan = { title, opensAt: new Date(opensAt), closesAt: new Date(closesAt), rules };
    const id = await this.changes.make((tx) => this.insert(tx, contestId, plan, staff));
    return this.get(id);
  }

  /** A copy with a window of its own. @throws Problem ROUND_NOT_FOUND, and as {@link add} */
  async clone(
    id: string,
    { title, opensAt, closesAt }: CloneRoundDto,
    staff: StaffIdentity,
  ): Promise<StaffRoundAnswerDto> {
    const window = { opensAt: new Date(opensAt), closesAt: new Date(closesAt) };
    const copy = await this.changes.make(async (tx) => {
      const { contestId, rules } = await this.lock(tx, id);
      return this.insert(tx, contestId, { title, ...window, rules }, staff);
    });
    return this.get(copy);
  }

  /**
   * Repeats a round week after week, from the first week in which nothing of the contest is in the
   * way and nothing comes after. Hours stay the same by the clock of the contest's zone.
   * @throws Problem CONTEST_NOT_FOUND, ROUND_NOT_FOUND
   */
  async weekly(
    contestId: string,
    { roundId, count, titlePrefix }: WeeklyRoundsDto,
    staff: StaffIdentity,
  ): Promise<StaffRoundsAnswerDto> {
    const made = await this.changes.make(async (tx) => {
      const round = await this.lock(tx, roundId);
      if (round.contestId !== contestId) throw roundNotFound();
      const rounds = await this.repository.rounds(tx, [contestId]);
      const lastClose = Math.max(...rounds.map(({ closesAt }) => closesAt.getTime()));
      const free = Math.max(lastClose, round.now.getTime());
      const passed = Math.floor((free - round.opensAt.getTime()) / WEEK_MS);
      const ids: string[] = [];
      for (let week = Math.max(1, passed); ids.length < count; week += 1) {
        const window = await this.repository.weeksLater(tx, roundId, week);
        if (window.opensAt.getTime() < free) continue;
        const title = `${titlePrefix} ${rounds.length + ids.length + 1}`;
        ids.push(await this.insert(tx, contestId, { title, ...window, rules: round.rules }, staff));
      }
      return new Set(ids);
    });
    const rounds = await this.repository.rounds(this.database.tx, [contestId]);
    return { rounds: rounds.filter(({ id }) => made.has(id)).map(staffRound) };
  }

  /** @throws Problem ROUND_NOT_FOUND, ROUND_OPENED, VALIDATION_FAILED, RULES_INVALID, ROUNDS_OVERLAP */
  async edit(id: string, changes: EditRoundDto): Promise<StaffRoundAnswerDto> {
    await this.changes.make(async (tx) => {
      const before = await this.lock(tx, id);
      const after = {
        ...before,
        title: changes.title ?? before.title,
        opensAt: changes.opensAt === undefined ? before.opensAt : new Date(changes.opensAt),
        closesAt: changes.closesAt === undefined ? before.closesAt : new Date(changes.closesAt),
      };
      if (changes.opensAt !== undefined || changes.closesAt !== undefined) {
        if (isLocked(before, before.now)) throw roundOpened(before.opensAt);
        await this.checkPlan(tx, after, after.published ? after.now : null);
      }
      await this.repository.updateRound(tx, after);
      await this.repository.renumber(tx, before.contestId);
    });
    return this.get(id);
  }

  /** @throws Problem ROUND_NOT_FOUND, ROUND_OPENED, CONFLICT when something published, or another round, refers to it */
  async remove(id: string): Promise<void> {
    await this.changes.make(async (tx) => {
      const round = await this.lock(tx, id);
      if (isLocked(round, round.now)) throw roundOpened(round.opensAt);
      const rounds = await this.repository.rounds(tx, [round.contestId]);
      const next = rounds.find(({ rules }) => rules.qualifiedFrom?.includes(id));
      if (next) throw roundNamed(next.title);
      await this.repository.deleteRound(tx, id).catch((error: unknown) => {
        throw isForeignKeyViolation(error) ? roundInUse() : error;
      });
      await this.repository.renumber(tx, round.contestId);
    });
  }

  private async lock(tx: Tx, id: string): Promise<StaffRound> {
    const round = isUuid(id) ? await this.repository.lockRound(tx, id) : null;
    if (!round) throw roundNotFound();
    return round;
  }

  private async insert(
    tx: Tx,
    contestId: string,
    plan: RoundPlan,
    staff: StaffIdentity,
  ): Promise<string> {
    const contest = isUuid(contestId) ? await this.repository.lockContest(tx, contestId) : null;
    if (!contest) throw contestNotFound();
    const id = newId();
    const now = contest.publishedAt ? await this.reader.now(tx) : null;
    await this.checkPlan(tx, { ...plan, id, contestId }, now);
    const { title, opensAt, closesAt, rules } = plan;
    const variantSecret = randomBytes(SECRET_BYTES);
    await this.repository.insertRound(tx, {
      id,
      contestId,
      title,
      opensAt,
      closesAt,
      variantSecret,
    });
    await this.rules.insertRuleSet(tx, {
      id: newId(),
      roundId: id,
      version: 1,
      document: rules,
      sha256: sha256(canonicalJson(rules)),
      createdBy: staff.accountId,
    });
    await this.repository.renumber(tx, contestId);
    return id;
  }

  /** What fields alone cannot tell: order and freedom of the window, and rules that fit into it. */
  private async checkPlan(
    tx: Tx,
    plan: RoundPlan & { id: string; contestId: string },
    now: Date | null,
  ): Promise<void> {
    const wrong = checkWindow(plan, now);
    if (wrong.length > 0) throw invalid(wrong);
    const errors = await this.checks.ofRound(tx, plan.contestId, plan.rules, plan);
    if (errors.length > 0) throw rulesInvalid(errors);
    const [other] = await this.repository.overlapping(tx, plan.contestId, plan);
    if (other) throw roundsOverlap(other);
  }
}
