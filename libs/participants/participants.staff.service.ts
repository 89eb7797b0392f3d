import { Injectable } from '@nestjs/common';
import { Database, Ledger } from '@bangvang/database';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { foldText } from '@bangvang/contracts';
import { Problem, says } from '@bangvang/platform';
import { Units } from '@bangvang/units';
import type {
  ParticipantPageDto,
  ParticipantPageQuery,
  RecoveryCodeDto,
  StaffParticipantDto,
} from './participants.dto';
import {
  ParticipantsRepository,
  type ParticipantRow,
  type PeopleSearch,
} from './participants.repository';
import { PersonSeal } from './person.seal';
import { checkEmail, checkPhone, maskEmail, maskPhone } from './rules/contact.rules';
import type { Checked } from './rules/checked';
import type { Person } from './rules/registration.rules';

const PAGE = 50;

/** People as organisers see them: found by what they say on the phone, contact masked. */
@Injectable()
export class ParticipantsDesk {
  constructor(
    private readonly database: Database,
    private readonly repository: ParticipantsRepository,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly seal: PersonSeal,
    private readonly ledger: Ledger,
  ) {}

  /** One page by number. */
  async page(
    contestId: string,
    { q = '', after = 0, limit = PAGE }: ParticipantPageQuery,
  ): Promise<ParticipantPageDto> {
    const contest = await this.contests.byId(contestId);
    const search = q === '' ? null : this.searchFor(contest, q);
    const rows = await this.repository.page(this.database.tx, contestId, { search, after, limit });
    const names = await this.units.names(
      rows.flatMap((row) => (row.unit_no === null ? [] : [row.unit_no])),
    );
    return {
      participants: rows.map((row) => this.shown(row, names, contest)),
      next: rows.length === limit ? (rows.at(-1)?.no ?? null) : null,
    };
  }

  /**
   * A new entry code for one person. Whoever holds it can act as that person, so it is written down
   * who made it. @throws Problem NOT_FOUND
   */
  async renewCode(participantId: string, staffId: string): Promise<RecoveryCodeDto> {
    const recoveryCode = this.seal.newCode();
    await this.database.transaction(async (tx) => {
      const hash = this.seal.codeHash(recoveryCode);
      const person = await this.repository.setRecovery(tx, participantId, hash);
      if (!person)
        throw new Problem(
          'NOT_FOUND',
          says('There is no such contestant.', 'Không có người dự thi này.'),
        );
      const { contestId, no: participantNo } = person;
      const actor = `staff:${staffId}`;
      await this.ledger.append(tx, { kind: 'entry-code-renewed', contestId, participantNo, actor });
    });
    return { recoveryCode };
  }

  /** A phone or e-mail is found where it alone tells people apart: only then is its hash stored. */
  private searchFor(contest: ContestDoor, text: string): PeopleSearch {
    const [key, ...more] = contest.registration.uniqueness;
    const alone = more.length === 0 ? key : undefined;
    const person: Person = {
      phone: alone === 'phone' ? valueOf(checkPhone(text)) : undefined,
      email: alone === 'email' ? valueOf(checkEmail(text)) : undefined,
    };
    const isKey = person.phone !== undefined || person.email !== undefined;
    const number = /^#?([1-9]\d{0,8})$/.exec(text)?.[1];
    const id = text.replace(/[\s.-]/g, '').toUpperCase();
    return {
      folded: foldText(text),
      no: number === undefined ? null : Number(number),
      personalIdHash: /^[A-Z0-9]{6,12}$/.test(id) ? this.seal.personalIdHash(id) : null,
      uniquenessHash: isKey ? this.seal.uniquenessHash(contest, person) : null,
    };
  }

  private shown(
    row: ParticipantRow,
    names: Map<number, string>,
    { divisions }: ContestDoor,
  ): StaffParticipantDto {
    const contact = this.seal.openContact(row.id, row.contact);
    return {
      id: row.id,
      no: row.no,
      fullName: row.full_name,
      birthDate: shownBirth(row),
      sex: row.sex,
      unit: row.unit_no === null ? null : { no: row.unit_no, name: names.get(row.unit_no) ?? '' },
      division: divisions.find(({ id }) => id === row.division)?.name ?? row.division,
      phone: contact.phone ? maskPhone(contact.phone) : null,
      email: contact.email ? maskEmail(contact.email) : null,
      personalId: row.personal_id_last4 ? `…${row.personal_id_last4}` : null,
      registeredAt: row.registered_at.toISOString(),
    };
  }
}

/** The day, or the year where only that is known. */
function shownBirth({ birth_date, birth_year_only }: ParticipantRow): string | null {
  return birth_year_only ? (birth_date?.slice(0, 4) ?? null) : birth_date;
}

function valueOf<T>(checked: Checked<T>): T | undefined {
  return 'value' in checked ? checked.value : undefined;
}
