import { Injectable } from '@nestjs/common';
import { Contests, type ContestDoor } from '@bangvang/contests';
import { FAIR_PLAY, PUBLIC_NAME } from '@bangvang/contracts';
import { Database, type Tx } from '@bangvang/database';
import { Problem, type Participation, says } from '@bangvang/platform';
import type { MeDto } from './participants.dto';
import { registrationInvalid } from './participants.errors';
import { ParticipantsRepository, type ParticipantRow } from './participants.repository';
import { described } from './participants.view';
import { consentFact, publicNameOf } from './person.seal';
import { RegistrationForm } from './registration.form';
import { checkChangedConsents } from './rules/registration.rules';

/** What people see and decide about themselves in a contest. */
@Injectable()
export class Me {
  constructor(
    private readonly database: Database,
    private readonly repository: ParticipantsRepository,
    private readonly form: RegistrationForm,
    private readonly contests: Contests,
  ) {}

  /** The caller in a contest. @throws Problem NOT_FOUND when they have no registration there */
  async read(slug: string, mine: Participation[]): Promise<MeDto> {
    const contest = await this.contests.bySlug(slug);
    const row = await this.repository.byId(this.database.tx, idIn(contest, mine));
    if (!row) throw notHere();
    return this.view(this.database.tx, row);
  }

  /**
   * Gives or withdraws consents; each is a new fact, to the words as they are now. Without consent to
   * it the name leaves the boards.
   * @throws Problem VALIDATION_FAILED for unknown purposes and for those nobody can take part without
   */
  async changeConsents(
    slug: string,
    mine: Participation[],
    answers: Record<string, boolean>,
  ): Promise<MeDto> {
    const contest = await this.contests.bySlug(slug);
    const errors = checkChangedConsents(answers, contest.consents);
    if (errors.length > 0) throw registrationInvalid(errors);
    return this.database.transaction(async (tx) => {
      const row = await this.repository.lock(tx, idIn(contest, mine));
      if (!row) throw notHere();
      const facts = contest.consents
        .filter(({ purpose }) => answers[purpose] !== undefined)
        .map((text) => consentFact(text, answers[text.purpose] === true));
      await this.repository.addConsents(tx, row.id, facts);
      if (answers[PUBLIC_NAME] !== undefined) {
        row.display_name = publicNameOf(contest, row.full_name, answers);
        await this.repository.setDisplayName(tx, row.id, row.display_name);
      }
      if (answers[FAIR_PLAY] === false) await this.repository.forgetOrigins(tx, row.id);
      return this.view(tx, row);
    });
  }

  private async view(tx: Tx, row: ParticipantRow): Promise<MeDto> {
    const consents = await this.repository.consentsOf(tx, row.id);
    return {
      participant: described(row, await this.form.unitOf(row.unit_no)),
      consents: consents.map(({ purpose, text_version, given, at }) => ({
        purpose,
        textVersion: text_version,
        given,
        at: at.toISOString(),
      })),
    };
  }
}

function idIn(contest: ContestDoor, mine: Participation[]): string {
  const here = mine.find(({ contestId }) => contestId === contest.id);
  if (!here) throw notHere();
  return here.participantId;
}

function notHere(): Problem {
  return new Problem(
    'NOT_FOUND',
    says('You are not registered for this contest.', 'Bạn chưa đăng ký cuộc thi này.'),
  );
}
