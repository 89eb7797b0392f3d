import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { Units } from '@bangvang/units';
import type { PersonDto } from './desk.dto';

/** People by number, as the organisers of their contest see them. */
@Injectable()
export class PeopleDirectory {
  constructor(
    private readonly participants: Participants,
    private readonly units: Units,
  ) {}

  /** A lookup for these people; who is not in the contest has no name. */
  async named(tx: Tx, contestId: string, nos: number[]): Promise<(no: number) => PersonDto> {
    const people = await this.participants.people(tx, contestId, [...new Set(nos)]);
    const unitNos = new Set([...people.values()].flatMap(({ unitNo }) => unitNo ?? []));
    const units = await this.units.names([...unitNos]);
    return (no) => {
      const person = people.get(no);
      const unitNo = person?.unitNo ?? null;
      return {
        no,
        name: person?.fullName ?? '',
        unit: unitNo === null ? null : (units.get(unitNo) ?? null),
      };
    };
  }
}
