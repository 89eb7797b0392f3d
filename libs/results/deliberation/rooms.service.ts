import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { NO_LIST, type AwardChanges } from './award-list';
import { ConcludedLists } from './concluded-lists';
import type { RoomDto } from './deliberation.dto';
import { marksAgain, roomNotOpen } from './deliberation.errors';
import { DeliberationRepository } from './deliberation.repository';
import type { Room } from './deliberation.service';
import { roomView } from './deliberation.view';
import { AwardGate } from './gate/award-gate.service';
import type { Blocker } from '../publication/gate.rules';
import { SeenRooms } from './seen-rooms.service';
import { awardChanges } from './versions/award-changes.rules';

/** The jury's room as it is shown, with every award list before the one in it. */
@Injectable()
export class Rooms {
  constructor(
    private readonly database: Database,
    private readonly seen: SeenRooms,
    private readonly repository: DeliberationRepository,
    private readonly concluding: ConcludedLists,
    private readonly gate: AwardGate,
  ) {}

  /** With the newest award list, or the one of a number. @throws Problem NOT_FOUND, DELIBERATION_NOT_OPEN */
  async of(contestId: string, staff: StaffIdentity, listVersion?: number): Promise<RoomDto> {
    const { tx } = this.database;
    const room = await this.seen.of(contestId, staff, listVersion);
    if (room.row === null && listVersion !== undefined) throw roomNotOpen();
    return roomView(room, {
      published: await this.repository.published(tx, contestId),
      waiting: await this.seen.corrections(contestId, staff),
      changes: await this.changes(room),
      blockers: await this.blockers(room),
    });
  }

  /**
   * Whoever marks a work again on appeal sees neither its old marks nor whose it is before their own is
   * locked. @throws Problem FORBIDDEN
   */
  async mayEnter(contestId: string, { accountId }: StaffIdentity): Promise<void> {
    if (await this.repository.marksAgain(this.database.tx, contestId, accountId)) {
      throw marksAgain();
    }
  }

  /** What the next step of the newest list waits for; nothing before the codes are open. */
  private async blockers({ row, opened, contestId }: Room): Promise<Blocker[]> {
    if (row === null || !opened || row.publishedAt !== null) return [];
    const step = row.concludedAt === null ? 'conclude' : 'publish';
    return this.gate.look(this.database.tx, contestId, step);
  }

  /** What the list in the room changes against the one before, as it stands now. */
  async changes(room: Room): Promise<AwardChanges> {
    const { row } = room;
    if (row === null || row.listVersion === 1) return NO_CHANGES;
    if (row.changes) return row.changes;
    const { tx } = this.database;
    const before = await this.repository.room(tx, row.contestId, row.listVersion - 1);
    return awardChanges(before?.concluded ?? NO_LIST, await this.concluding.of(tx, room));
  }
}

const NO_CHANGES: AwardChanges = { works: [], units: [] };
