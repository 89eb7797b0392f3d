import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { AwardOrders } from '../publication/awards/award-order';
import { awardsTaken, codesSealed, roomNotOpen } from './deliberation.errors';
import { DeliberationRepository, type RoomRow } from './deliberation.repository';
import { Deliberation } from './deliberation.service';
import { AwardGate } from './gate/award-gate.service';
import type { PublishAwardsDto } from './versions/award-versions.dto';
import { AwardVersions } from './versions/award-versions.service';

/** Award lists become public, one after the other. */
@Injectable()
export class AwardPublication {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly deliberation: Deliberation,
    private readonly further: AwardVersions,
    private readonly orders: AwardOrders,
    private readonly gate: AwardGate,
  ) {}

  /**
   * Makes an award list public, with its signed file; whoever comes second is told who was first.
   * Without a number it is the newest, and doing it again changes nothing.
   * @throws Problem DELIBERATION_NOT_OPEN, AWARDS_UNDECIDED, PUBLICATION_TAKEN with who and when,
   * PUBLICATION_BLOCKED with flags and winners' checks that are open,
   * VALIDATION_FAILED for a further list without a reason
   */
  async publish(contestId: string, asked: PublishAwardsDto, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.repository.hold(tx, contestId);
      if (!row) throw roomNotOpen();
      await this.checkTurn(tx, row, asked.listVersion);
      if (row.publishedAt) return;
      if (!row.concludedAt) throw codesSealed();
      await this.gate.pass(tx, contestId, 'publish');
      if (row.listVersion === 1) await this.repository.publish(tx, contestId, staff.accountId);
      else await this.further.publish(tx, row, asked, staff);
      await this.orders.keep(tx, row);
      const { sha256, listVersion } = row;
      const said = { sha256, listVersion };
      await this.deliberation.note(tx, contestId, 'awards-published', staff, said, asked.reason);
      await this.further.goOn(tx, row, staff);
    });
  }

  /** @throws Problem PUBLICATION_TAKEN where the list that somebody saw is published already */
  private async checkTurn(tx: Tx, { contestId }: RoomRow, listVersion?: number): Promise<void> {
    if (listVersion === undefined) return;
    const asked = await this.repository.room(tx, contestId, listVersion);
    if (asked === null) throw codesSealed();
    if (asked.publishedAt) throw awardsTaken(asked);
  }
}
