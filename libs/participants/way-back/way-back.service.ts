import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Contests } from '@bangvang/contests';
import type { Tx } from '@bangvang/database';
import { FAIR_PLAY } from '@bangvang/contracts';
import type { Participation } from '@bangvang/platform';
import { ContestantSessions } from '../contestant-sessions';
import type { SessionDto, WayBackDto } from '../participants.dto';
import { wayBackRefused } from '../participants.errors';
import { ParticipantsRepository } from '../participants.repository';
import type { Origin } from '../origin/origin.seal';
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
    from: { mine: Participation[]; origin: Origin },
  ): Promise<SessionDto> {
    const contest = await this.contests.bySlug(slug);
    const hash = this.seal.uniquenessHash(contest, this.form.readKey(contest, input));
    const counted = await this.brake.begin(hash, from.origin.address);
    const person = await this.repository.byUniqueness(tx, contest.id, hash);
    if (!person || !timingSafeEqual(this.seal.codeHash(recoveryCode), person.recovery_hash)) {
      throw wayBackRefused();
    }
    await this.brake.succeed(counted);
    await this.noteOrigin(tx, person, from.origin);
    return this.sessions.open(person, await this.form.unitOf(person.unit_no), from.mine);
  }

  /** Whoever agreed to fair play may be seen to come from where others do. */
  private async noteOrigin(
    tx: Tx,
    { id, contest_id }: { id: string; contest_id: string },
    origin: Origin,
  ): Promise<void> {
    const newest = await this.repository.consentsOf(tx, id);
    const given = newest.some((consent) => consent.purpose === FAIR_PLAY && consent.given);
    if (!given) return;
    const facts = this.seal.origins.facts(contest_id, { [FAIR_PLAY]: true }, origin);
    await this.repository.addOrigins(tx, id, facts);
  }
}
