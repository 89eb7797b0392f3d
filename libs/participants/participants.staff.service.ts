import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import { foldText } from '@bangvang/contracts';
import { Problem } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import type {
  ParticipantPageDto,
  ParticipantPageQuery,
  RecoveryCodeDto,
  StaffParticipantDto,
} from './participants.dto';
import { ParticipantsRepository, type ParticipantRow } from './participants.repository';
import { PersonSeal } from './person.seal';
import { Registrations } from './participants.service';
import { maskEmail, maskPhone } from './rules/contact.rules';

const PAGE = 50;

/** People as organisers see them: searched by name, contact masked. */
@Injectable()
export class ParticipantsDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: ParticipantsRepository,
    private readonly registrations: Registrations,
    private readonly units: Units,
    private readonly seal: PersonSeal,
  ) {}

  /** One page by number. */
  async page(
    contestId: string,
    { q = '', after = 0, limit = PAGE }: ParticipantPageQuery,
  ): Promise<ParticipantPageDto> {
    const rows = await this.repository.page(this.database.tx, contestId, {
      folded: foldText(q),
      after,
      limit,
    });
    const names = await this.units.names(
      rows.flatMap((row) => (row.unit_no === null ? [] : [row.unit_no])),
    );
    return {
      participants: rows.map((row) => this.shown(row, names)),
      next: rows.length === limit ? (rows.at(-1)?.no ?? null) : null,
    };
  }

  /** A new entry code for one person. @throws Problem NOT_FOUND */
  async renewCode(participantId: string): Promise<RecoveryCodeDto> {
    const recoveryCode = await this.registrations.renewCode(this.database.tx, participantId);
    if (recoveryCode === null) throw new Problem('NOT_FOUND', 'Không có người dự thi này.');
    return { recoveryCode };
  }

  private shown(row: ParticipantRow, names: Map<number, string>): StaffParticipantDto {
    const contact = this.seal.openContact(row.id, row.contact);
    return {
      id: row.id,
      no: row.no,
      fullName: row.full_name,
      birthDate: row.birth_year_only ? (row.birth_date?.slice(0, 4) ?? null) : row.birth_date,
      sex: row.sex,
      unit: row.unit_no === null ? null : { no: row.unit_no, name: names.get(row.unit_no) ?? '' },
      phone: contact.phone ? maskPhone(contact.phone) : null,
      email: contact.email ? maskEmail(contact.email) : null,
      personalId: row.personal_id_last4 ? `…${row.personal_id_last4}` : null,
      registeredAt: row.registered_at.toISOString(),
    };
  }
}
