import { Injectable } from '@nestjs/common';
import { Ledger, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { FreeMarkers } from '../discrepancy/free-markers';
import { DeskRepository, type AssignmentRow } from './desk.repository';
import { markLocked, workNotFound } from './marks.errors';
import { MarksRepository } from './marks.repository';
import { requireOpen, Seats, type Seat } from './seats.service';
import { WorkTurns } from './work-turns';

/** Works that a judge must not mark go to somebody else. */
@Injectable()
export class HandBacks {
  constructor(
    private readonly ledger: Ledger,
    private readonly seats: Seats,
    private readonly desk: DeskRepository,
    private readonly turns: WorkTurns,
    private readonly marks: MarksRepository,
    private readonly markers: FreeMarkers,
  ) {}

  /**
   * A judge declares a conflict of interest; whoever has the fewest works gets the work. Where there
   * is nobody, it shows among the works that lack a judge.
   * @throws Problem WORK_NOT_FOUND, MARK_LOCKED, STAGE_LOCKED, STAGE_NOT_READY
   */
  async conflict(
    stageId: string,
    code: string,
    reason: string,
    staff: StaffIdentity,
  ): Promise<void> {
    const seat = await this.seats.of(this.turns.tx, stageId, staff);
    await this.turns.take({ stageId, code }, async (tx) => {
      const key = { stageId, code, memberId: seat.memberId };
      const assignment = await this.desk.assignment(tx, key, { hold: true });
      if (!assignment || assignment.state === 'returned') throw workNotFound();
      if (assignment.state === 'done') throw markLocked();
      if (assignment.kind !== 'remark') requireOpen(seat.stage);
      await this.desk.handBack(tx, key, reason);
      await this.replace(tx, seat, code, assignment);
      await this.ledger.append(tx, {
        kind: 'conflict-declared',
        contestId: seat.stage.contestId,
        actor: `staff:${seat.accountId}`,
        reason,
        payload: { stageId, code, judge: seat.memberId },
      });
    });
  }

  private async replace(
    tx: Tx,
    { stage }: Seat,
    code: string,
    { kind, ordinal }: AssignmentRow,
  ): Promise<void> {
    if (kind !== 'first' && kind !== 'third') return;
    await this.marks.touch(tx, stage.id, code);
    await this.markers.find(tx, stage, { code, kind, ordinal, origin: 'conflict' });
  }
}
