import { Injectable } from '@nestjs/common';
import { foldText, PUBLIC_NAME } from '@bangvang/contracts';
import { Keyring, newId, newReadableCode, readableCode, sha256 } from '@bangvang/platform';
import type { ContestDoor } from '@bangvang/contests';
import type { NewParticipant } from './participants.repository';
import type { CheckedRegistration } from './registration.form';
import { displayName } from './rules/person.rules';
import { uniquenessText, type Person } from './rules/registration.rules';

const CODE_GROUPS = 3;

/** A person's contact data, as encrypted together. */
export interface Contact {
  phone?: string;
  email?: string;
  address?: string;
  personalId?: string;
}

/** An entry code, and the hash of the request that it was made for. */
export interface EntryCode {
  recoveryCode: string;
  requestHash: Buffer | null;
}

/** Turns people into rows in which what identifies them is encrypted or a keyed hash, and back. */
@Injectable()
export class PersonSeal {
  constructor(private readonly keyring: Keyring) {}

  /** The row of a new person. */
  row(
    contest: ContestDoor,
    { person, consents }: CheckedRegistration,
    code: EntryCode,
  ): NewParticipant {
    const id = newId();
    const fullName = person.fullName ?? '';
    return {
      id,
      contest_id: contest.id,
      uniqueness_hash: this.uniquenessHash(contest, person).toString('hex'),
      full_name: fullName,
      name_folded: foldText(fullName),
      display_name: mayBeNamed(contest, consents)
        ? displayName(fullName, contest.registration.displayName)
        : null,
      ...birthOf(person),
      sex: person.sex ?? null,
      unit_no: person.unitNo ?? null,
      contact: this.sealContact(id, person),
      ...this.personalId(person),
      recovery_hash: this.codeHash(code.recoveryCode).toString('hex'),
      request_hash: code.requestHash?.toString('hex') ?? null,
      opens_at: contest.registrationWindow.opensAt,
      closes_at: contest.registrationWindow.closesAt,
      consents: contest.consents.map(({ purpose, version, text }) => ({
        purpose,
        text_version: version,
        text_sha256: sha256(text),
        given: consents[purpose] === true,
      })),
    };
  }

  /** The hash that one person has once in a contest. */
  uniquenessHash(contest: ContestDoor, person: Person): Buffer {
    return this.keyring.keyedHash(
      `participant:${contest.id}`,
      uniquenessText(person, contest.registration.uniqueness),
    );
  }

  /**
   * An entry code. With an idempotency key it follows from the key, so that a retry after a cut
   * connection gets the answer that was lost instead of "already registered" and no code.
   */
  entryCode(contest: ContestDoor, idempotencyKey: string | undefined): EntryCode {
    if (idempotencyKey === undefined) return { recoveryCode: this.newCode(), requestHash: null };
    const secret = `${contest.id}\0${idempotencyKey}`;
    const bytes = this.keyring.keyedHash('entry-code-of-request', secret);
    return {
      recoveryCode: readableCode(bytes, CODE_GROUPS),
      requestHash: this.keyring.keyedHash('registration-request', secret),
    };
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

  /** The hash under which wrong codes from one address are counted. */
  addressHash(address: string): Buffer {
    return this.keyring.keyedHash('way-back-address', address);
  }

  /** The contact data of a stored person. */
  openContact(id: string, contact: Buffer | null): Contact {
    return contact ? (JSON.parse(this.keyring.decrypt(contact, contextOf(id))) as Contact) : {};
  }

  private sealContact(id: string, { phone, email, address, personalId }: Person): string | null {
    const contact = JSON.stringify({ phone, email, address, personalId });
    return contact === '{}' ? null : this.keyring.encrypt(contact, contextOf(id)).toString('hex');
  }

  private personalId({ personalId }: Person) {
    if (personalId === undefined) return { personal_id_hash: null, personal_id_last4: null };
    return {
      personal_id_hash: this.keyring.keyedHash('personal-id', personalId).toString('hex'),
      personal_id_last4: personalId.slice(-4),
    };
  }
}

const contextOf = (id: string): string => `participant:${id}`;

function birthOf({ birth }: Person) {
  return { birth_date: birth?.date ?? null, birth_year_only: birth?.yearOnly ?? false };
}

/** Where a contest asks whether names may be public, only a yes makes one so. */
function mayBeNamed(contest: ContestDoor, consents: Record<string, boolean>): boolean {
  const asked = contest.consents.some(({ purpose }) => purpose === PUBLIC_NAME);
  return !asked || consents[PUBLIC_NAME] === true;
}
