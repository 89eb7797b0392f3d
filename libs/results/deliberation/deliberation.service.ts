import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Ledger, type LedgerKind, type Tx } from '@bangvang/database';
import { Stages } from '@bangvang/judging';
import { canonicalJson, newId, sha256, type StaffIdentity } from '@bangvang/platform';
import {
  awardWorks,
  type AwardOutcome,
  type JuryDecision,
  type WritingRules,
} from '@bangvang/rulebook';
import { AwardFactsSource, type GatheredFacts } from './award-facts.service';
import { decisionOf } from './decision.rules';
import {
  alreadySigned,
  decisionNotFound,
  decisionRefused,
  movedOn,
  noWritingPart,
  notTied,
  roomNotOpen,
  roomNotReady,
  tiesLeft,
  votesWrong,
} from './deliberation.errors';
import { DeliberationRepository, type DecisionRow, type RoomRow } from './deliberation.repository';
import type { JuryDecisionDto, WithdrawDecisionDto } from './deliberation.dto';
import { carries } from './deliberation.rules';

/** The room as it stands: what was decided, and what the rules make of it. */
export interface Room extends GatheredFacts {
  contestId: string;
  /** Of the contest. */
  title: string;
  row: RoomRow | null;
  ready: boolean;
  rules: WritingRules;
  decisions: DecisionRow[];
  outcome: AwardOutcome;
}

