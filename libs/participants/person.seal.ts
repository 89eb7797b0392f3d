import { Injectable } from '@nestjs/common';
import { foldText, GUARDIAN, PUBLIC_NAME } from '@bangvang/contracts';
import { Keyring, newId, newReadableCode, readableCode, sha256 } from '@bangvang/platform';
import type { ConsentText, ContestDoor } from '@bangvang/contests';
import type { ConsentFact, NewParticipant } from './participants.repository';
import type { CheckedRegistration } from './registration.form';
import { displayName } from './rules/person.rules';
import { OriginSeal, type Origin } from './origin/origin.seal';
import { uniquenessText, type Person } from './rules/registration.rules';

const CODE_GROUPS = 3;

/** A person's contact data, as encrypted together. */
export interface Contact {
  phone?: string;
  email?: string;
  address?: string;
  personalId?: string;
  /** Who answers for a minor. */
  guardianName?: string;
}

/** A person ready to be written, and the entry code that only they are told. */
export interface SealedPerson {
  row: NewParticipant;
  recoveryCode: string;
}

/** Turns people into rows in which what identifies them is encrypted or a keyed hash, and back. */
@Injectable()
export class PersonSeal {
  constructor(
    private readonly keyring: Keyring,
    /** For those who come back. */
    readonly origins: OriginSeal,
  ) {}

  /**
   * The row of a new person. With an idempotency key the entry code follows from the key and the
   * person, so that a retry after a cut connection gets the answer that was lost instead of
   * "already registered" and no code; without one it is random.
   */
  row(
    contest: ContestDoor,
    { person, division, consents }: CheckedRegistration,
    { origin, idempotencyKey }: { origin: Origin; idempotencyKey?: string },
  ): SealedPerson {
    const id = newId();
    const fullName = person.fullName ?? '';
    const uniqueness = this.uniquenessHash(contest, person).toString('hex');
    const request = idempotencyKey === undefined ? null : `${uniqueness}\0${idempotencyKey}`;
    const recoveryCode = this.entryCode(request);
    const row = {
      id,
      contest_id: contest.id,
      uniqueness_hash: uniqueness,
      full_name: fullName,
      name_folded: foldText(fullName),
      display_name: publicNameOf(contest, fullName, consents),
      ...birthOf(person),
      sex: person.sex ?? null,
      unit_no: person.unitNo ?? null,
      division,
      province: person.province ?? null,
      occupation: person.occupation ?? null,
      invited_by: person.invitedBy ?? null,
      contact: this.sealContact(id, person),
      ...this.personalId(person),
      recovery_hash: this.codeHash(recoveryCode).toString('hex'),
      request_hash: request && this.keyring.keyedHash('request', request).toString('hex'),
      opens_at: contest.registrationWindow.opensAt,
      closes_at: contest.registrationWindow.closesAt,
      consents: contest.consents
        .filter(({ purpose }) => purpose !== GUARDIAN || person.guardianName !== undefined)
        .map((text) => consentFact(text, consents[text.purpose] === true)),
      origins: this.origins.facts(contest.id, consents, origin),
    };
    return { row, recoveryCode };
  }

  /** The hash that one person has once in a contest. */
  uniquenessHash(contest: ContestDoor, person: Person): Buffer {
    return this.keyring.keyedHash(
      `participant:${contest.id}`,
      uniquenessText(person, contest.registration.uniqueness),
    );
  }

  /** A random entry code. */
  newCode(): string {
    return newReadableCode(CODE_GROUPS);
  }

  /**
   * The stored form of an entry code, however it was typed. About 59 random bits under a secret
   * key: guessing is hopeless, so a slow hash would only slow registration.
   */
  codeHash(code: string): Buffer {
    return this.keyring.keyedHash('entry-code', code.replace(/[^0-9A-Za-z]/g, '').toUpperCase());
  }

  /** The hash under which a personal ID number is found again. */
  personalIdHash(personalId: string): Buffer {
    return this.keyring.keyedHash('personal-id', personalId);
  }

  /** The contact data of a stored person. */
  openContact(id: string, contact: Buffer | null): Contact {
    return contact ? (JSON.parse(this.keyring.decrypt(contact, contextOf(id))) as Contact) : {};
  }

  private entryCode(request: string | null): string {
    if (request === null) return this.newCode();
    return readableCode(this.keyring.keyedHash('entry-code-of-request', request), CODE_GROUPS);
  }

  private sealContact(id: string, person: Person): string | null {
    const { phone, email, address, personalId, guardianName } = person;
    const contact = JSON.stringify({ phone, email, address, personalId, guardianName });
    return contact === '{}' ? null : this.keyring.encrypt(contact, contextOf(id)).toString('hex');
  }

  private personalId({ personalId }: Person) {
    if (personalId === undefined) return { personal_id_hash: null, personal_id_last4: null };
    return {
      personal_id_hash: this.personalIdHash(personalId).toString('hex'),
      personal_id_last4: personalId.slice(-4),
    };
  }
}

const contextOf = (id: string): string => `participant:${id}`;

function birthOf({ birth }: Person) {
  return { birth_date: birth?.date ?? null, birth_year_only: birth?.yearOnly ?? false };
}

/** The name as the contest publishes it; null where it asks for consent to that and did not get it. */
export function publicNameOf(
  { consents, registration }: Pick<ContestDoor, 'consents' | 'registration'>,
  fullName: string,
  given: Readonly<Record<string, boolean>>,
): string | null {
  const asked = consents.some(({ purpose }) => purpose === PUBLIC_NAME);
  if (asked && given[PUBLIC_NAME] !== true) return null;
  return displayName(fullName, registration.displayName);
}

/** A consent as it is kept: which words, by their hash, and what the person said to them. */
export function consentFact({ purpose, version, text }: ConsentText, given: boolean): ConsentFact {
  return { purpose, text_version: version, text_sha256: sha256(text), given };
}
