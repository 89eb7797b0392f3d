import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import type { Participation } from '@bangvang/platform';
import { ContestantSessions } from '../contestant-sessions';
import type { SessionDto, WayBackDto } from '../participants.dto';
import { wayBackRefused } from '../participants.errors';
import { ParticipantsRepository } from '../participants.repository';
import { PersonSeal } from '../person.seal';
import { RegistrationForm } from '../registration.form';
import { WayBackBrake } from './way-back.brake';

/** Back in with the entry code, on another device or after the cookie is gone. */
@Injectable()
export class WayBack {
  constructor(
    private readonly repository: ParticipantsRepository,
    private readonly contests: Contests,
    private readonly form: RegistrationForm,
    private readonly seal: PersonSeal,
    private readonly brake: WayBackBrake,
    private readonly sessions: ContestantSessions,
  ) {}

  /**
   * Opens a session for someone who registered before. An unknown person and a wrong code get the
   * same answer.
   * @throws Problem VALIDATION_FAILED, WAY_BACK_REFUSED, TOO_MANY_REQUESTS
   */
  async enter(
    tx: Tx,
    slug: string,
    { recoveryCode, ...input }: WayBackDto,
    from: { mine: Participation[]; address: string },
  ): Promise<SessionDto> {
    const contest = await this.contests.bySlug(slug);
    const hash = this.seal.uniquenessHash(contest, this.form.readKey(contest, input));
    const counted = await this.brake.begin(hash, from.address);
    const person = await this.repository.byUniqueness(tx, contest.id, hash);
    if (!person || !timingSafeEqual(this.seal.codeHash(recoveryCode), person.recovery_hash)) {
      throw wayBackRefused();
    }
    await this.brake.succeed(counted);
    return this.sessions.open(person, await this.form.unitOf(person.unit_no), from.mine);
  }
}
