import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Ledger, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { memberNotFound } from '../jury/jury.errors';
import { JuryRepository, type MemberRow } from '../jury/jury.repository';
import type { StageRow } from '../stages/stages.repository';
import { Stages } from '../stages/stages.service';
import {
  AssignmentRepository,
  type InHand,
  type Origin,
  type Placed,
} from './assignment.repository';
import { plan } from './assignment.rules';
import { BundlesRepository } from './bundles.repository';
import { plannedJudge, plannedWork } from './task';

/** What became of works that were taken from a judge. */
export interface HandedOver {
  /** Works that somebody else has now. */
  moved: number;
  /** Codes of works that nobody may have. */
  left: string[];
}

/** Why works leave a judge. */
interface Leaving {
  /** Only the bundles in which a work is in conflict. */
  conflicting: boolean;
  origin: Origin;
  reason: string;
  by: string;
}

/** Works that a judge must not or can no longer mark go to others, level again. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly jury: JuryRepository,
    private readonly repository: AssignmentRepository,
    private readonly bundles: BundlesRepository,
    private readonly ledger: Ledger,
  ) {}

  /** A judge stops: what they have not locked goes to others. @throws Problem JURY_MEMBER_NOT_FOUND */
  async stop(memberId: string, reason: string, staff: StaffIdentity): Promise<HandedOver> {
    return this.database.transaction(async (tx) => {
      const member = await this.member(tx, memberId);
      await this.jury.setStopped(tx, memberId, true);
      const by = staff.accountId;
      const over = await this.spread(tx, memberId, {
        conflicting: false,
        origin: 'stopped',
        reason,
        by,
      });
      await this.ledger.append(tx, {
        kind: 'judge-stopped',
        contestId: member.contestId,
        actor: `staff:${by}`,
        reason,
        payload: { memberId, moved: over.moved, left: over.left },
      });
      return over;
    });
  }

  /** A judge who stopped may be given works again. @throws Problem JURY_MEMBER_NOT_FOUND */
  async resume(memberId: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { contestId } = await this.member(tx, memberId);
      await this.jury.setStopped(tx, memberId, false);
      const actor = `staff:${staff.accountId}`;
      const payload = { resumed: memberId };
      await this.ledger.append(tx, { kind: 'jury-changed', contestId, actor, payload });
    });
  }

  /** Bundles in which a judge is now in conflict with a work go to others. */
  async conflictsOf(tx: Tx, { id }: MemberRow, by: string): Promise<void> {
    const reason = 'xung đột lợi ích';
    await this.spread(tx, id, { conflicting: true, origin: 'conflict', reason, by });
  }

  private async spread(tx: Tx, memberId: string, why: Leaving): Promise<HandedOver> {
    const over: HandedOver = { moved: 0, left: [] };
    for (const stageId of await this.repository.stagesInHand(tx, memberId)) {
      const seen = await this.inHand(tx, stageId, memberId, why);
      if (seen.length === 0) continue;
      await this.repository.hold(
        tx,
        stageId,
        seen.map(({ code }) => code),
      );
      const stage = await this.stages.keep(tx, stageId);
      if (stage.state === 'locked') continue;
      // Between the look and the hold, a mark may have been locked.
      const slots = await this.inHand(tx, stageId, memberId, why);
      const codes = slots.map(({ code }) => code);
      await this.repository.handBack(tx, stageId, memberId, codes, why.reason);
      const placed = await this.refill(tx, stage, slots, why);
      await this.repository.insert(tx, stageId, placed, { origin: why.origin, by: why.by });
      await this.repository.touch(tx, stageId, codes);
      const given = new Set(placed.map(({ code }) => code));
      over.moved += placed.length;
      over.left.push(...codes.filter((code) => !given.has(code)));
    }
    return over;
  }

  private inHand(tx: Tx, stageId: string, memberId: string, why: Leaving): Promise<InHand[]> {
    if (why.conflicting) return this.bundles.inConflict(tx, stageId, memberId);
    return this.repository.inHand(tx, stageId, memberId);
  }

  /** Who takes each place; places that nobody may take are left out. */
  private async refill(
    tx: Tx,
    { id, rules }: StageRow,
    slots: InHand[],
    { conflicting }: Leaving,
  ): Promise<Placed[]> {
    const judges = (await this.repository.judges(tx, id)).map(plannedJudge);
    const codes = slots.map(({ code }) => code);
    const works = await this.repository.hold(tx, id, codes);
    // Whose work nobody takes does not show either: a bundle is refused as one.
    const kept = conflicting ? await this.bundles.keptFrom(tx, id, codes) : null;
    const wanted = works.map((work) => {
      const conflicts = kept?.get(work.code) ?? work.conflicts;
      return { ...plannedWork({ ...work, conflicts }, 0), needs: 1 };
    });
    const task = { judges, teamsApart: rules.teams, seed: randomBytes(16).toString('hex') };
    const first = plan({ ...task, works: wanted });
    const impossible = first.possible ? [] : first.obstacles.flatMap((one) => one.works);
    const outcome = first.possible
      ? first
      : plan({ ...task, works: wanted.filter(({ code }) => !impossible.includes(code)) });
    if (!outcome.possible) return [];
    return outcome.given.flatMap((given) => {
      const slot = slots.find(({ code }) => code === given.code);
      return slot ? [{ ...given, kind: slot.kind, ordinal: slot.ordinal }] : [];
    });
  }

  private async member(tx: Tx, memberId: string): Promise<MemberRow> {
    await this.jury.lock(tx, memberId);
    const member = await this.jury.byId(tx, memberId);
    if (!member) throw memberNotFound();
    return member;
  }
}
