import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import type { ConcludedAward, ConcludedList } from './award-list';
import { DeliberationRepository } from './deliberation.repository';
import type { Room } from './deliberation.service';

/** Award lists with the entries, authors and units behind the codes. */
@Injectable()
export class ConcludedLists {
  constructor(private readonly repository: DeliberationRepository) {}

  async of(tx: Tx, { works, outcome }: Pick<Room, 'works' | 'outcome'>): Promise<ConcludedList> {
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
