import { Injectable } from '@nestjs/common';
import { Clock } from '@bangvang/platform';
import type { ContestDoor } from '@bangvang/contests';
import { Units, type Unit } from '@bangvang/units';
import type { RegisterDto } from './participants.dto';
import { registrationInvalid } from './participants.errors';
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
    private readonly clock: Clock,
  ) {}

  /** A whole registration. @throws Problem VALIDATION_FAILED with every wrong field */
  async read(
    contest: ContestDoor,
    { consents, division, ...input }: RegisterDto,
  ): Promise<CheckedRegistration> {
    const { person, errors } = readPerson(input, contest.registration, this.today(contest));
    const unit = await this.chosenUnit(contest, person.unitNo);
    errors.push(...checkDivision(division, contest.divisions));
    errors.push(...checkConsentAnswers(consents, contest.consents));
    if (person.unitNo !== undefined && !unit) errors.push(fieldError('unitNo', UNIT));
    if (errors.length > 0) throw registrationInvalid(errors);
    return { person, unit, division: division || null, consents };
  }

  /** Only what tells people apart, checked like at registration. @throws Problem VALIDATION_FAILED */
  readKey(contest: ContestDoor, input: RegistrationInput): Person {
    const { person, errors } = readKey(input, contest.registration, this.today(contest));
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

  private today(contest: ContestDoor): string {
    return dayIn(contest.zone).format(this.clock.now());
  }
}

const UNIT = {
  en: 'a unit of the contest that is valid today',
  vi: 'một đơn vị trong danh sách của cuộc thi',
};

const days = new Map<string, Intl.DateTimeFormat>();

/** Writes instants as ISO dates of a zone. Making one costs more than the rest of a registration, so each is made once. */
function dayIn(zone: string): Intl.DateTimeFormat {
  const known = days.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  days.set(zone, made);
  return made;
}
