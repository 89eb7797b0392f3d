import { Injectable } from '@nestjs/common';
import { Database, isCheckViolation, Ledger, type Tx } from '@bangvang/database';
import { newId, type StaffIdentity } from '@bangvang/platform';
import type { WritingRules } from '@bangvang/rulebook';
import { Calls, callState } from '../entries/call';
import {
  SubmissionsRepository,
  type UnitAbove,
} from '../entries/submissions/submissions.repository';
import { Confinement } from './confinement';
import { DeskReader, type Desk } from './desk.reader';
import { ForwardingsRepository } from './forwardings.repository';
import type { ForwardDto, ForwardedDto, TierMarkDto } from './tiers.dto';
import {
  aboveScale,
  changedMeanwhile,
  notAllMarked,
  notAllScreened,
  nothingGoes,
  notOnDesk,
  notTied,
  quotaFull,
  tied,
  tieWithoutReason,
  tooEarly,
} from './tiers.errors';
import {
  brokenCeiling,
  ceilingsOf,
  needsMarks,
  ranksOf,
  scaleOf,
  settleAtDesk,
} from './tiers.rules';
import { TiersRepository } from './tiers.repository';

/** What the services of a desk share. */
@Injectable()
export class DeskParts {
  constructor(
    readonly works: TiersRepository,
    readonly forwardings: ForwardingsRepository,
    readonly confinement: Confinement,
    readonly reader: DeskReader,
  ) {}
}

/** What units do with the works on their desks: mark them, and send the best upwards. */
@Injectable()
export class Tiers {
  constructor(
    private readonly database: Database,
    private readonly parts: DeskParts,
    private readonly submissions: SubmissionsRepository,
    private readonly calls: Calls,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Marks a work on one's own desk; sealed for everybody else.
   * @throws Problem NOT_FOUND, FORBIDDEN, ENTRY_NOT_FOUND, CONFLICT, VALIDATION_FAILED
   */
  async mark(
    desk: { contestId: string; unitNo: number; entryId: string },
    { version, centipoints, comment }: TierMarkDto,
    staff: StaffIdentity,
  ): Promise<{ version: number }> {
    const { contestId, unitNo, entryId } = desk;
    const { works, reader, confinement, forwardings } = this.parts;
    return this.database.transaction(async (tx) => {
      await confinement.requireOwn(tx, contestId, unitNo, staff);
      await this.lock(tx, contestId, unitNo);
      const { rules } = await this.calls.of(tx, contestId);
      if (centipoints > scaleOf(rules)) throw aboveScale(scaleOf(rules));
      const place = await works.place(tx, contestId, entryId);
      if (place?.deskUnitNo !== unitNo) throw notOnDesk();
      const sealed = reader.seal(entryId, { centipoints, comment: comment ?? null });
      const mark = { entryId, unitNo, version, sealed, by: staff.accountId };
      const stored = await forwardings.mark(tx, mark);
      if (stored === null) throw changedMeanwhile();
      return { version: stored };
    });
  }

  /**
   * Sends on what the rules say of what the unit accepted, once no more works come; each keeps whence
   * it came and its rank there. Ties that the rules leave to people are settled by naming who stays.
   * @throws Problem FORWARD_BLOCKED with what stands in the way, CONFLICT where the desk changed
   */
  forward(
    contestId: string,
    unitNo: number,
    body: ForwardDto,
    staff: StaffIdentity,
  ): Promise<ForwardedDto> {
    return this.database.transaction(async (tx) => {
      await this.parts.confinement.requireOwn(tx, contestId, unitNo, staff);
      await this.lock(tx, contestId, unitNo);
      await this.parts.forwardings.holdDesk(tx, contestId, unitNo);
      const { rules } = await this.calls.of(tx, contestId);
      if (callState(rules, await this.database.now()) !== 'closed') throw tooEarly(rules);
      const desk = await this.parts.reader.desk(tx, contestId, unitNo, rules);
      if (desk.version !== body.seen) throw changedMeanwhile();
      const codes = chosen(desk, body);
      const to = nextDesk(rules, desk.tier, await this.submissions.above(tx, unitNo));
      const { leftOut, reason = null } = body;
      await this.move(tx, { contestId, desk, rules, codes, to, leftOut, reason }, staff);
      return { count: codes.length, to: to?.name ?? null };
    });
  }

  /** Whoever else marks or forwards at this desk waits. */
  private lock(tx: Tx, contestId: string, unitNo: number): Promise<void> {
    return this.submissions.lockAll(tx, [`${contestId} desk ${unitNo}`]);
  }

  private async move(tx: Tx, move: Move, staff: StaffIdentity): Promise<void> {
    const { contestId, desk, rules, codes, to, reason } = move;
    const ceilings = ceilingsOf(rules, desk.kind, desk.rules.forward);
    const going = desk.works.filter(({ code }) => codes.includes(code));
    const broken = brokenCeiling(ceilings, going, desk.sent);
    if (broken) throw quotaFull(broken);
    const ranks = ranksOf(desk.works);
    const of = desk.works.length;
    const id = newId();
    try {
      const moved = await this.parts.forwardings.forward(tx, {
        ...{ id, contestId, unitNo: desk.unitNo, ceilings, reason, by: staff.accountId },
        tier: desk.tier,
        tierName: desk.rules.name,
        rules: desk.rules.forward,
        works: codes.map((entryId) => ({ entryId, rank: ranks.get(entryId) ?? null, of })),
        toUnitNo: to?.no ?? null,
      });
      if (moved !== codes.length) throw changedMeanwhile();
    } catch (error) {
      // The database counts for itself; what it refuses was changed behind this desk's back.
      if (isCheckViolation(error, 'forwarding_ceiling')) throw changedMeanwhile();
      throw error;
    }
    await this.ledger.append(tx, {
      kind: 'entry-forwarded',
      contestId,
      actor: `staff:${staff.accountId}`,
      reason: reason ?? undefined,
      payload: {
        ...{ forwardingId: id, unitNo: desk.unitNo, toUnitNo: to?.no ?? null },
        ...{ entryIds: codes, leftOut: move.leftOut },
      },
    });
  }
}

/** Works on their way from a desk. */
interface Move {
  contestId: string;
  desk: Desk;
  rules: WritingRules;
  codes: string[];
  to: UnitAbove | null;
  leftOut: string[];
  reason: string | null;
}

/** What goes on. @throws Problem FORWARD_BLOCKED */
function chosen(desk: Desk, { leftOut, reason }: ForwardDto): string[] {
  const { works, sent, unscreened, rules } = desk;
  if (unscreened > 0) throw notAllScreened(unscreened);
  const unmarked = works.filter(({ centipoints }) => centipoints === null).length;
  if (needsMarks(rules.forward) && unmarked > 0) throw notAllMarked(unmarked);
  const { codes, ties, idle } = settleAtDesk(rules.forward, works, sent, leftOut);
  if (idle.length > 0) throw notTied(idle);
  if (ties.length > 0) throw tied(ties);
  if (leftOut.length > 0 && !reason) throw tieWithoutReason();
  if (codes.length === 0) throw nothingGoes();
  return codes;
}

/** The next unit upwards that collects; null: the centre. */
function nextDesk({ tiers }: WritingRules, tier: number, above: UnitAbove[]): UnitAbove | null {
  for (const { unitKind } of tiers.slice(tier + 1)) {
    const unit = above.find(({ kind }) => kind === unitKind);
    if (unit) return unit;
  }
  return null;
}
