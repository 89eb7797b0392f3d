import { isDeepStrictEqual } from 'node:util';
import type { Arena } from '../load/arena';
import type { Courier } from '../load/courier';
import { header } from '../load/http-connection';
import type { Answer } from '../load/http-client';
import { registrationOf } from '../load/people';
import type { SubmissionLog } from '../load/submission-log';
import type { AttemptHead, PaperShelf } from '../load/paper-shelf';
import type { Answers, KnownPaper } from '../load/papers';
import type { AttemptRecord, Findings, PersonRecord, Receipt } from './records';

/** What everybody who plays in one contest shares. */
export interface Stage {
  arena: Arena;
  courier: Courier;
  shelf: PaperShelf;
  findings: Findings;
  /** Submissions as the board's viewers will see them. */
  log: SubmissionLog;
}

interface Registered {
  participant: { no: number; unit: { no: number } | null };
  token: string;
}

interface Submission {
  receipt: Receipt;
  score: { points: number };
}

/** An attempt that is under way, with its paper. */
export interface Playing {
  record: AttemptRecord;
  paper: KnownPaper;
  deadlineAt: Date;
}

/** One person's requests. Each method is one thing a contestant does, and notes what was acknowledged. */
export class Contestant {
  private constructor(
    private readonly stage: Stage,
    readonly person: PersonRecord,
  ) {}

  /** Registers; with `cut` the connection breaks before the answer, and the same request is sent again. */
  static async register(stage: Stage, n: number, mark: string, cut = false): Promise<Contestant> {
    const { arena, courier } = stage;
    const answer = await courier.deliver(
      'registration',
      {
        method: 'POST',
        path: `/api/contests/${arena.slug}/registrations`,
        body: JSON.stringify(registrationOf(n, arena.unitNos)),
        headers: `Idempotency-Key: ${mark}-registration-${n}\r\n`,
      },
      [201],
      cut,
    );
    const { participant, token } = JSON.parse(answer.body) as Registered;
    const unitNo = participant.unit?.no ?? null;
    return new Contestant(stage, { n, no: participant.no, token, unitNo, attempts: [] });
  }

  /** Registers a second time, as somebody who forgot: no second person may come of it. */
  async registerAgain(): Promise<void> {
    const { arena, courier } = this.stage;
    const body = JSON.stringify(registrationOf(this.person.n, arena.unitNos));
    const path = `/api/contests/${arena.slug}/registrations`;
    await courier.deliver('read', { method: 'POST', path, body }, [409]);
  }

  /** Starts an attempt; with `clicks` 2 twice at the same instant, which must be one attempt. */
  async start(clicks = 1): Promise<Playing> {
    return this.begin(await Promise.all(Array.from({ length: clicks }, () => this.requestStart())));
  }

  private begin(answers: Answer[]): Playing {
    const shown = answers.map(({ body }) => this.stage.shelf.read(body));
    const [{ head, paper }] = shown as [(typeof shown)[number]];
    if (shown.some((other) => other.head.id !== head.id)) {
      this.stage.findings.add('doubled', `two clicks of ${this.person.no} made two attempts`);
    }
    if (this.person.attempts.some(({ id }) => id === head.id)) {
      this.stage.findings.add('doubled', `attempt ${head.id} was given out as a new one again`);
    }
    const record = recordOf(head);
    this.person.attempts.push(record);
    return { record, paper, deadlineAt: new Date(head.deadlineAt) };
  }

  /**
   * Starts the only attempt there is, with hardly any time. Where the answer was cut off and the time
   * was over before it was asked for again, the attempt is found on the list of one's own.
   * @returns null when it is over
   */
  async startInTime(): Promise<Playing | null> {
    const answer = await this.requestStart([200, 201, 409]);
    if (answer.status !== 409) return this.begin([answer]);
    const { courier, arena } = this.stage;
    const path = `/api/rounds/${arena.roundId}/attempts`;
    const { token } = this.person;
    const { body } = await courier.deliver('read', { method: 'GET', path, token }, [200]);
    const { attempts } = JSON.parse(body) as { attempts: AttemptHead[] };
    for (const head of attempts) this.person.attempts.push(recordOf(head));
    return null;
  }

  /** Asks for one attempt more than there are. */
  async startTooMany(): Promise<void> {
    await this.requestStart([409]);
  }

  /** Saves the answers so far under the next sequence number. */
  async save({ record }: Playing, answers: Answers, cut = false): Promise<void> {
    const seq = (record.sentSeq += 1);
    const stored = await this.requestSave(record, seq, answers, cut);
    if (stored !== seq) {
      this.stage.findings.add('lost', `save ${seq} of ${record.id} was answered with ${stored}`);
    }
    record.savedSeq = seq;
    record.savedAnswers = answers;
  }

  /** Saves with hardly any time left: it may be too late, and then it says so. */
  async saveInTime({ record }: Playing, answers: Answers): Promise<void> {
    const seq = (record.sentSeq += 1);
    const body = JSON.stringify({ seq, answers });
    const { token } = this.person;
    const path = `/api/attempts/${record.id}/answers`;
    const request = { method: 'PATCH', path, token, body } as const;
    const answer = await this.stage.courier.deliver('save', request, [204, 409]);
    if (answer.status !== 204) return;
    record.savedSeq = seq;
    record.savedAnswers = answers;
  }

