import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { Config, Mail } from '@bangvang/platform';
import { screeningLetter } from './letter.rules';
import { LettersRepository, type Told } from './letters.repository';

const TELL_JOB = 'tell-of-screening';

/**
 * Tells authors by mail that a work was sent back or not accepted. The jobs are put down with the
 * decision, one for each reader, so that nobody is told of what was not decided, nor told twice.
 */
@Injectable()
export class ScreeningLetters implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly repository: LettersRepository,
    private readonly participants: Participants,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    private readonly config: Config,
  ) {}

  /** Sent by processes that do jobs. */
  onModuleInit(): void {
    this.jobs.work<Told>(TELL_JOB, (told) => this.send(told));
  }

  /** Has everybody told who stands by an entry; `no` is the decision's. */
  async tell(tx: Tx, { entryId, no }: Pick<Told, 'entryId' | 'no'>): Promise<void> {
    for (const participantNo of await this.repository.readers(tx, entryId)) {
      const singletonKey = `${entryId} ${no} ${participantNo}`;
      await this.jobs.enqueue(tx, TELL_JOB, { entryId, no, participantNo }, { singletonKey });
    }
  }

  /** Sends one letter, if the decision still stands and there is an address. */
  private async send(told: Told): Promise<void> {
    const { tx } = this.database;
    const decision = await this.repository.decision(tx, told);
    if (!decision) return;
    const { contestId, id } = decision;
    const { email } = await this.participants.contactOf(tx, contestId, told.participantNo);
    if (email === undefined) return;
    await this.mail.send({
      id: `screening-${id}-${told.participantNo}`,
      to: email,
      ...screeningLetter(decision, this.config.PUBLIC_URL),
    });
  }
}
