import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import { Database, type Tx } from '@bangvang/database';
import type { StaffIdentity } from '@bangvang/platform';
import type { ConcludedAward, ConcludedList } from './award-list';
import { alreadySigned, codesSealed, roomNotOpen, tiesLeft } from './deliberation.errors';
import { DeliberationRepository } from './deliberation.repository';
import { Deliberation, type Room } from './deliberation.service';

/** From the signed list by codes to the list with authors, and its publication. */
@Injectable()
export class AwardConclusion {
  constructor(
    private readonly database: Database,
    private readonly repository: DeliberationRepository,
    private readonly deliberation: Deliberation,
    private readonly contests: Contests,
  ) {}

  /**
   * Fixes the award list with authors and units, once the codes are open.
   * @throws Problem DELIBERATION_NOT_OPEN, CONFLICT, AWARDS_UNDECIDED, AWARDS_SIGNED
   */
  async conclude(contestId: string, version: number, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const room = await this.deliberation.hold(tx, contestId, version);
      if (room.row?.concludedAt) throw alreadySigned();
      if (!room.row?.signedAt || !room.opened) throw codesSealed();
      if (!room.outcome.complete) throw tiesLeft(room.outcome.ties);
      const list = await this.listOf(tx, room);
      await this.repository.conclude(tx, contestId, list, staff.accountId);
      const { awards, collectives } = list;
      await this.deliberation.note(tx, contestId, 'awards-concluded', staff, {
        awards: awards.length,
        collectives: collectives.length,
      });
    });
  }

  /** Makes the award list public; doing it again changes nothing. @throws Problem DELIBERATION_NOT_OPEN, AWARDS_UNDECIDED */
  async publish(contestId: string, staff: StaffIdentity): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.repository.hold(tx, contestId);
      if (!row) throw roomNotOpen();
      if (!row.concludedAt) throw codesSealed();
      if (row.publishedAt) return;
      await this.repository.publish(tx, contestId, staff.accountId);
      await this.contests.markResultPublished(tx, contestId);
      await this.deliberation.note(tx, contestId, 'awards-published', staff, {
        sha256: row.sha256,
      });
    });
  }

  private async listOf(tx: Tx, { works, outcome }: Room): Promise<ConcludedList> {
    const ids = [...works.values()].flatMap(({ authors }) =>
      authors.flatMap(({ participantId }) => (participantId === null ? [] : [participantId])),
    );
    const known = await this.repository.participantNos(tx, ids);
    const nos = new Map(known.map(({ id, no }) => [id, no]));
    const units = new Map(
      [...works.values()].flatMap(({ entry }) =>
        entry?.unit ? [[entry.unit.code, entry.unit.no] as const] : [],
      ),
    );
    return {
      awards: outcome.awards.flatMap(({ list, tier, code }): ConcludedAward[] => {
        const found = works.get(code);
        if (!found?.entry) return [];
        const { work, entry, authors } = found;
        return [
          {
            ...{ list, tier, code, stageId: work.stageId, centipoints: work.centipoints },
            ...{ entryId: entry.id, entryNo: entry.no, title: entry.title, medium: work.medium },
            unitNo: entry.unit?.no ?? null,
            participants: authors.flatMap(({ participantId }) => {
              const no = participantId === null ? undefined : nos.get(participantId);
              return no === undefined ? [] : [no];
            }),
          },
        ];
      }),
      collectives: outcome.collectives.flatMap(({ unit, tier, how }) => {
        const unitNo = units.get(unit);
        return unitNo === undefined ? [] : [{ unitNo, tier, how }];
      }),
    };
  }
}
