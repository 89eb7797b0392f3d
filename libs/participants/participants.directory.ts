import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@bangvang/database';
import { Problem, type Participation } from '@bangvang/platform';
import { Contests } from '@bangvang/contests';
import type { MeDto } from './participants.dto';
import { ParticipantsRepository } from './participants.repository';
import { described, publicName } from './participants.view';
import { RegistrationForm } from './registration.form';

/** A person as the public sees them on a board. */
export interface PublicName {
  name: string;
  unitNo: number | null;
}

/** People for the features above, and for themselves. */
@Injectable()
export class Participants {
  constructor(
    private readonly database: Database,
    private readonly repository: ParticipantsRepository,
    private readonly form: RegistrationForm,
    private readonly contests: Contests,
  ) {}

  /** Public names by number; unknown numbers are missing. */
  async displayNames(tx: Tx, nos: number[]): Promise<Map<number, PublicName>> {
    const rows = await this.repository.displayNames(tx, nos);
    return new Map(rows.map((row) => [row.no, { name: publicName(row), unitNo: row.unit_no }]));
  }

  /** The caller in a contest. @throws Problem NOT_FOUND when they have no registration there */
  async me(slug: string, mine: Participation[]): Promise<MeDto> {
    const contest = await this.contests.bySlug(slug);
    const here = mine.find(({ contestId }) => contestId === contest.id);
    const row = here && (await this.repository.byId(this.database.tx, here.participantId));
    if (!row) throw new Problem('NOT_FOUND', 'Bạn chưa đăng ký cuộc thi này.');
    return { participant: described(row, await this.form.unitOf(row.unit_no)) };
  }
}
