import { Injectable } from '@nestjs/common';
import type { Tx } from '@bangvang/database';
import { PersonSeal, type Contact } from './person.seal';
import { ParticipantsRepository } from './participants.repository';
import { publicName } from './participants.view';

/** A person as the public sees them on a board. */
export interface PublicName {
  name: string;
  unitNo: number | null;
}

/** A person for those who decide what of it is shown: nothing here is public by itself. */
export interface PersonRecord {
  id: string;
  no: number;
  fullName: string;
  /** Whether they agree, as of now, to be named in public. */
  mayBeNamed: boolean;
  /** yyyy-mm-dd, the first of January where only the year is known. */
  birthDate: string | null;
  unitNo: number | null;
}

/** People for the features above. */
@Injectable()
export class Participants {
  constructor(
    private readonly repository: ParticipantsRepository,
    private readonly seal: PersonSeal,
  ) {}

  /** Public names by number; unknown numbers are missing. */
  async displayNames(tx: Tx, nos: number[]): Promise<Map<number, PublicName>> {
    const rows = await this.repository.displayNames(tx, nos);
    return new Map(rows.map((row) => [row.no, { name: publicName(row), unitNo: row.unit_no }]));
  }

  /** People of a contest by number; unknown numbers are missing. */
  async people(tx: Tx, contestId: string, nos: number[]): Promise<Map<number, PersonRecord>> {
    const rows = await this.repository.people(tx, contestId, nos);
    return new Map(
      rows.map((row) => [
        row.no,
        {
          id: row.id,
          no: row.no,
          fullName: row.full_name,
          mayBeNamed: row.named,
          birthDate: row.birth_date,
          unitNo: row.unit_no,
        },
      ]),
    );
  }

  /** How a person can be reached, decrypted: for writing to them, never for showing. */
  async contactOf(tx: Tx, contestId: string, no: number): Promise<Contact> {
    const [row] = await this.repository.people(tx, contestId, [no]);
    return row ? this.seal.openContact(row.id, row.contact) : {};
  }

  /** A person's contacts as they are stored, decrypted: for what is computed from them, never for showing. */
  openContact(id: string, contact: Buffer | null): Contact {
    return this.seal.openContact(id, contact);
  }
}