/** The jury's room: proposals by the rules, decisions with reasons and votes, the signed award list. */
@Injectable()
export class Deliberation {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly source: AwardFactsSource,
    private readonly contests: Contests,
    private readonly stages: Stages,
    private readonly ledger: Ledger,
  ) {}

  /** @throws Problem NOT_FOUND where the rules have no writing part */
  async room(contestId: string, tx: Tx = this.database.tx): Promise<Room> {
    const row = await this.repository.room(tx, contestId);
    const { rules: inForce } = await this.contests.rules(tx, contestId);
    const rules = row?.rules ?? inForce.writing;
    if (!rules) throw noWritingPart();
    const decisions = await this.repository.decisions(tx, contestId);
    return this.withDecisions(tx, { contestId, row, rules, decisions });
  }

  /** Opens the room once every stage is locked. @throws Problem NOT_FOUND, DELIBERATION_NOT_READY */
  async open(contestId: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.repository.hold(tx, contestId)) return;
      const { rules, version } = await this.contests.rules(tx, contestId);
      if (!rules.writing) throw noWritingPart();
      if (!(await this.isReady(tx, contestId))) throw roomNotReady();
      const room = { contestId, rulesVersion: version, rules: rules.writing, by: staff.accountId };
      await this.repository.open(tx, room);
      await this.note(tx, contestId, 'deliberation-opened', staff, { rulesVersion: version });
    });
  }

  /**
   * Records a decision with its votes.
   * @throws Problem DELIBERATION_NOT_OPEN, CONFLICT with the room's version, AWARDS_SIGNED, DECISION_REFUSED
   */
  async decide(contestId: string, body: JuryDecisionDto, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await this.hold(tx, contestId, body.version);
      if (room.row?.concludedAt || (room.row?.signedAt && !room.opened)) throw alreadySigned();
      if (!carries(body.votes)) throw votesWrong();
      const decision = decisionOf(body);
      this.checkDecision(room, decision);
      const { present, inFavour, against, abstained } = body.votes;
      await this.repository.decide(tx, contestId, {
        ...{ id: newId(), decision, present, inFavour, against, abstained },
        blind: !room.opened,
        decidedBy: staff.accountId,
      });
      await this.note(tx, contestId, 'jury-decided', staff, { decision }, body.reason);
    });
  }

  /** @throws Problem DELIBERATION_NOT_OPEN, CONFLICT, AWARDS_SIGNED, NOT_FOUND */
  async withdraw(
    contestId: string,
    id: string,
    { version, reason }: WithdrawDecisionDto,
    staff: StaffIdentity,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await this.hold(tx, contestId, version);
      const known = room.decisions.find((one) => one.id === id && one.withdrawnAt === null);
      if (!known) throw decisionNotFound();
      if (room.row?.concludedAt || (room.row?.signedAt && known.blind)) throw alreadySigned();
      const by = staff.accountId;
      if (!(await this.repository.withdraw(tx, contestId, { id, reason, by }))) {
        throw decisionNotFound();
      }
      await this.note(tx, contestId, 'jury-decision-withdrawn', staff, { id }, reason);
    });
  }

  /**
   * Signs the award list by codes: from then on the key holders may open them.
   * @throws Problem DELIBERATION_NOT_OPEN, CONFLICT, AWARDS_SIGNED, AWARDS_UNDECIDED with the ties left
   */
  async sign(contestId: string, version: number, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await this.hold(tx, contestId, version);
      if (room.row?.signedAt) throw alreadySigned();
      const { outcome, row } = room;
      const blocked = outcome.lists.some(({ state }) => state === 'tie' || state === 'waiting');
      if (blocked) throw tiesLeft(outcome.ties);
      const signed = {
        contestId,
        rulesVersion: row?.rulesVersion ?? 0,
        rulesSha256: sha256(canonicalJson(room.rules)),
        awards: outcome.awards,
        lists: outcome.lists,
        decisions: standing(room.decisions).map(({ id }) => id),
      };
      const fingerprint = sha256(canonicalJson(signed));
      await this.repository.sign(tx, contestId, signed, fingerprint, staff.accountId);
      await this.note(tx, contestId, 'awards-signed', staff, { sha256: fingerprint });
    });
  }

  /** The room held until the transaction ends. @throws Problem DELIBERATION_NOT_OPEN, CONFLICT */
  async hold(tx: Tx, contestId: string, version: number): Promise<Room> {
    const row = await this.repository.hold(tx, contestId);
    if (!row) throw roomNotOpen();
    if (row.version !== version) throw movedOn(row.version);
    const decisions = await this.repository.decisions(tx, contestId);
    return this.withDecisions(tx, { contestId, row, rules: row.rules, decisions });
  }

  /** Puts on record what was done in the room. */
  note(
    tx: Tx,
    contestId: string,
    kind: LedgerKind,
    staff: StaffIdentity,
    payload: Record<string, unknown>,
    reason?: string,
  ): Promise<void> {
    const actor = `staff:${staff.accountId}`;
    return this.ledger.append(tx, {
      ...{ kind, contestId, actor, payload },
      ...(reason === undefined ? {} : { reason }),
    });
  }

  private async withDecisions(
    tx: Tx,
    room: Pick<Room, 'contestId' | 'row' | 'rules' | 'decisions'>,
  ): Promise<Room> {
    const { contestId, rules } = room;
    const decided = standing(room.decisions).map(({ decision }) => decision);
    const gathered = await this.source.of(tx, contestId, rules, decided);
    const ready = await this.isReady(tx, contestId);
    const { title } = await this.contests.byId(contestId);
    return { ...room, ...gathered, title, ready, outcome: awardWorks(gathered.facts) };
  }

  private checkDecision({ facts, outcome }: Room, decision: JuryDecision): void {
    if (decision.kind === 'tie') {
      const { list, tier } = decision.place;
      const tie = outcome.ties.find((one) => one.list === list && one.tier === tier);
      const fits = decision.codes.every((code) => tie?.among.includes(code));
      if (!tie || !fits || decision.codes.length > tie.places) throw notTied();
      return;
    }
    const decisions = [...facts.decisions, decision];
    const { refused } = awardWorks({ ...facts, decisions });
    const found = refused.find(({ index }) => index === decisions.length - 1);
    if (found) throw decisionRefused(found.why);
  }

  private async isReady(tx: Tx, contestId: string): Promise<boolean> {
    const stages = await this.stages.ofContest(tx, contestId);
    return stages.length > 0 && stages.every(({ lockedAt }) => lockedAt !== null);
  }
}

/** Decisions that were not withdrawn. */
export const standing = (decisions: readonly DecisionRow[]): DecisionRow[] =>
  decisions.filter(({ withdrawnAt }) => withdrawnAt === null);
