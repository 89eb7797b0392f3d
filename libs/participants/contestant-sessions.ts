import { Injectable } from '@nestjs/common';
import { Tokens, type Participation } from '@bangvang/platform';
import type { SessionDto } from './participants.dto';
import { described, type Described } from './participants.view';

/** Sessions of contestants: one token for all the contests a person takes part in on a device. */
@Injectable()
export class ContestantSessions {
  constructor(private readonly tokens: Tokens) {}

  /** A session as this person, besides those the caller has; of one contest the newest counts. */
  open(
    row: Described & { contest_id: string },
    unit: { no: number; name: string } | null,
    mine: Participation[],
  ): SessionDto {
    const others = mine.filter(({ contestId }) => contestId !== row.contest_id);
    const token = this.tokens.contestant([
      ...others,
      { contestId: row.contest_id, participantId: row.id, no: row.no, unitNo: row.unit_no },
    ]);
    return { participant: described(row, unit), token };
  }
}
