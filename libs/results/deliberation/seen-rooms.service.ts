import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { Sight } from '@bangvang/judging';
import type { StaffIdentity } from '@bangvang/platform';
import { Deliberation, type Room } from './deliberation.service';
import { AwardVersionsRepository, type CorrectionRow } from './versions/award-versions.repository';

/**
 * The jury's room as somebody may see it: before the opening, whoever does not judge sees neither titles
 * nor what the jury wrote, which could be laid beside an entry.
 */
@Injectable()
export class SeenRooms {
  constructor(
    private readonly database: Database,
    private readonly deliberation: Deliberation,
    private readonly versions: AwardVersionsRepository,
    private readonly sight: Sight,
  ) {}

  /** With the newest award list, or the one of a number. */
  async of(contestId: string, staff: StaffIdentity, listVersion?: number): Promise<Room> {
    const { tx } = this.database;
    const room = await this.deliberation.room(contestId, tx, listVersion ?? null);
    return (await this.sight.reads(tx, { contestId }, staff)) ? room : wordless(room);
  }

  /** Corrections that wait for the list after the one that is signed. */
  async corrections(contestId: string, staff: StaffIdentity): Promise<CorrectionRow[]> {
    const { tx } = this.database;
    const rows = await this.versions.waiting(tx, contestId);
    const reads = await this.sight.reads(tx, { contestId }, staff);
    return reads ? rows : rows.map(unsaid);
  }
}

const unsaid = (row: CorrectionRow): CorrectionRow => ({ ...row, reason: '' });

/** Works by their codes and marks alone; decisions without the words that speak of works. */
const wordless = (room: Room): Room => ({
  ...room,
  decisions: room.decisions.map((row) => ({
    ...row,
    decision: { ...row.decision, reason: '' },
    withdrawal: row.withdrawal && '',
  })),
  corrections: room.corrections.map(unsaid),
  works: new Map(
    [...room.works].map(([code, known]) => [
      code,
      { ...known, work: { ...known.work, title: '' } },
    ]),
  ),
});
