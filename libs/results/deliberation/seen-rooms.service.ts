import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Sight } from '@bangvang/judging';
import type { StaffIdentity } from '@bangvang/platform';
import { Deliberation, type Room } from './deliberation.service';

/** The jury's room as somebody may see it: without titles before the opening, unless they judge. */
@Injectable()
export class SeenRooms {
  constructor(
    private readonly database: Database,
    private readonly deliberation: Deliberation,
    private readonly sight: Sight,
  ) {}

  /** With the newest award list, or the one of a number. */
  async of(contestId: string, staff: StaffIdentity, listVersion?: number): Promise<Room> {
    const { tx } = this.database;
    const room = await this.deliberation.room(contestId, tx, listVersion ?? null);
    return (await this.sight.reads(tx, { contestId }, staff)) ? room : untitled(room);
  }
}

/** Works by their codes and marks alone. */
const untitled = (room: Room): Room => ({
  ...room,
  works: new Map(
    [...room.works].map(([code, known]) => [
      code,
      { ...known, work: { ...known.work, title: '' } },
    ]),
  ),
});
