import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BatchWriter, Database, type Tx } from '@bangvang/database';
import {
  Clock,
  Keyring,
  Metrics,
  newId,
  newReadableCode,
  readableCode,
  sha256,
  Tokens,
  type Participation,
} from '@bangvang/platform';
import { type FieldError } from '@bangvang/contracts';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { Units, type Unit } from '@bangvang/units';
import type {
  ParticipantDto,
  RegisterDto,
  RegisteredDto,
  SessionDto,
  WayBackDto,
} from './participants.dto';
import {
  alreadyRegistered,
  registrationClosed,
  registrationInvalid,
  wayBackRefused,
  wayBackThrottled,
} from './participants.errors';
import {
  ParticipantsRepository,
  type KeyedRow,
  type NewParticipant,
  type ParticipantRow,
  type RegisterOutcome,
} from './participants.repository';
import { PUBLIC_NAME } from '@bangvang/contracts';
import { displayName, foldedName } from './rules/person.rules';
import {
  checkConsentAnswers,
  keyProperties,
  readPerson,
  uniquenessText,
  type Person,
  type RegistrationInput,
} from './rules/registration.rules';

const CODE_GROUPS = 3;

/** Who asks: the registrations they have on this device, and the key that makes a retry the same request. */
export interface Caller {
  mine: Participation[];
  idempotencyKey?: string;
}

type Described = Pick<ParticipantRow, 'id' | 'no' | 'contest_id' | 'display_name' | 'unit_no'>;

interface Request {
  recoveryCode: string;
  hash: Buffer | null;
}

/** Registration, and the way back in. */
@Injectable()
export class Registrations {
  private readonly writer: BatchWriter<NewParticipant, RegisterOutcome>;

  constructor(
    private readonly database: Database,
    private readonly repository: ParticipantsRepository,
    private readonly contests: Contests,
    private readonly units: Units,
    private readonly keyring: Keyring,
    private readonly tokens: Tokens,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.writer = new BatchWriter({
      flush: (people) => repository.register(people),
      maxBatch: 200,
      maxQueue: 10_000,
      concurrency: 2,
      onBatch: (rows) => metrics.batchSize.observe({ writer: 'register' }, rows),
    });
  }

  /**
   * Registers a person; the token joins the registrations the caller has already.
   * @throws Problem VALIDATION_FAILED with every wrong field, ALREADY_REGISTERED with the way back in
   */
  async register(slug: string, body: RegisterDto, caller: Caller): Promise<RegisteredDto> {
    const contest = await this.contests.bySlug(slug);
    const { consents, ...input } = body;
    const { person, errors } = readPerson(input, contest.registration, this.today(contest));
    const unit = await this.chosenUnit(contest, person.unitNo);
    errors.push(...checkConsentAnswers(consents, contest.consents));
    if (person.unitNo !== undefined && !unit) errors.push(wrongUnit(person.unitNo));
    if (errors.length > 0) throw registrationInvalid(errors);

    const request = this.request(contest, caller.idempotencyKey);
    const row = this.newRow(contest, person, consents, request);
    const outcome = await this.writer.push(row);
    const { recoveryCode } = request;
    if (outcome.no !== null) {
      return { ...this.session({ ...row, no: outcome.no }, unit, caller.mine), recoveryCode };
    }
    const before = await this.sameRequest(contest, row, request);
    if (before) return { ...this.session(before, unit, caller.mine), recoveryCode };
    throw outcome.open
      ? alreadyRegistered(contest, keyProperties(contest.registration))
      : registrationClosed(contest);
  }

  /**
   * With an idempotency key the entry code follows from it, so that a retry after a cut connection
   * gets the answer that was lost instead of "already registered" and no code.
   */
  private request(contest: ContestDoor, idempotencyKey: string | undefined): Request {
    if (idempotencyKey === undefined)
      return { recoveryCode: newReadableCode(CODE_GROUPS), hash: null };
    const secret = `${contest.id}\0${idempotencyKey}`;
    return {
      recoveryCode: readableCode(
        this.keyring.keyedHash('entry-code-of-request', secret),
        CODE_GROUPS,
      ),
      hash: this.keyring.keyedHash('registration-request', secret),
    };
  }

  private async sameRequest(
    contest: ContestDoor,
    row: NewParticipant,
    { hash }: Request,
  ): Promise<KeyedRow | null> {
    if (hash === null) return null;
    const before = await this.repository.byUniqueness(
      this.database.tx,
      contest.id,
      Buffer.from(row.uniqueness_hash, 'hex'),
    );
    return before?.request_hash?.equals(hash) ? before : null;
  }

  /** Opens a session for someone who registered before. @throws Problem WAY_BACK_REFUSED, TOO_MANY_REQUESTS */
  async wayBack(
    slug: string,
    body: WayBackDto,
    mine: Participation[],
    address: string,
  ): Promise<SessionDto> {
    const contest = await this.contests.bySlug(slug);
    const { recoveryCode, ...input } = body;
    const hash = this.uniquenessHash(contest, this.keyPerson(contest, input));
    const brakes = [hash, this.keyring.keyedHash('way-back-address', address)];
    const { tx } = this.database;
    const wait = await this.repository.blockedFor(tx, brakes);
    if (wait > 0) throw wayBackThrottled(wait);
    const person = await this.repository.byUniqueness(tx, contest.id, hash);
    const given = this.codeHash(recoveryCode);
    const fits = timingSafeEqual(given, person?.recovery_hash ?? Buffer.alloc(given.length));
    if (!person || !fits) {
      await this.repository.countFailure(tx, brakes);
      throw wayBackRefused();
    }
    return this.session(person, await this.unitOf(person), mine);
  }