  /** A second tab that lags behind saves something older: it must change nothing. */
  async saveOlder({ record }: Playing, answers: Answers): Promise<void> {
    const stored = await this.requestSave(record, 1, answers, false);
    if (stored !== record.savedSeq) {
      this.stage.findings.add('lost', `an older save of ${record.id} was kept (seq ${stored})`);
    }
  }

  /** Loads the page again: what was acknowledged must be there. */
  async reload({ record }: Playing): Promise<void> {
    const answer = await this.stage.courier.deliver(
      'read',
      { method: 'GET', path: `/api/attempts/${record.id}`, token: this.person.token },
      [200],
    );
    const { head } = this.stage.shelf.read(answer.body);
    if (
      head.savedSeq !== record.savedSeq ||
      !isDeepStrictEqual(head.answers, record.savedAnswers)
    ) {
      this.stage.findings.add('lost', `after a reload ${record.id} shows other answers`);
    }
  }

  /** Submits; `times` at the same instant, which must give one receipt. */
  async submit(playing: Playing, answers: Answers, { times = 1, cut = false } = {}): Promise<void> {
    const { record, paper } = playing;
    this.stage.log.sent(record.id);
    const submissions = await Promise.all(
      Array.from({ length: times }, () => this.requestSubmit(record, answers, cut)),
    );
    const [{ receipt, score }] = submissions as [Submission];
    if (submissions.some((other) => other.receipt.signature !== receipt.signature)) {
      this.stage.findings.add('doubled', `attempt ${record.id} has two receipts`);
    }
    const toldCentipoints = Math.round(score.points * 100);
    record.submitted = { answers, receipt, toldCentipoints, own: paper.score(answers) };
  }

  /** Submits once more, and something else: the first submission stands, receipt and all. */
  async submitAgain({ record, paper }: Playing, answers: Answers): Promise<void> {
    const { receipt } = await this.requestSubmit(record, answers, false);
    if (receipt.signature !== record.submitted?.receipt.signature) {
      this.stage.findings.add('doubled', `attempt ${record.id} was submitted twice`);
      record.submitted = record.submitted && { ...record.submitted, own: paper.score(answers) };
    }
  }

  /** Submits in the last moment. It may be too late by a hair; then what was saved stands. */
  async hurry({ record, paper }: Playing, answers: Answers): Promise<void> {
    const answer = await this.deliverSubmission(record, answers, { wanted: [200, 409] });
    if (answer.status !== 200) return;
    const { receipt, score } = JSON.parse(answer.body) as Submission;
    const toldCentipoints = Math.round(score.points * 100);
    record.submitted = { answers, receipt, toldCentipoints, own: paper.score(answers) };
  }

  /** Saves and submits when the time is over: both must be refused. */
  async comeTooLate({ record }: Playing, answers: Answers): Promise<void> {
    const { courier } = this.stage;
    const { token } = this.person;
    const body = JSON.stringify({ answers });
    const path = `/api/attempts/${record.id}`;
    await courier.deliver(
      'read',
      { method: 'POST', path: `${path}/submission`, token, body },
      [409],
    );
    const save = JSON.stringify({ seq: record.sentSeq + 1, answers });
    await courier.deliver(
      'read',
      { method: 'PATCH', path: `${path}/answers`, token, body: save },
      [409],
    );
  }

  private requestStart(wanted = [200, 201]): Promise<Answer> {
    const path = `/api/rounds/${this.stage.arena.roundId}/attempts`;
    const kind = wanted.includes(201) ? 'start' : 'read';
    const { token } = this.person;
    return this.stage.courier.deliver(kind, { method: 'POST', path, token }, wanted);
  }

  private async requestSave(record: AttemptRecord, seq: number, answers: Answers, cut: boolean) {
    const path = `/api/attempts/${record.id}/answers`;
    const body = JSON.stringify({ seq, answers });
    const answer = await this.stage.courier.deliver(
      'save',
      { method: 'PATCH', path, token: this.person.token, body },
      [204],
      cut,
    );
    return Number(header(answer, 'x-saved-seq'));
  }

  private async requestSubmit(
    record: AttemptRecord,
    answers: Answers,
    cut: boolean,
  ): Promise<Submission> {
    const answer = await this.deliverSubmission(record, answers, { cut });
    this.stage.log.answered(record.id);
    return JSON.parse(answer.body) as Submission;
  }

  private deliverSubmission(
    { id }: AttemptRecord,
    answers: Answers,
    { wanted = [200], cut = false },
  ): Promise<Answer> {
    const path = `/api/attempts/${id}/submission`;
    const body = JSON.stringify({ answers });
    const { token } = this.person;
    return this.stage.courier.deliver('submit', { method: 'POST', path, token, body }, wanted, cut);
  }
}

function recordOf({ id, variantCode }: AttemptHead): AttemptRecord {
  return { id, variantCode, savedSeq: 0, savedAnswers: {}, sentSeq: 0, submitted: null };
}
