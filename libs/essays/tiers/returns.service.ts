import { says } from '@bangvang/platform';
import { Injectable } from '@nestjs/common';
import { Database, Ledger } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { entryNotFound } from '../entries/entries.errors';
import type { ReturnWorkDto } from './tiers.dto';
import { changedMeanwhile, notReturnable } from './tiers.errors';
import { DeskParts } from './tiers.service';

/** Works that whoever got them sends back to the unit they came from. */
@Injectable()
export class Returns {
  constructor(
    private readonly database: Database,
    private readonly parts: DeskParts,
    private readonly ledger: Ledger,
  ) {}

  /**
   * Sends a work back down, with a reason, as long as it is not accepted here. What was sent up stays
   * on record; it no longer counts against the unit's quota.
   * @throws Problem ENTRY_NOT_FOUND, FORBIDDEN, RETURN_NOT_POSSIBLE, CONFLICT where it moved meanwhile
   */
  async sendBack(
    place: { contestId: string; entryId: string },
    { forwardingId, reason }: ReturnWorkDto,
    staff: StaffIdentity,
  ): Promise<void> {
    const { contestId, entryId } = place;
    const { works, forwardings, confinement } = this.parts;
    await this.database.transaction(async (tx) => {
      const last = await forwardings.last(tx, entryId);
      const entry = await works.place(tx, contestId, entryId);
      if (!entry) throw entryNotFound();
      await confinement.requireHeld(tx, { contestId, deskUnitNo: entry.deskUnitNo }, staff);
      if (last?.id !== forwardingId) throw last ? changedMeanwhile() : neverCame();
      if (entry.state !== 'submitted' && entry.state !== 'rejected') throw accepted();
      if (await works.isProposed(tx, entryId)) throw proposed();
      const by = staff.accountId;
      await forwardings.sendBack(tx, { entryId, forwarding: last, reason, by });
      await this.ledger.append(tx, {
        kind: 'entry-held-back',
        contestId,
        actor: `staff:${by}`,
        reason,
        payload: { entryId, forwardingId, unitNo: last.unitNo },
      });
    });
  }
}

const neverCame = () =>
  notReturnable(says('No unit sent this work on.', 'Bài này không do đơn vị nào chuyển lên.'));
const accepted = () =>
  notReturnable(
    says(
      'This work has been accepted here: decide anew before you give it back to the unit.',
      'Bài này đã được nhận ở đây: hãy xét lại trước khi trả về đơn vị.',
    ),
  );
const proposed = () =>
  notReturnable(
    says(
      'A proposal to reject this work waits to be confirmed.',
      'Đề nghị loại bài này đang chờ xác nhận.',
    ),
  );
