import { Injectable } from '@nestjs/common';
import { Database } from '@bangvang/database';
import type { ContestDoor } from '@bangvang/contests';
import { Units, type Unit } from '@bangvang/units';
import type { RegisterDto } from './participants.dto';
import { registrationInvalid } from './participants.errors';
import { ParticipantsRepository } from './participants.repository';
import { fieldError } from './rules/checked';
import {
  checkConsentAnswers,
  checkDivision,
  readKey,
  readPerson,
  type Person,
  type RegistrationInput,
} from './rules/registration.rules';

/** A registration that fits the contest's rules. */
export interface CheckedRegistration {
  person: Person;
  unit: Unit | null;
  /** Null where the contest has none to choose from. */
  division: string | null;
  consents: Record<string, boolean>;
}

/** Reads what people typed by the rules of a contest. */
@Injectable()
export class RegistrationForm {
  constructor(
    private readonly units: Units,
    private readonly database: Database,
    private readonly repository: ParticipantsRepository,
  ) {}

  /** A whole registration. @throws Problem VALIDATION_FAILED with every wrong field */
  async read(
    contest: ContestDoor,
    { consents, division, ...input }: RegisterDto,
  ): Promise<CheckedRegistration> {
    const { person, errors } = readPerson(input, contest.registration, contest.today);
    const unit = await this.chosenUnit(contest, person.unitNo);
    errors.push(...checkDivision(division, contest.divisions));
    errors.push(...checkConsentAnswers(consents, contest.consents, person));
    if (person.unitNo !== undefined && !unit) errors.push(fieldError('unitNo', UNIT));
    if (!(await this.isKnown(contest, person.invitedBy))) {
      errors.push(fieldError('invitedBy', INVITER));
    }
    if (errors.length > 0) throw registrationInvalid(errors);
    return { person, unit, division: division || null, consents };
  }

  /** Only what tells people apart, checked like at registration. @throws Problem VALIDATION_FAILED */
  readKey(contest: ContestDoor, input: RegistrationInput): Person {
    const { person, errors } = readKey(input, contest.registration, contest.today);
    if (errors.length > 0) throw registrationInvalid(errors);
    return person;
  }

  /** The unit of a stored person, whether it is still valid or not. */
  unitOf(unitNo: number | null): Promise<Unit | null> {
    return unitNo === null ? Promise.resolve(null) : this.units.byNo(unitNo);
  }

  private async chosenUnit(contest: ContestDoor, unitNo: number | undefined): Promise<Unit | null> {
    if (unitNo === undefined || contest.unitTreeId === null) return null;
    return this.units.choose(contest.unitTreeId, unitNo);
  }

  /** Whether whoever is said to have invited somebody takes part themselves. */
  private async isKnown(contest: ContestDoor, invitedBy: number | undefined): Promise<boolean> {
    if (invitedBy === undefined || contest.registration.fields.inviter === 'off') return true;
    return this.repository.isIn(this.database.tx, contest.id, invitedBy);
  }
}

const UNIT = {
  en: 'a unit of the contest that is valid today',
  vi: 'một đơn vị trong danh sách của cuộc thi',
};
const INVITER = {
  en: 'the number of somebody in this contest',
  vi: 'số báo danh của một người đã đăng ký cuộc thi này',
};
