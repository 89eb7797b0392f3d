import { Injectable } from '@nestjs/common';
import { BatchWriter } from '@bangvang/database';
import { Metrics, type Participation } from '@bangvang/platform';
import { Contests } from '@bangvang/contests';
import { ContestantSessions } from './contestant-sessions';
import type { RegisterDto, RegisteredDto } from './participants.dto';
import { alreadyRegistered, registrationClosed } from './participants.errors';
import {
  ParticipantsRepository,
  type NewParticipant,
  type RegisterOutcome,
} from './participants.repository';
import type { Origin } from './origin/origin.seal';
import { PersonSeal } from './person.seal';
import { RegistrationForm } from './registration.form';
import { keyProperties } from './rules/registration.rules';

/** Who asks: the registrations they have on this device, where from, and the key that makes a retry the same request. */
export interface Caller {
  mine: Participation[];
  origin: Origin;
  idempotencyKey?: string;
}

/** Registration: checked and sealed in memory, then written in a group commit with all who came at the same moment. */
@Injectable()
export class Registrations {
  private readonly writer: BatchWriter<NewParticipant, RegisterOutcome>;

  constructor(
    private readonly repository: ParticipantsRepository,
    private readonly contests: Contests,
    private readonly form: RegistrationForm,
    private readonly seal: PersonSeal,
    private readonly sessions: ContestantSessions,
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
    const { row, recoveryCode } = this.seal.row(contest, checked, caller);
    const outcome = await this.writer.push(row);
    const person =
      outcome.no === null ? await this.repository.retried(row) : { ...row, no: outcome.no };
    if (person) {
      return { ...this.sessions.open(person, checked.unit, caller.mine), recoveryCode };
    }
    throw outcome.open
      ? alreadyRegistered(contest, keyProperties(contest.registration))
      : registrationClosed(contest);
  }
}