  /** Only the fields that tell people apart, checked like at registration. */
  private keyPerson(contest: ContestDoor, input: RegistrationInput): Person {
    const wanted = keyProperties(contest.registration);
    const { person, errors } = readPerson(input, contest.registration, this.today(contest));
    const missing: FieldError[] = wanted
      .filter((property) => input[property] === undefined || input[property] === '')
      .map((path) => ({ path, expected: 'bắt buộc' }));
    const wrong = errors.filter(
      ({ path, expected }) => wanted.includes(path as never) && expected !== 'bắt buộc',
    );
    if (missing.length + wrong.length > 0) throw registrationInvalid([...missing, ...wrong]);
    return person;
  }

  private async chosenUnit(contest: ContestDoor, unitNo: number | undefined): Promise<Unit | null> {
    if (unitNo === undefined || contest.unitTreeId === null) return null;
    return this.units.choose(contest.unitTreeId, unitNo);
  }

  private newRow(
    contest: ContestDoor,
    person: Person,
    consents: Record<string, boolean>,
    { recoveryCode, hash }: Request,
  ): NewParticipant {
    const id = newId();
    const fullName = person.fullName ?? '';
    const { phone, email, address, personalId } = person;
    const contact = Object.values({ phone, email, address, personalId }).some(
      (value) => value !== undefined,
    )
      ? this.keyring
          .encrypt(JSON.stringify({ phone, email, address, personalId }), contactContext(id))
          .toString('hex')
      : null;
    return {
      id,
      contest_id: contest.id,
      uniqueness_hash: this.uniquenessHash(contest, person).toString('hex'),
      full_name: fullName,
      name_folded: foldedName(fullName),
      display_name: mayBeNamed(contest, consents)
        ? displayName(fullName, contest.registration.displayName)
        : null,
      birth_date: person.birth?.date ?? null,
      birth_year_only: person.birth?.yearOnly ?? false,
      sex: person.sex ?? null,
      unit_no: person.unitNo ?? null,
      contact,
      personal_id_hash: personalId
        ? this.keyring.keyedHash('personal-id', personalId).toString('hex')
        : null,
      personal_id_last4: personalId?.slice(-4) ?? null,
      recovery_hash: this.codeHash(recoveryCode).toString('hex'),
      request_hash: hash?.toString('hex') ?? null,
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

  /** A new entry code for someone who lost theirs; the old one ends. Null when there is nobody. */
  async renewCode(tx: Tx, participantId: string): Promise<string | null> {
    const code = newReadableCode(CODE_GROUPS);
    return (await this.repository.setRecovery(tx, participantId, this.codeHash(code)))
      ? code
      : null;
  }

  private session(row: Described, unit: Unit | null, mine: Participation[]): SessionDto {
    const others = mine.filter(({ contestId }) => contestId !== row.contest_id);
    const token = this.tokens.contestant([
      ...others,
      { contestId: row.contest_id, participantId: row.id, no: row.no, unitNo: row.unit_no },
    ]);
    return { participant: described(row, unit), token };
  }

  /** A person as they see themselves. */
  async describe(row: Described): Promise<ParticipantDto> {
    return described(row, await this.unitOf(row));
  }

  private unitOf({ unit_no }: Described): Promise<Unit | null> {
    return unit_no === null ? Promise.resolve(null) : this.units.byNo(unit_no);
  }

  private uniquenessHash(contest: ContestDoor, person: Person): Buffer {
    return this.keyring.keyedHash(
      `participant:${contest.id}`,
      uniquenessText(person, contest.registration.uniqueness),
    );
  }

  /** About 59 random bits under a secret key: guessing is hopeless, so a slow hash would only slow registration. */
  private codeHash(code: string): Buffer {
    return this.keyring.keyedHash('entry-code', code.replace(/[^0-9A-Za-z]/g, '').toUpperCase());
  }

  private today(contest: ContestDoor): string {
    return this.clock.now().toLocaleDateString('sv-SE', { timeZone: contest.zone });
  }
}

function wrongUnit(value: number): FieldError {
  return { path: 'unitNo', expected: 'một đơn vị trong danh sách của cuộc thi', value };
}

/** Where a contest asks whether names may be public, only a yes makes one so. */
function mayBeNamed(contest: ContestDoor, consents: Record<string, boolean>): boolean {
  const asked = contest.consents.some(({ purpose }) => purpose === PUBLIC_NAME);
  return !asked || consents[PUBLIC_NAME] === true;
}

/** The name a board shows; a number for those who did not agree to be named. */
export const publicName = ({
  no,
  display_name,
}: {
  no: number;
  display_name: string | null;
}): string => display_name ?? `Thí sinh số ${no}`;

function described(row: Described, unit: Unit | null): ParticipantDto {
  return {
    id: row.id,
    no: row.no,
    displayName: publicName(row),
    unit: unit && { no: unit.no, name: unit.name },
  };
}

/** Binds encrypted contact data to its row. */
export const contactContext = (participantId: string): string => `participant:${participantId}`;
