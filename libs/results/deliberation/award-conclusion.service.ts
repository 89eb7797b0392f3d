import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import { ConcludedLists } from './concluded-lists';
import { alreadySigned, codesSealed, tiesLeft } from './deliberation.errors';
import { DeliberationRepository } from './deliberation.repository';
import { Deliberation } from './deliberation.service';
import { AwardGate } from './gate/award-gate.service';

/** From the signed list by codes to the list with authors. */
@Injectable()
export class AwardConclusion {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly deliberation: Deliberation,
    private readonly concluding: ConcludedLists,
    private readonly gate: AwardGate,
  ) {}

  /**
   * Fixes the award list with authors and units, once the codes are open.
   * @throws Problem DELIBERATION_NOT_OPEN, CONFLICT, AWARDS_UNDECIDED, AWARDS_SIGNED,
   * PUBLICATION_BLOCKED with winners who were not recognised
   */
  async conclude(contestId: string, version: number, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await this.deliberation.hold(tx, contestId, version);
      if (room.row.concludedAt) throw alreadySigned();
      // A further list is concluded as it is signed.
      if (!room.row.signedAt || !room.opened) throw codesSealed();
      if (!room.outcome.complete) throw tiesLeft(room.outcome.ties);
      await this.gate.pass(tx, contestId, 'conclude');
      const list = await this.concluding.of(tx, room);
      await this.repository.conclude(tx, contestId, list, staff.accountId);
      const { awards, collectives } = list;
      await this.deliberation.note(tx, contestId, 'awards-concluded', staff, {
        awards: awards.length,
        collectives: collectives.length,
      });
    });
  }
}
