import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { ParticipantsRepository } from './participants.repository';
import { publicName } from './participants.view';

/** A person as the public sees them on a board. */
export interface PublicName {
  name: string;
  unitNo: number | null;
}

/** People for the features above. */
@Injectable()
export class Participants {
  constructor(private readonly repository: ParticipantsRepository) {}

  /** Public names by number; unknown numbers are missing. */
  async displayNames(tx: Tx, nos: number[]): Promise<Map<number, PublicName>> {
    const rows = await this.repository.displayNames(tx, nos);
    return new Map(rows.map((row) => [row.no, { name: publicName(row), unitNo: row.unit_no }]));
  }
}
