import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, Ledger, type LedgerKind, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
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
  votesWrong,
} from './deliberation.errors';
import { DeliberationRepository, type DecisionRow, type RoomRow } from './deliberation.repository';
import type { JuryDecisionDto, WithdrawDecisionDto } from './deliberation.dto';
import { carries } from './deliberation.rules';
import { AwardVersionsRepository, type CorrectionRow } from './versions/award-versions.repository';

/** The room as it stands: what was decided, and what the rules make of it. */
export interface Room extends GatheredFacts {
  contestId: string;
  /** Of the contest. */
  title: string;
  row: RoomRow | null;
  ready: boolean;
  rules: WritingRules;
  decisions: DecisionRow[];
  /** Of works, since the first list. */
  corrections: CorrectionRow[];
  outcome: AwardOutcome;
}

/** A room that was opened. */
export type HeldRoom = Room & { row: RoomRow };

/** The jury's room: proposals by the rules, decisions with reasons and votes, the signed award list. */
@Injectable()
export class Deliberation {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly versions: AwardVersionsRepository,
    private readonly source: AwardFactsSource,
    private readonly contests: Contests,
    private readonly ledger: Ledger,
  ) {}

  /**
   * The room with its newest award list, or as it was with the one of a number.
   * @throws Problem NOT_FOUND where the rules have no writing part
   */
  async room(
    contestId: string,
    tx: Tx = this.database.tx,
    listVersion: number | null = null,
  ): Promise<Room> {
    const row = await this.repository.room(tx, contestId, listVersion);
    if (row) return this.asDecided(tx, row);
    const { rules: inForce } = await this.contests.rules(tx, contestId);
    if (!inForce.writing || listVersion !== null) throw noWritingPart();
    const nothing = { decisions: [], corrections: [] };
    return this.computed(tx, { contestId, row: null, rules: inForce.writing, ...nothing });
  }

  /** Opens the room once every stage is locked. @throws Problem NOT_FOUND, DELIBERATION_NOT_READY */
  async open(contestId: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (await this.repository.hold(tx, contestId)) return;
      const { rules, version } = await this.contests.rules(tx, contestId);
      if (!rules.writing) throw noWritingPart();
      if (!(await this.source.isReady(tx, contestId))) throw roomNotReady();
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
      if (room.row.concludedAt || (room.row.signedAt && !room.opened)) throw alreadySigned();
      if (!carries(body.votes)) throw votesWrong();
      const decision = decisionOf(body);
      this.checkDecision(room, decision);
      const { present, inFavour, against, abstained } = body.votes;
      await this.repository.decide(tx, contestId, {
        ...{ id: newId(), decision, present, inFavour, against, abstained },
        ...{ blind: !room.opened, decidedBy: staff.accountId },
        listVersion: room.row.listVersion,
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
      if (room.row.concludedAt || (room.row.signedAt && known.blind)) throw alreadySigned();
      const by = staff.accountId;
      if (!(await this.repository.withdraw(tx, room.row, { id, reason, by }))) {
        throw decisionNotFound();
      }
      await this.note(tx, contestId, 'jury-decision-withdrawn', staff, { id }, reason);
    });
  }

  /** The room held until the transaction ends. @throws Problem DELIBERATION_NOT_OPEN, CONFLICT */
  async hold(tx: Tx, contestId: string, version: number): Promise<HeldRoom> {
    const row = await this.repository.hold(tx, contestId);
    if (!row) throw roomNotOpen();
    if (row.version !== version) throw movedOn(row.version);
    return { ...(await this.asDecided(tx, row)), row };
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

  private async asDecided(tx: Tx, row: RoomRow): Promise<Room> {
    const { contestId, rules, listVersion } = row;
    const decisions = await this.repository.decisions(tx, contestId, listVersion);
    const corrections = await this.versions.corrections(tx, row);
    return this.computed(tx, { contestId, row, rules, decisions, corrections });
  }

  private async computed(
    tx: Tx,
    room: Pick<Room, 'contestId' | 'row' | 'rules' | 'decisions' | 'corrections'>,
  ): Promise<Room> {
    const { contestId, rules, corrections } = room;
    const decisions = standing(room.decisions).map(({ decision }) => decision);
    const gathered = await this.source.of(tx, contestId, { rules, decisions, corrections });
    const ready = await this.source.isReady(tx, contestId);
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
}

/** Decisions that were not withdrawn. */
export const standing = (decisions: readonly DecisionRow[]): DecisionRow[] =>
  decisions.filter(({ withdrawnAt }) => withdrawnAt === null);
