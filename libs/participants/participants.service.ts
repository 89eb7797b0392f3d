import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BatchWriter, type Tx } from '@bangvang/database';
import { Metrics, Tokens, type Participation } from '@bangvang/platform';
import { Contests } from '@bangvang/contests';
import type { RegisterDto, RegisteredDto, SessionDto, WayBackDto } from './participants.dto';
import {
  alreadyRegistered,
  registrationClosed,
  wayBackRefused,
  wayBackThrottled,
} from './participants.errors';
import {
  ParticipantsRepository,
  type KeyedRow,
  type NewParticipant,
  type RegisterOutcome,
} from './participants.repository';
import { described, type Described } from './participants.view';
import { PersonSeal, type EntryCode } from './person.seal';
import { RegistrationForm } from './registration.form';
import { keyProperties } from './rules/registration.rules';

/** Who asks: the registrations they have on this device, and the key that makes a retry the same request. */
export interface Caller {
  mine: Participation[];
  idempotencyKey?: string;
}

/** Registration, and the way back in. */
@Injectable()
export class Registrations {
  private readonly writer: BatchWriter<NewParticipant, RegisterOutcome>;

  constructor(
    private readonly repository: ParticipantsRepository,
    private readonly contests: Contests,
    private readonly form: RegistrationForm,
    private readonly seal: PersonSeal,
    private readonly tokens: Tokens,
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
    const checked = await this.form.read(contest, body);
    const code = this.seal.entryCode(contest, caller.idempotencyKey);
    const row = this.seal.row(contest, checked, code);
    const outcome = await this.writer.push(row);
    const person =
      outcome.no === null ? await this.sameRequest(row, code) : { ...row, no: outcome.no };
    if (person) {
      return {
        ...this.session(person, checked.unit, caller.mine),
        recoveryCode: code.recoveryCode,
      };
    }
    throw outcome.open
      ? alreadyRegistered(contest, keyProperties(contest.registration))
      : registrationClosed(contest);
  }

  /** Opens a session for someone who registered before. @throws Problem WAY_BACK_REFUSED, TOO_MANY_REQUESTS */
  async wayBack(
    tx: Tx,
    slug: string,
    body: WayBackDto,
    from: Caller & { address: string },
  ): Promise<SessionDto> {
    const contest = await this.contests.bySlug(slug);
    const { recoveryCode, ...input } = body;
    const hash = this.seal.uniquenessHash(contest, this.form.readKey(contest, input));
    const brakes = [hash, this.seal.addressHash(from.address)];
    const wait = await this.repository.blockedFor(tx, brakes);
    if (wait > 0) throw wayBackThrottled(wait);
    const person = await this.repository.byUniqueness(tx, contest.id, hash);
    if (!person || !timingSafeEqual(this.seal.codeHash(recoveryCode), person.recovery_hash)) {
      await this.repository.countFailure(tx, brakes);
      throw wayBackRefused();
    }
    return this.session(person, await this.form.unitOf(person.unit_no), from.mine);
  }

  /** A new entry code for someone who lost theirs; the old one ends. Null when there is nobody. */
  async renewCode(tx: Tx, participantId: string): Promise<string | null> {
    const code = this.seal.newCode();
    return (await this.repository.setRecovery(tx, participantId, this.seal.codeHash(code)))
      ? code
      : null;
  }

  private async sameRequest(
    row: NewParticipant,
    { requestHash }: EntryCode,
  ): Promise<KeyedRow | null> {
    if (requestHash === null) return null;
    const before = await this.repository.written(row.contest_id, row.uniqueness_hash);
    return before?.request_hash?.equals(requestHash) ? before : null;
  }

  private session(
    row: Described & { contest_id: string },
    unit: { no: number; name: string } | null,
    mine: Participation[],
  ): SessionDto {
    const others = mine.filter(({ contestId }) => contestId !== row.contest_id);
    const token = this.tokens.contestant([
      ...others,
      { contestId: row.contest_id, participantId: row.id, no: row.no, unitNo: row.unit_no },
    ]);
    return { participant: described(row, unit), token };
  }
}
