import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Database, Jobs, type Tx } from '@bangvang/database';
import { Participants } from '@bangvang/participants';
import { Mail } from '@bangvang/platform';
import { NoticesRepository, type NewNotice } from './notices.repository';

const FIRST_DELAY_SECONDS = 60;
/** A minute, two, four ...: the last try is some 17 hours after the first. */
const MOST_TRIES = 10;
const SEND_JOB = 'send-notices';
/** All letters leave one after the other. */
const ONE = { singletonKey: 'all' };

/** Letters to participants: they commit with what they tell of, and the worker sends them. */
@Injectable()
export class Notices implements OnModuleInit {
  private readonly log = new Logger('Notices');

  constructor(
    private readonly database: Database,
    private readonly repository: NoticesRepository,
    private readonly participants: Participants,
    private readonly mail: Mail,
    private readonly jobs: Jobs,
  ) {}

  /** Sent by processes that do jobs. */
  onModuleInit(): void {
    this.jobs.work(SEND_JOB, async () => void (await this.sendDue()));
  }

  /** Asks for letters, in the caller's transaction. */
  async post(tx: Tx, notices: NewNotice[]): Promise<void> {
    if (notices.length === 0) return;
    await this.repository.add(tx, notices);
    await this.jobs.enqueue(tx, SEND_JOB, {}, ONE);
  }

  /**
   * Sends what is due, and comes back when more is. A worker that dies between sending and writing
   * it down sends the letter once more, under the same message id.
   * @returns how many letters were dealt with
   */
  async sendDue(): Promise<number> {
    let done = 0;
    while (await this.database.transaction((tx) => this.sendOne(tx))) done += 1;
    const delaySeconds = await this.repository.secondsToNext(this.database.tx);
    if (delaySeconds !== null) {
      await this.jobs.enqueue(this.database.tx, SEND_JOB, {}, { ...ONE, delaySeconds });
    }
    return done;
  }

  private async sendOne(tx: Tx): Promise<boolean> {
    const notice = await this.repository.takeDue(tx);
    if (!notice) return false;
    const { id, contestId, participantNo, subject, body, tries } = notice;
    const { email } = await this.participants.contactOf(tx, contestId, participantNo);
    if (email === undefined) {
      await this.repository.settle(tx, id, 'no-address');
      return true;
    }
    try {
      await this.mail.send({ id, to: email, subject, text: body });
      await this.repository.settle(tx, id, 'sent');
    } catch (error) {
      this.log.warn(`letter ${id} was not taken: ${(error as Error).message}`);
      if (tries + 1 >= MOST_TRIES) await this.repository.settle(tx, id, 'given-up');
      else await this.repository.postpone(tx, id, FIRST_DELAY_SECONDS * 2 ** tries);
    }
    return true;
  }
}
