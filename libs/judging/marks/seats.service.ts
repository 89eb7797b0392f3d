import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { Problem, type StaffIdentity, says } from '@bangvang/platform';
import { stageLocked, stageNotFound, stageNotReady } from '../stages/stages.errors';
import { Sight } from '../stages/sight';
import type { StageRow } from '../stages/stages.repository';
import { Stages, type Called } from '../stages/stages.service';
import { SeatsRepository } from './seats.repository';

/** Somebody of the jury in a stage. */
export interface Seat {
  stage: StageRow;
  memberId: string;
  accountId: string;
  chief: boolean;
  /** Judges here; the chief judge need not. */
  seated: boolean;
  /** Does not judge any more. */
  stopped: boolean;
}

/** Who sits where: the way into everything that judges do. */
@Injectable()
export class Seats {
  constructor(
    private readonly database: Database,
    private readonly stages: Stages,
    private readonly repository: SeatsRepository,
    private readonly sight: Sight,
  ) {}

  /** The seat of a judge, or the chief judge's. @throws Problem STAGE_NOT_FOUND for everybody else */
  async of(tx: Tx, stageId: string, staff: StaffIdentity): Promise<Seat> {
    const stage = await this.stages.get(tx, stageId);
    const row = await this.repository.memberOf(tx, stageId, staff.accountId);
    const chief = staff.roles[stage.contestId] === 'chief';
    if (!row || !(row.seated || chief)) throw stageNotFound();
    return { stage, ...row, accountId: staff.accountId, chief };
  }

  /** What the media and genres of a stage are called. */
  names(tx: Tx, { contestId }: StageRow): Promise<Called[]> {
    return this.stages.names(tx, contestId);
  }

  /** @throws Problem STAGE_NOT_FOUND */
  stage(tx: Tx, stageId: string): Promise<StageRow> {
    return this.stages.get(tx, stageId);
  }

  /** Whether somebody may read what stands under the codes of a stage. */
  reads(tx: Tx, stage: StageRow, staff: StaffIdentity): Promise<boolean> {
    return this.sight.reads(tx, stage, staff);
  }

  /** The member of the jury that an account is; null when it is none. */
  async member(tx: Tx, stageId: string, staff: StaffIdentity): Promise<string | null> {
    const row = await this.repository.memberOf(tx, stageId, staff.accountId);
    return row?.memberId ?? null;
  }

  /** Every seat of a judge in a stage that has opened. */
  async all(staff: StaffIdentity): Promise<{ seat: Seat; contest: string }[]> {
    const { tx } = this.database;
    const rows = await this.repository.stagesOf(tx, staff.accountId);
    return Promise.all(
      rows.map(async ({ stageId, contest }) => ({
        seat: await this.of(tx, stageId, staff),
        contest,
      })),
    );
  }

  /** The chief judge's seat. @throws Problem FORBIDDEN for everybody else */
  async chief(tx: Tx, stageId: string, staff: StaffIdentity): Promise<Seat> {
    const stage = await this.stages.get(tx, stageId);
    const row = await this.repository.memberOf(tx, stageId, staff.accountId);
    if (staff.roles[stage.contestId] !== 'chief' || !row) {
      throw new Problem(
        'FORBIDDEN',
        says('Only the chief judge decides this.', 'Chỉ trưởng ban giám khảo quyết định việc này.'),
      );
    }
    return { stage, ...row, accountId: staff.accountId, chief: true };
  }
}

/** @throws Problem STAGE_LOCKED, STAGE_NOT_READY */
export function requireOpen({ state }: Pick<StageRow, 'state'>): void {
  if (state === 'locked') throw stageLocked();
  if (state === 'preparing')
    throw stageNotReady(says('This stage has not begun.', 'Vòng chấm này chưa bắt đầu.'));
}
